import { compilePhrase, compilePhrases } from './compilePhrases'
import type { Folded } from './foldText'
import lexicon from './lexicon/stance.json'
import type { Evidence, Span, Stance } from './reading'

/** A bare answer is short; with more words than this a message says something of its own. */
const mostWords = 14

const { lead, tail } = lexicon.lists
const whole = (name: 'yes' | 'no' | 'unsure' | 'bye' | 'thanks') =>
  new RegExp(
    `^(?:(?:${lead.join('|')}) ){0,4}(?:${compilePhrase(`{${name}}`, lexicon.lists).source})(?: (?:${[...tail, ...lexicon.lists[name]].join('|')})){0,6}$`,
  )
/** The order settles doubles: "not sure" is no no, "ok bye" is a goodbye, "no thanks" is a no. */
const answers: [Stance, RegExp][] = [
  ['bye', whole('bye')],
  ['no', whole('no')],
  ['unsure', whole('unsure')],
  ['thanks', whole('thanks')],
  ['yes', whole('yes')],
]
const within: [Stance, RegExp][] = [
  ['discord', compilePhrases(lexicon.discord, lexicon.lists)],
  ['disagree', compilePhrases(lexicon.disagree, lexicon.lists)],
  ['declines', compilePhrases(lexicon.declines)],
]
const disagreeToGap = compilePhrases(lexicon.disagreeToGap, lexicon.lists)
/** A line that puts two of their sentences side by side: both are quoted. */
const putsSideBySide = /“[^”]{1,300}”.{1,200}“[^”]{1,300}”/s
const offTopic = compilePhrases(lexicon.offTopic)
const opensYes =
  /^(?:yes|yeah|yep|yup|sure|definitely|absolutely|of course|ok|okay|exactly|true|thats right|spot on)(?= |$)/
const opensNo = /^(?:no|nope|nah|not really|not at all|no thanks)(?= |$)/

/** How a message answers what was asked, apart from the goal. */
export interface StanceReading {
  stance: Stance
  evidence: Evidence[]
}

/**
 * Finds the stance of the message as a whole. Discord and disagreement count wherever they stand, the bare answers only
 * where the message is little more than that; a clear yes or no at the start of a longer answer counts when something
 * was `asked` with yes or no in it, and `reports` says that the message reports on the goal (then it is no bare answer).
 */
export function readStance(folded: Folded, asked: string | undefined, reports: boolean): StanceReading {
  const { text } = folded
  for (const [stance, pattern] of within) {
    const found = pattern.exec(text)
    if (found) return told(stance, folded.spanOf(found.index, found.index + found[0].length), 'says so')
  }
  const wavedOff = asked !== undefined && putsSideBySide.test(asked.slice(-1000)) && disagreeToGap.exec(text)
  if (wavedOff)
    return told(
      'disagree',
      folded.spanOf(wavedOff.index, wavedOff.index + wavedOff[0].length),
      'waves a comparison off',
    )
  const trimmed = text.replace(/(?: [.,!?]){1,8}$/, '')
  const short = trimmed.split(' ').length <= mostWords
  const answer = short ? answers.find(([, pattern]) => pattern.test(trimmed)) : undefined
  const all = folded.spanOf(0, Math.max(1, text.length))
  if (answer && text !== '') return told(answer[0], all, 'the message is that and no more')
  if (asked !== undefined && asksYesOrNo(asked) && !reports) {
    const yes = opensYes.exec(text)
    if (yes) return told('yes', folded.spanOf(0, yes[0].length), 'opens with it')
    const no = opensNo.exec(text)
    if (no) return told('no', folded.spanOf(0, no[0].length), 'opens with it')
  }
  const aside = reports || !short ? null : offTopic.exec(text)
  if (aside)
    return told(
      'offTopic',
      folded.spanOf(aside.index, aside.index + aside[0].length),
      'has nothing to do with the goal',
    )
  return { stance: 'none', evidence: [] }
}

/** True for a question that begins with a verb: "Is that right?", "Shall we …?", also after a first clause. */
function asksYesOrNo(asked: string): boolean {
  return /(?:^|[.!,;:—–] ?)(?:is|are|was|were|do|does|did|have|has|would|could|can|shall|should|will|may|am|ok|okay|right)\b[^.?!]{0,200}\?\s*$/i.test(
    asked.slice(-300),
  )
}

function told(stance: Stance, span: Span, because: string): StanceReading {
  return { stance, evidence: [{ label: stance, because, span }] }
}
