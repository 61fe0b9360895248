import { CLIENTS, type Sentence } from '../rules/lineText'
import { questionForm } from '../rules/questionForm'

/** Words shorter than this have no telling beginning or end. */
const LONG_WORD = 5

const ABOUT_THEM = new RegExp(`${CLIENTS}|\\byou(?:r|rs|rself|'\\w+)?\\b`)

/** One sentence of ours as features that a person can read: words, pairs, beginnings, endings, whom it is about. */
export function lineFeatures(sentence: Sentence): string[] {
  const words = sentence.ours
    .replace(/\?/g, ' ? ')
    .split(/[^a-z0-9'□?]+/)
    .filter((word) => word !== '')
  const found = ['always', `first ${words[0]}`, `form ${questionForm(sentence)}`]
  if (sentence.ours.includes(CLIENTS)) found.push('their words')
  if (!ABOUT_THEM.test(sentence.ours)) found.push('not about them')
  words.forEach((word, i) => {
    found.push(`word ${word}`)
    if (i > 0) found.push(`two ${words[i - 1]} ${word}`)
    if (word.length >= LONG_WORD) found.push(`begins ${word.slice(0, LONG_WORD)}`, `ends ${word.slice(-3)}`)
  })
  return [...new Set(found)]
}
