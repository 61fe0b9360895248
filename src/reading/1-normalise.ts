import textSpeak from './lexicon/textSpeak.json'

/** The most characters of a message that are read; the rest is left alone. */
export const LONGEST_MESSAGE = 2000

/** The most characters in one token; a longer run becomes several tokens. */
export const LONGEST_TOKEN = 64

export type TokenKind = 'word' | 'number' | 'mark' | 'emoji' | 'newline'

/** One word, number, mark, emoji or line break of a message. `source.slice(start, end) === text`. */
export interface Token {
  /** As sent. */
  text: string
  /**
   * Lower case, straight apostrophes, no elongation, text speak and missing apostrophes resolved: "didnt" → "didn't",
   * "wk" → "week". Thousands marks are gone from numbers. A few become two words: "gonna" → "going to".
   */
  norm: string
  kind: TokenKind
  /** Offsets into the message as sent, in UTF-16 units. */
  start: number
  end: number
}

/** A message ready to be read. */
export interface Text {
  /** The message exactly as sent, uncut. */
  source: string
  tokens: Token[]
}

const spoken: Readonly<Record<string, string>> = textSpeak

const pattern = new RegExp(
  [
    '(?<newline>\\n)',
    '(?<number>\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,4})?(?!\\d)|\\d{1,12}(?:[.:]\\d{1,4})?|[½¼¾⅓⅔])',
    "(?<word>[wW]/[oO]?(?![\\p{L}])|[bB]/[cC](?![\\p{L}])|['’](?:cause|cos|til|em|bout)(?![\\p{L}])" +
      `|\\p{L}[\\p{L}\\p{M}]{0,${LONGEST_TOKEN - 1}}(?:['’ʼ\`´-]\\p{L}[\\p{L}\\p{M}]{0,20}){0,3})`,
    '(?<emoji>(?!\\d)\\p{Extended_Pictographic})',
    '(?<mark>\\.{2,3}|-{2,3}|[^\\s\\p{M}\\p{Cf}\\p{Sk}\\uFE0F])',
  ].join('|'),
  'giu',
)

/** Words that keep a double letter when a drawn-out spelling is cut back: "goooood" is "good", "noooo" is "no". */
const doubled = new Set(
  (
    'good too need feel week off all well been been seen keep sleep see soon food mood yoga cook took look book free three week ' +
    'still miss missed happy messed pissed really will smoke smooth feel feeling hell kill tell fell call class less pill bill ' +
    'sweet green agree been boo woo yippee coffee street school tomorrow meeting beer boozed cool fool room door poor ' +
    'shoot proof roof root loose loosen sorry worry carry marry hurry funny sunny runny bunny cannot dinner winner summer'
  )
    .split(' ')
    .filter((word) => /(.)\1/.test(word)),
)

/** Cuts runs of three or more of a letter to one, or to two where that makes a known word. */
function shorten(word: string): string {
  if (!/(\p{L})\1\1/u.test(word)) return word
  const twice = word.replace(/(\p{L})\1{2,}/gu, '$1$1')
  return doubled.has(twice) ? twice : word.replace(/(\p{L})\1{2,}/gu, '$1')
}

function resolveWord(text: string): string {
  const word = shorten(text.toLowerCase().replace(/[’ʼ`´]/g, "'"))
  return Object.hasOwn(spoken, word) ? (spoken[word] as string) : word
}

/** Words before and after "ill" that make it the illness; elsewhere, with a word after it, it is "I'll" without its mark. */
const beforeIllness = new Set(
  'am is are was were be been being feel felt feeling fell fallen got get getting taken so really very quite pretty too bit still off both all seriously mentally properly proper terminally gravely critically badly'.split(
    ' ',
  ),
)
const afterIllness = new Set(
  'all this since for with again so and but on in from at as most today yesterday still lately because health half until mon monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

function isIllness(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.norm ?? ''
  const after = tokens[i + 1]
  return (
    beforeIllness.has(before.replace(/^.{0,12}'(?:m|s|re)$/, 'is')) ||
    after?.kind !== 'word' ||
    afterIllness.has(after.norm)
  )
}

function normOf(kind: TokenKind, text: string): string {
  if (kind === 'word') return resolveWord(text)
  if (kind === 'number') return text.replaceAll(',', '')
  if (kind === 'mark') return text === '’' || text === '‘' ? "'" : text === '“' || text === '”' ? '"' : text
  return text
}

/**
 * Cuts a message into tokens with offsets into the message as sent. Reads at most {@link LONGEST_MESSAGE} characters,
 * in time linear in them: every repeat in the pattern is bounded.
 */
export function normalise(message: string): Text {
  const tokens: Token[] = []
  for (const match of message.slice(0, LONGEST_MESSAGE).matchAll(pattern)) {
    const groups = match.groups as Record<TokenKind, string | undefined>
    const kind = (Object.keys(groups) as TokenKind[]).find((name) => groups[name] !== undefined) as TokenKind
    const text = match[0]
    tokens.push({ text, norm: normOf(kind, text), kind, start: match.index, end: match.index + text.length })
  }
  tokens.forEach((token, i) => {
    if (token.norm === 'ill' && !isIllness(tokens, i)) token.norm = "i'll"
  })
  return { source: message, tokens }
}
