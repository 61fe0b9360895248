import { type LinearModel, probabilities } from '../../reading/model/classify'
import type { CodedTurn } from './codeByRules'
import advice from './model/advice.json'
import main from './model/main.json'
import question from './model/question.json'
import reflection from './model/reflection.json'
import { type Code, settleCodes, type TurnCodes } from './settleCodes'
import { turnFeatures } from './turnFeatures'

const models: Record<Code, LinearModel> = { question, reflection, advice, main }

/** Codes a turn by the balance of all that speaks for each code, the findings of the rules among it. */
export function weighTurn(asked: string, message: string, coded: CodedTurn): TurnCodes {
  const features = turnFeatures(asked, message, coded)
  const by = (code: Code) => probabilities(models[code], features)
  return settleCodes(coded, {
    question: by('question'),
    reflection: by('reflection'),
    advice: by('advice'),
    main: by('main'),
  })
}
