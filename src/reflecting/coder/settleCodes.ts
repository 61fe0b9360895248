import type { CodedTurn } from './codeByRules'

/** What is coded of a turn. */
export const CODES = ['question', 'reflection', 'advice', 'main'] as const
export type Code = (typeof CODES)[number]

/** The codes of a turn without its breaches. */
export type TurnCodes = Omit<CodedTurn, 'sentences'>

/** For every code how probable each of its values is (0 to 1), by name; advice as "true" and "false". */
export type Shares = Record<Code, Readonly<Record<string, number>>>

/** Trust in the form of a question, against what the balance says, and what is left for each of the other two forms. */
const BY_FORM = 0.95
const AGAINST_FORM = 0.05 / 2
/** From which share on a turn advises: less where the rules hear advice too. Found by leaving hands out. */
const ADVICE_FROM = 0.5
const ADVICE_BY_RULES_FROM = 0.3

const MAINS = ['other', 'question', 'reflection', 'therapist_input'] as const
const QUESTIONS = ['none', 'open', 'closed'] as const
const REFLECTIONS = ['none', 'simple', 'complex'] as const

/** All codes that agree: what a turn mostly does is in it, what does nothing else holds nothing else, and advice is input. */
const TOGETHER: TurnCodes[] = MAINS.flatMap((main) =>
  QUESTIONS.flatMap((question) =>
    REFLECTIONS.flatMap((reflection) => [true, false].map((advice) => ({ main, question, reflection, advice }))),
  ),
).filter(({ main, question, reflection, advice }) => {
  if (main === 'question') return question !== 'none'
  if (main === 'reflection') return reflection !== 'none' && !advice
  return main === 'therapist_input' || (question === 'none' && reflection === 'none' && !advice)
})

/** Picks the codes that are most probable together. The main act counts double, as it is the surest. */
export function settleCodes(coded: CodedTurn, shares: Shares): TurnCodes {
  const asked = questionShares(coded, shares.question)
  const advises = adviceShare(coded, shares.advice.true ?? 0)
  const likely = ({ main, question, reflection, advice }: TurnCodes) =>
    (shares.main[main] ?? 0) ** 2 *
    (shares.reflection[reflection] ?? 0) *
    asked[question] *
    (advice ? advises : 1 - advises)
  return TOGETHER.reduce((best, codes) => (likely(codes) > likely(best) ? codes : best))
}

/** A form tells as much as the balance does; a mere mark after a statement tells nothing the balance has not weighed. */
function questionShares(coded: CodedTurn, share: Shares['question']): Record<TurnCodes['question'], number> {
  const asking = coded.sentences.filter(({ form }) => form !== 'none')
  const markAlone = asking.length > 0 && asking.every((sentence) => sentence.markAlone)
  const of = (question: TurnCodes['question']) => {
    const weighed = share[question] ?? 0
    return markAlone ? weighed : Math.sqrt(weighed * (coded.question === question ? BY_FORM : AGAINST_FORM))
  }
  return { none: of('none'), open: of('open'), closed: of('closed') }
}

/** The share of advice, moved so that it reaches one half where it is enough. */
function adviceShare({ advice }: CodedTurn, share: number): number {
  const from = advice ? ADVICE_BY_RULES_FROM : ADVICE_FROM
  return (share * (1 - from)) / (share * (1 - from) + (1 - share) * from)
}
