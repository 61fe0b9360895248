import refused from '../lexicon/refusedWords.json'
import type { Breach, LineContext } from './breach'
import type { LineText, Sentence } from './lineText'
import { questionForm } from './questionForm'
import { tellsTheWay } from './unanchored'

/** A row of lexicon/refusedWords.json. Patterns are bounded regular expressions on lower-case text with single spaces. */
interface RefusedWords {
  rule: string
  why: string
  instead: string
  /** Kinds of line that the row does not hold for. */
  notIn?: string[]
  /** Refused in any sentence. */
  anywhere?: string[]
  /** Refused unless the sentence is an open question. */
  unlessOpen?: string[]
  /** Refused where a sentence begins with it; in lines of kind 'reflective' only. */
  sentenceStart?: string[]
}

/** Lists of words that patterns name in braces: `{verb}`. Each has its reason beside it. */
const LISTS: Record<string, { words: string[] }> = refused.lists

const RULES = (refused.rules as RefusedWords[]).map((row) => ({
  ...row,
  everywhere: compile(row.anywhere, "(?<![\\w'])(?:", ')(?!\\w)'),
  statements: compile(row.unlessOpen, "(?<![\\w'])(?:", ')(?!\\w)'),
  starts: compile(row.sentenceStart, '^["(]?(?:', ')(?!\\w)'),
}))

/** Breaches by the words used: advice, order, praise, … Each rule at most once a sentence. Client words are not looked at. */
export function checkWords(line: LineText, context: LineContext): Breach[] {
  return line.sentences.flatMap((sentence) => checkSentence(sentence, context.kind ?? 'reflective'))
}

function checkSentence(sentence: Sentence, kind: string): Breach[] {
  const open = questionForm(sentence) === 'open'
  return RULES.filter((row) => !row.notIn?.includes(kind)).flatMap((row) => {
    const found =
      row.everywhere?.exec(sentence.ours) ??
      (open ? null : row.statements?.exec(sentence.ours)) ??
      (kind === 'reflective' && !tellsTheWay(sentence.ours) ? row.starts?.exec(sentence.ours) : null)
    return found ? [{ rule: row.rule, found: found[0], why: row.why, instead: row.instead }] : []
  })
}

function compile(patterns: string[] | undefined, before: string, after: string): RegExp | undefined {
  return patterns ? new RegExp(`${before}${patterns.map(unfold).join('|')}${after}`) : undefined
}

function unfold(pattern: string): string {
  return pattern.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => `(?:${LISTS[name]?.words.join('|')})`)
}
