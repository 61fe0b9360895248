import { neededWords } from './neededWords'

/** Named lists of words that phrases refer to as {name}; a list may refer to lists before it. */
export type WordLists = Record<string, string[]>

/**
 * Makes one expression of a phrase as the lexicon writes it, to run on folded text: {name} stands for any word of that
 * list, "… " for up to three words of the same thought, the rest is a regular expression. It matches whole words only.
 * A lexicon repeats groups and classes of letters only so many times ("{0,6}", never "*" or "+"; the tests refuse those),
 * so time grows with the length of the text and no faster.
 */
export function compilePhrase(phrase: string, lists: WordLists = {}, flags = ''): RegExp {
  return compilePhrases([phrase], lists, flags)
}

/** One expression for any of several phrases. */
export function compilePhrases(phrases: readonly string[], lists: WordLists = {}, flags = ''): RegExp {
  return new Phrases(
    phrases.map((phrase) => expandPhrase(phrase, lists)),
    flags,
  )
}

/** A phrase on its own, compiled once a text holds the words that it cannot do without. */
interface OnePhrase {
  source: string
  /** Looked up at the first search; empty where there are none. */
  needed?: Needed[]
  compiled?: RegExp
}

/**
 * An expression for many phrases that searches for those only whose words the text holds. It finds what the expression
 * of them all would find: the match that begins first, and of those the one whose phrase stands first.
 */
class Phrases extends RegExp {
  // Copies that the language makes of an expression (matchAll, split) are plain ones.
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp
  }

  readonly #phrases: OnePhrase[]

  constructor(sources: readonly string[], flags: string) {
    super(wholeWords(sources.join('|')), flags)
    this.#phrases = sources.map((source) => ({ source }))
  }

  override exec(text: string): RegExpExecArray | null {
    const held = this.#phrases.filter((phrase) => mayMatch(text, phrase))
    const goesOn = this.global || this.sticky
    if (held.length === 0) {
      if (goesOn) this.lastIndex = 0
      return null
    }
    // Match after match, every phrase searched again to the end of the text would take time by the square of its length.
    if (goesOn) return super.exec(text)
    let first: RegExpExecArray | null = null
    for (const phrase of held) {
      phrase.compiled ??= new RegExp(wholeWords(phrase.source), this.flags)
      const found = phrase.compiled.exec(text)
      if (found && (!first || found.index < first.index)) first = found
    }
    return first
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return this.#phrases.some((phrase) => mayMatch(text, phrase)) ? super[Symbol.matchAll](text) : NO_MATCHES
  }
}

const NO_MATCHES = ''.matchAll(/./g)

const wholeWords = (source: string): string => `(?<![a-z0-9])(?:${source})(?![a-z0-9])`

/** A text to look for, and where its first two and its last two letters are marked: most texts lack one of the pairs. */
interface Needed {
  word: string
  first: number
  last: number
}

const pairAt = (text: string, at: number): number => ((text.charCodeAt(at) << 5) ^ text.charCodeAt(at + 1)) & 4095

const toNeeded = (word: string): Needed => ({ word, first: pairAt(word, 0), last: pairAt(word, word.length - 2) })

/** The pairs of letters of the text searched last, since many phrases search the same text in turn. */
let marked = ''
const pairs = new Uint8Array(4096)

function mayMatch(text: string, phrase: OnePhrase): boolean {
  phrase.needed ??= (neededWords(phrase.source) ?? []).map(toNeeded)
  if (phrase.needed.length === 0) return true
  if (text !== marked) {
    pairs.fill(0)
    for (let i = 0; i < text.length - 1; i++) pairs[pairAt(text, i)] = 1
    marked = text
  }
  for (const { word, first, last } of phrase.needed) {
    if (pairs[first] === 1 && pairs[last] === 1 && text.includes(word)) return true
  }
  return false
}

function expandPhrase(phrase: string, lists: WordLists): string {
  let text = phrase
  // lists may hold {other} names; depth is bounded so that a list naming itself cannot loop
  for (let depth = 0; depth < 4 && /\{[a-zA-Z]+\}/.test(text); depth++) {
    text = text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const words = lists[name]
      if (!words) throw new Error(`A phrase names a list that is not there: ${whole}`)
      return `(?:${words.join('|')})`
    })
  }
  return text.replaceAll('… ', '(?:[a-z0-9]{1,40} ){0,3}')
}
