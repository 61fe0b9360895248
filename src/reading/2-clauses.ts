import type { Text, Token } from './1-normalise'
import { isDayName, isNumberWord } from './3-quantities/words'
import lexicon from './lexicon/clauses.json'

/** One clause: offsets into the message as sent, and its tokens `text.tokens.slice(from, to)`. */
export interface ClauseSpan {
  start: number
  end: number
  from: number
  to: number
  /** Which sentence it stands in, counted from 0. */
  sentence: number
  /** The word or mark that opened it, as normalised: 'but', 'because', ',', '' for the first of a sentence. */
  opener: string
  /** True where the clause is asked: its sentence ends in a question mark, and it is part of the question. */
  asked: boolean
}

const ends = new Set(['.', '!', '?', '..', '...', '…'])
const breaks = new Set([',', ';', ':', '—', '–', '--', '---', '(', ')', '[', ']'])
const subjects =
  /^(?:i|we|he|she|they|it|you|that|there|this|nobody|noone|everyone)(?:'(?:m|s|d|ve|re|ll))?$|^(?:then|now|didn't|don't|haven't|hasn't|couldn't|can't|wasn't|won't|missed|skipped|forgot|bailed|cancelled|slept|failed|gave|stopped)$/
/** Words before "then" that it belongs to: "by then", "and then" (cut at the "and"). */
const thenStays = /^(?:by|since|until|and|back|just|even|but|so|every|now|from|before|it|than|that)$/
const question =
  /^(?:what|how|why|where|who|when|which|whose|can|could|should|shall|would|will|is|are|am|was|were|do|does|did|have|has|any|right|ok|okay)(?:'(?:s|re|d|ll))?$/
/** Laughter after what was said, and no part of it. */
/** "haha", "lol" and the like. */
export const laughter = /^(?:(?:a?ha){2,6}h?|(?:he){2,4}|l[oe]l|lmao|lmfao|rofl|😂|🤣|😅|😆)$/u
const joiners = new Set(['but', 'because', 'though', 'although', 'however', 'yet', 'whereas'])

const isList = (a: Token | undefined, b: Token | undefined): boolean =>
  !!a && !!b && ((isDayName(a) && isDayName(b)) || (isNumberWord(a) && isNumberWord(b)))

/** True where the comma or dash at `i` stands within a list of days or numbers, a range, or a number as written. */
function insideList(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]
  const after = next?.norm === 'and' || next?.norm === '&' || next?.norm === 'half' ? tokens[i + 2] : next
  return isList(tokens[i - 1], after)
}

/** How many tokens open a new clause at `i` (0 where none does): "but", "and then", "so I", ", ". */
function openerAt(tokens: Token[], i: number): number {
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  if (token.kind === 'newline') return 1
  if (token.kind === 'mark') {
    if (breaks.has(token.norm)) return insideList(tokens, i) ? 0 : 1
    const spaced = token.norm === '-' && tokens[i - 1]?.end !== token.start && next?.start !== token.end
    return spaced && !insideList(tokens, i) ? 1 : 0
  }
  // "not yet", "haven't yet", "yet again" join nothing
  if (token.norm === 'yet' && !(next && subjects.test(next.norm) && i > 0)) return 0
  if (joiners.has(token.norm)) return token.norm === 'but' && restricts(tokens, i) ? 0 : 1
  if (token.norm === 'then')
    return i > 0 && tokens[i - 1]?.kind === 'word' && !thenStays.test(tokens[i - 1]?.norm ?? '') ? 1 : 0
  if (token.norm === 'and' || token.norm === 'so')
    return next && (subjects.test(next.norm) || opensDay(tokens, i + 1) || opensNoun(tokens, i + 1)) ? 1 : 0
  return 0
}

/** "and Thursday was the election": a day that opens a clause of its own, not one more of a list. */
function opensDay(tokens: readonly Token[], i: number): boolean {
  const day = tokens[i]
  const before = tokens[i - 2]
  return (
    !!day &&
    isDayName(day) &&
    !(before && isDayName(before)) &&
    /^(?:was|were|is|i|we|my|the|it|he|she|they|there|nothing|no|not|got|just|a)$/.test(tokens[i + 1]?.norm ?? '')
  )
}

/** "and my head is so quiet", "and part of me is proud": somebody or something else begins here. */
function opensNoun(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:my|his|her|their|our|the|part|half)$/.test(tokens[i]?.norm ?? '')) return false
  return [2, 3].some((ahead) => /^(?:is|was|are|were|has|had|just|keeps)$/.test(tokens[i + ahead]?.norm ?? ''))
}

/** Where a long breath has no mark: a subject with a verb of its own after it. */
const selfActs = /^(?:i|we)$/
/** So many words without a mark before a bare "i" opens a clause; in less it may still belong to what stands before it. */
const LONG_BREATH = 6

/** Where no mark is set: "did my three i'm feeling it" says something new at "i'm". */
const selfStarts = /^(?:i'm|i'll|i've|we're|we'll)$/
/** Words that lead on to "i'm", so that no clause opens there. */
const leadsOn = new RegExp(`^(?:${lexicon.leadsOn.join('|')})$`)

/** "every day but Sunday", "all but one": here "but" takes away and joins no clause. */
function restricts(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]?.norm ?? ''
  const after = tokens[i + 1]
  if (/^(?:all|nothing|anything|everything|everyone|nobody)$/.test(before)) return true
  if (!after || !(isDayName(after) || isNumberWord(after) || after.norm === 'the')) return false
  const heads = tokens.slice(Math.max(0, i - 3), i).map((token) => token.norm)
  return heads.some((norm) => norm === 'every' || norm === 'each' || norm === 'all' || norm === 'every day')
}

function startsAnew(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return before?.kind === 'emoji' || (before?.kind === 'word' && !leadsOn.test(before.norm))
}

/** True where a full stop, question or exclamation mark at `i` ends the sentence; "9.20" and "p.m." do not. */
function endsSentence(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token
  if (token.kind === 'emoji') return tokens[i + 1]?.kind === 'word'
  if (token.kind !== 'mark' || !ends.has(token.norm)) return false
  const next = tokens[i + 1]
  return !(token.norm === '.' && next?.start === token.end && next.kind === 'word' && next.text.length <= 1)
}

/** "Went twice, is that ok?": where the last clause begins as a question, only those that do are asked. */
function markAsked(tokens: readonly Token[], clauses: readonly ClauseSpan[], sentence: number): void {
  const first = clauses.findLastIndex((clause) => clause.sentence !== sentence) + 1
  const own = clauses.slice(first)
  const begins = ({ from }: ClauseSpan): boolean => question.test(tokens[from]?.norm ?? '')
  const last = own.at(-1)
  for (const clause of own) clause.asked = last === undefined || !begins(last) || begins(clause)
}

/**
 * The sentences of a text, and the clauses within them: cut at commas, dashes, line breaks, "but", "because", "so I",
 * "and then"; not inside lists of days or of numbers. A clause holds at least one word, number or emoji; the word that opens it is left
 * out, the mark that closes it too.
 */
export function splitClauses(text: Text): ClauseSpan[] {
  const { tokens } = text
  const clauses: ClauseSpan[] = []
  let sentence = 0
  let from = 0
  let opener = ''
  const close = (to: number) => {
    let a = from
    let b = to
    while (a < b && tokens[a]?.kind === 'mark' && !/[£$€#]/.test(tokens[a]?.norm ?? '')) a++
    const least = clauses.length > 0 ? 0 : 1
    while (b > a + least && laughter.test(tokens[b - 1]?.norm ?? '')) b--
    while (b > a && tokens[b - 1]?.kind === 'mark' && tokens[b - 1]?.norm !== '%') b--
    const first = tokens[a]
    const last = tokens[b - 1]
    if (a < b && first && last) {
      clauses.push({ start: first.start, end: last.end, from: a, to: b, sentence, opener, asked: false })
    }
  }
  let i = 0
  while (i < tokens.length) {
    if (endsSentence(tokens, i)) {
      close(tokens[i]?.kind === 'emoji' ? i + 1 : i)
      if (tokens[i]?.norm === '?') markAsked(tokens, clauses, sentence)
      sentence++
      from = i + 1
      opener = ''
      i++
      continue
    }
    const norm = tokens[i]?.norm ?? ''
    const begins = (i - from >= 3 && selfStarts.test(norm)) || (i - from >= LONG_BREATH && selfActs.test(norm))
    if (begins && startsAnew(tokens, i)) {
      close(i)
      opener = 'and'
      from = i
    }
    const opens = openerAt(tokens, i)
    if (opens > 0) {
      close(i)
      opener = tokens[i]?.norm ?? ''
      from = i + opens
      if (opener === '\n') sentence++
    }
    i++
  }
  close(tokens.length)
  return clauses
}
