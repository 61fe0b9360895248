import { classify, type LinearModel } from './model/classify'
import model from './model/crisis.json'
import { stem } from './stem'

/** From this probability on a message is worth one plain question; chosen on writers left out of the training. */
export const ASKED_FROM = 0.6

/** Fewer words than this are left to the rules: in "legs are dead" one word would weigh for all. */
const LEAST_WORDS = 12

/** Words looked at together, and how far apart such stretches begin: a disclosure inside a long story must not drown. */
const STRETCH = 36
const STEP = 12

/** Stretches weighed at most: some 3,000 words. */
const MOST_STRETCHES = 100

/** How many words after a "not" it still reaches. */
const REACH = 4

const negations = /^(?:not|no|never|none|nothing|without|cant|dont|didnt|wont|isnt|wasnt|havent)$/

/**
 * How likely a message tells of a crisis, by a model learnt from src/reading/corpus, and the features that say so.
 * `folded` is the message as the rules see it, idioms blanked.
 */
export function weighCrisis(folded: string, by: LinearModel = model): { probability: number; because: string[] } {
  const weighed = stretchesOf(folded).map((stretch) => {
    const { label, probability, because } = classify(by, crisisFeatures(stretch))
    return { probability: label === 'crisis' ? probability : 1 - probability, because }
  })
  return weighed.reduce((worst, each) => (each.probability > worst.probability ? each : worst), {
    probability: 0,
    because: [],
  })
}

/** All features of a message, for training. */
export function crisisFeaturesOf(folded: string): string[] {
  return [...new Set(stretchesOf(folded, 1).flatMap(crisisFeatures))]
}

/** The words of a message as stems, in overlapping stretches; none where it has too few. */
function stretchesOf(folded: string, least = LEAST_WORDS): string[][] {
  const words = folded.split(' ').filter((word) => word !== '')
  if (words.filter((word) => /[a-z]/.test(word)).length < least) return []
  const stems = words.map((word) => (/^\d/.test(word) ? 'N' : word.includes('~') ? 'IDIOM' : stem(word)))
  const count = Math.min(MOST_STRETCHES, Math.max(1, Math.ceil((stems.length - STRETCH) / STEP) + 1))
  return Array.from({ length: count }, (_, i) => stems.slice(i * STEP, i * STEP + STRETCH))
}

/** A stretch as features that a person can read: words, words after a "not", twos and threes, and words around a gap. */
function crisisFeatures(words: readonly string[]): string[] {
  const found = ['always']
  let reach = 0
  words.forEach((word, i) => {
    found.push(`word ${word}`)
    if (reach-- > 0) found.push(`not ${word}`)
    if (negations.test(word)) reach = REACH
    if (i > 0) found.push(`two ${words[i - 1]} ${word}`)
    if (i > 1) found.push(`three ${words[i - 2]} ${words[i - 1]} ${word}`, `gap ${words[i - 2]} ${word}`)
  })
  return [...new Set(found)]
}
