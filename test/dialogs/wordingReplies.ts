import { loadWordings } from '../../dialogs/loadWordings'
import lexicon from '../../src/reflecting/lexicon/barrierKinds.json'
import type { Wording } from '../../src/reflecting/move'
import { wordMove } from '../../src/reflecting/wordMove'
import { FILLINGS, fillWith } from './fillings'

/** Fillings that each sentence and each reply is tried with. */
export const TURNS = 30

/** Kinds of obstacle that have reflections, and questions on what would help, of their own. */
export const OBSTACLES = Object.keys(lexicon.words)

/** What is said in one reply of a check-in: a reflection, then a question. */
export const REPLIES = [
  ['reflect report words', 'ask view'],
  ['reflect report', 'ask view'],
  ['reflect weeks', 'ask view'],
  ['affirm', 'ask worked'],
  ['reflect words', 'ask report'],
  ['reflect unclear', 'ask report'],
  ['mismatch goal', 'ask make of'],
  ['mismatch commitment', 'ask make of'],
  ['mismatch value', 'ask make of'],
  ['mismatch feeling', 'ask make of'],
  ['reflect two sided', 'ask change'],
  ['mismatch goal done', 'ask make of'],
  ['reflect barrier', 'ask view'],
  ['reflect pull', 'ask barrier'],
  ['reflect want', 'ask matters'],
  ['reflect helped', 'ask change'],
  ['reflect value', 'ask change'],
  ['reflect feeling', 'ask more'],
  ['reflect report feeling', 'ask more'],
  ['reflect hard', 'ask room'],
  ['unsaid', 'ask lead'],
  ['reflect corrected', 'ask worked'],
  ['affirm promise', 'ask view'],
  ['reflect thought', 'ask day'],
  ['reflect day', 'ask fit'],
  ['goal done', 'ask next goal'],
  ['end gently', 'close'],
  ['summary told', 'close'],
  ['reflect change', 'ask next'],
  ['reflect plan', 'ask day'],
  ['autonomy', 'ask fit'],
  ['reflect words', 'ask tried'],
  ['reflect past idea', 'ask next'],
  ['own discord', 'ask lead'],
  ['withdraw', 'ask view'],
  ['summary', 'close'],
  ['summary step', 'close'],
  ['reflect effort', 'ask view'],
  ['reflect effort reason', 'ask worked'],
  ['reflect feeling reason', 'ask more'],
  ['reflect again', 'ask help'],
  ['reflect worked before', 'ask next'],
  ['reflect want week', 'ask change'],
  ['reflect step reason', 'ask day'],
  ['reflect obstacle reason', 'ask help'],
  ['reflect weeks long', 'ask view'],
  ['reflect wish again', 'ask next'],
  ['reflect thing', 'ask simple'],
  ['reflect quote', 'ask simple'],
  ['reflect words', 'ask smallest'],
  ['reflect words wish', 'ask next'],
  ['reflect quote wish', 'ask next'],
  ['reflect quote reason', 'ask change'],
  ['reflect step week', 'ask day'],
  ['reflect step wish', 'ask day'],
  ['reflect step obstacle', 'ask day'],
  ['reflect quote week', 'ask next'],
  ['reflect worked', 'ask next'],
  ['summary step wish', 'close'],
  ['summary step reason', 'close'],
  ['summary step obstacle', 'close'],
  ['reflect day reason', 'ask fit'],
  ['reflect day wish', 'ask fit'],
  ['reflect day obstacle', 'ask fit'],
  ['reflect day week', 'ask fit'],
  ['reflect quote ahead', 'ask fit'],
  ['reflect quote want', 'ask next'],
  ['reflect mixed', 'ask more'],
  ['reflect wanted', 'ask view'],
  ['reflect exception', 'ask view'],
  ['affirm weeks', 'ask worked'],
  ...OBSTACLES.map((kind) => [`reflect barrier ${kind}`, `ask help ${kind}`] as const),
] as const

const wordings = loadWordings()

/** Replies of a check-in as they would be sent: each of REPLIES, with every filling. */
export function sampleReplies(): { reply: string; text: string }[] {
  return REPLIES.flatMap(([reflection, question]) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const slots = Object.fromEntries(
        Object.keys(FILLINGS).map((slot) => [slot, fillWith(`{${slot}}`, turn).values[0]] as const),
      )
      const move = { name: 'sample', reflection, question, because: 'a sample' }
      const [best] = wordMove(move, slots, wordings, { now: 0, told: [], seed: `${turn}` })
      return { reply: `${reflection} + ${question}`, text: best?.text ?? '' }
    }),
  )
}

/** Words of a text, those of the client included. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** How a refused sentence is told: its file and line, the rule, the words, and a better way to say it. */
export function tellRefused({ id, text }: Wording, rule: string, instead: string): string {
  return `${id} ${rule}: "${text}". ${instead}`
}
