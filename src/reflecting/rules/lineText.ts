/** Longest line that is looked at, in characters. Every pattern here is run on at most this much. */
export const LONGEST_LINE = 2000

/** What stands in for the client's own words while ours are judged. */
export const CLIENTS = '□'

/** One sentence of a line: as sent, and with the client's words taken out. */
export interface Sentence {
  /** As sent, spaces single, apostrophes straight. */
  said: string
  /** The same, lower case, each stretch of the client's words replaced by `CLIENTS`. */
  ours: string
}

/** A line taken apart for judging. */
export interface LineText extends Sentence {
  sentences: Sentence[]
  /** Words in all, the client's included. */
  words: number
}

/** Wordings quote with “ ”; other programs' lines with straight marks or single ones, too. */
const QUOTED = /“[^“”]*”|"[^"]*"|(?<![\w'])'(?:[^']|'(?=\w)){2,300}'(?!\w)/g
const TAKEN_OUT = new RegExp(`[“”]?${CLIENTS}+[“”]?`, 'g')
const ENDS = /[.!?…]+["')”]*(?=\s|$)/g
const QUOTE_ENDS = /[.!?…]”(?=\s[A-Z])/g
const LONGEST_CLIENT_PHRASE = 400
const MOST_CLIENT_PHRASES = 40

/** Takes a line apart into sentences and hides the client's words: those in “ ” and those of `clientWords`, any case. */
export function readLine(line: string, clientWords: readonly string[] = []): LineText {
  const said = tidy(line)
  const hidden = hide(said, clientWords)
  return {
    said,
    ours: show(hidden.ours),
    sentences: sentencesOf(hidden),
    words: said.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
  }
}

/** Single spaces, straight apostrophes, at most `LONGEST_LINE` characters. */
export function tidy(line: string): string {
  return line.slice(0, LONGEST_LINE).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
}

/** The sentences of a line as they are compared for repetition: lower case, without punctuation at the ends. */
export function sentenceKeys(line: string): string[] {
  const said = tidy(line)
  return sentencesOf({ said, ours: hideQuoted(said).toLowerCase() }).map((sentence) => sentenceKey(sentence.said))
}

/** One sentence as it is compared for repetition. */
export function sentenceKey(sentence: string): string {
  return tidy(sentence)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]{1,20}|[^\p{L}\p{N}]{1,20}$/gu, '')
}

/** Hides quotations at their own length, so that places in both texts stay the same. */
function hideQuoted(said: string): string {
  return said.replace(QUOTED, (quote) => CLIENTS.repeat(quote.length))
}

function hide(said: string, clientWords: readonly string[]): Sentence {
  let ours = hideQuoted(said).toLowerCase()
  const phrases = clientWords
    .slice(0, MOST_CLIENT_PHRASES)
    .map((phrase) => tidy(phrase.slice(0, LONGEST_CLIENT_PHRASE)).toLowerCase())
    .map((phrase) => phrase.replace(/^[\s“”"']{1,20}|[\s“”"'.!?…]{1,20}$/g, ''))
    .filter((phrase) => phrase.length > 0)
    .sort((a, b) => b.length - a.length)
  for (const phrase of phrases) ours = hidePhrase(ours, phrase)
  return { said, ours: ours.length === said.length ? ours : hideQuoted(said) }
}

function hidePhrase(text: string, phrase: string): string {
  let found = text.indexOf(phrase)
  let out = text
  while (found >= 0) {
    const end = found + phrase.length
    const whole = !isLetter(out[found - 1]) && !isLetter(out[end])
    if (whole) out = out.slice(0, found) + CLIENTS.repeat(phrase.length) + out.slice(end)
    found = out.indexOf(phrase, end)
  }
  return out
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}

/** Cuts both texts at the same places: where ours ends a sentence, or a quotation closes with its own full stop. */
function sentencesOf({ said, ours }: Sentence): Sentence[] {
  const ends = [...ours.matchAll(ENDS), ...said.matchAll(QUOTE_ENDS)].map((end) => end.index + end[0].length)
  const cuts = [0, ...ends.sort((a, b) => a - b), said.length]
  return cuts
    .slice(1)
    .map((to, index) => ({ said: said.slice(cuts[index], to).trim(), ours: show(ours.slice(cuts[index], to)) }))
    .filter((sentence) => sentence.said.length > 0)
}

function show(ours: string): string {
  return ours.replace(TAKEN_OUT, CLIENTS).replace(/\s+/g, ' ').trim()
}
