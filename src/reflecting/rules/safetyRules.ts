import lexicon from '../lexicon/safetyWords.json'
import type { Breach } from './breach'
import { type LineText, readLine } from './lineText'
import { questionForm } from './questionForm'

/** Most words of one sentence in a crisis. */
export const LONGEST_SENTENCE = 26

const RULES = lexicon.rules.map(({ rule, why, instead, say }) => ({
  rule,
  why,
  instead,
  refused: new RegExp(`(?<![\\w'])(?:${say.join('|')})(?![\\w'])`),
}))
const SOFTWARE = new RegExp(lexicon.software.say)

/** What a heading of safety.md has to hold in every one of its sentences, beyond what no safety text may say. */
export interface SafetyDuties {
  /** A first answer to a disclosure: seriousness, one question, what Oars is, and people. */
  first?: boolean
  /** What a yes to the question means is known, so the question is closed; elsewhere it is open. */
  closed?: boolean
  /** No question: said behind another answer, or when the talk has gone on for long. */
  silent?: boolean
  /** May name the check-in and the goal as something to go on with. */
  resumes?: boolean
}

/** Words that a text in a crisis never says: blame, playing down, promises, secrets, labels, means, office words. Part of checkLine. */
export function checkSafetyWords({ sentences }: LineText): Breach[] {
  return sentences.flatMap(({ ours, said }) => {
    const long = said.split(' ').length > LONGEST_SENTENCE
    const found = RULES.flatMap(({ rule, why, instead, refused }) => {
      const words = refused.exec(ours)?.[0]
      return words === undefined ? [] : [{ rule, found: words, why, instead }]
    })
    if (!long) return found
    return [
      ...found,
      breach('longSentence', said, `More than ${LONGEST_SENTENCE} words are not read in a crisis.`, 'Make two of it.'),
    ]
  })
}

/**
 * A wording of safety.md before its slots are filled, held to what its heading has to do: that someone to turn to is
 * named, that it says what it is where it speaks first, and that its question is of the kind that a yes is read by.
 */
export function checkSafetyWording(text: string, duties: SafetyDuties): Breach[] {
  const line = readLine(text.replaceAll(' / ', ' ').replaceAll('{lines}', '{lines}.'))
  const asking = line.sentences.filter(({ said }) => said.endsWith('?'))
  const [question] = asking
  return [
    ...(/\{(?:lines?|emergency)\}/.test(text)
      ? []
      : [breach('nobodyNamed', text, 'Nobody to turn to is named.', 'Name {line}, {lines} or {emergency}.')]),
    ...(duties.first ? checkFirst(text, line) : []),
    ...(asking.length > 1 ? [breach('oneQuestion', text, 'Two questions at once.', 'Keep the one about safety.')] : []),
    ...(duties.silent && question ? [breach('asks', question.said, 'It comes without a question.', 'Say it.')] : []),
    ...(duties.closed && (!question || questionForm(question) !== 'closed')
      ? [breach('openQuestion', question?.said ?? text, 'A yes has to mean something here.', 'Ask for a yes or no.')]
      : []),
    ...(!duties.closed && question && questionForm(question) !== 'open'
      ? [
          breach(
            'closedQuestion',
            question.said,
            'Nothing says what a yes means.',
            'Begin with what, how, who or where.',
          ),
        ]
      : []),
    ...(duties.resumes ? [] : checkGoal(line)),
  ]
}

function checkFirst(text: string, line: LineText): Breach[] {
  const lacks: [missing: boolean, rule: string, why: string, instead: string][] = [
    [!text.includes('?'), 'noQuestion', 'A first answer asks.', 'Ask directly and neutrally about safety.'],
    [!SOFTWARE.test(line.ours), 'unsaid', 'It does not say what it is.', 'Say that it is software or a program.'],
    [!text.includes('{emergency}'), 'noEmergency', 'The emergency number is missing.', 'Add {emergency}.'],
  ]
  return lacks.filter(([missing]) => missing).map(([, rule, why, instead]) => breach(rule, text, why, instead))
}

/** Leads back to the goal, which only the client does. */
function checkGoal(line: LineText): Breach[] {
  const found =
    /\b(?:how (?:did|does|is|was) (?:the|your) (?:goal|week|check-in)|back to (?:the|your) (?:goal|check-in)|your (?:goal|step)\b)/.exec(
      line.ours,
    )?.[0]
  return found ? [breach('goal', found, 'The goal waits for the client’s word.', 'Leave it out.')] : []
}

function breach(rule: string, found: string, why: string, instead: string): Breach {
  return { rule, found, why, instead }
}
