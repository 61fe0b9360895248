import { dropLeadIn } from './goalWords'
import { parseGoal } from './parseGoal'
import { joinPicture } from './splitPicture'
import { swapFigure } from './swapFigure'

/** More words than this describe a life rather than a measure. */
const MOST_WORDS = 16

/**
 * A goal without a figure made clearer by what a week of it would look like, the first words kept: "eat less sugar",
 * answered "one biscuit a day", is "eat less sugar: one biscuit a day", and counts as no more than one. Undefined where
 * the answer names nothing to count; then the goal may stay as open as it is.
 */
export function sharpenGoal(words: string, answer: string): string | undefined {
  const picture = dropLeadIn(
    answer.replace(/^(?:i|it|that|there) (?:would|could|might|can|will|'d) (?:be |mean )?/i, ''),
  )
  if (picture === '' || picture.split(/\s+/).length > MOST_WORDS) return undefined
  const less = parseGoal(words).direction === 'less'
  const swapped = less ? undefined : swapFigure(words, picture)
  const sharper = swapped ?? (repeats(words, picture) ? picture : joinPicture(words, picture))
  return counts(sharper) ? sharper : undefined
}

/** Whether the answer says the goal anew rather than what it looks like: it begins with the same word. */
function repeats(words: string, picture: string): boolean {
  const first = (text: string) => /^[a-z]+/i.exec(dropLeadIn(text))?.[0]?.toLowerCase()
  return first(words) === first(picture) && parseGoal(picture).bound !== 'vague'
}

/** One single act is an example of a week, not a measure of it. */
function counts(words: string): boolean {
  const { bound, target, because } = parseGoal(words)
  return bound === 'none' || (target !== null && !because.includes('one act'))
}
