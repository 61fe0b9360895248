import { compilePhrases } from './compilePhrases'
import type { Folded } from './foldText'
import lexicon from './lexicon/feelings.json'
import type { Span } from './reading'

const clear = compilePhrases(lexicon.clear, {}, 'g')
const leads = `${lexicon.leads.join('|')}(?:a bit |bit |really |so |very |pretty |quite |much |just |all |kind of |about |properly )?`
const after = compilePhrases(
  [
    `(?<=(?:feel|felt|feeling|feels|im|i am|i was) (?:a bit |so |really |very |pretty |quite |much |just |kind of |proper )?)(?:${lexicon.after.join('|')})`,
  ],
  {},
  'g',
)
const denied = /(?:^| )(?:not|never|no|isnt|wasnt|dont|didnt|less|cant|couldnt)(?: [a-z]{1,10}){0,2} $/
/** "I drink when I feel small": what goes with it at any time, and no word of how it is now. */
const whenever = /(?:^| )(?:when|whenever|if|unless|until|every time|each time) (?:[a-z]{1,10} ){0,2}$/
const own = new RegExp(`(?:^|[.,!?] |and |but |^)(?:${leads}){0,4}$`)
const theirs =
  /(?:^| )(?:he|hes|she|shes|they|theyre|you|youre|he was|she was|they were|(?:my|his|her|their) [a-z]{2,12}(?: is| was)?)(?: [a-z]{1,10}){0,2} $/

/** The words of feeling the client used of themselves, verbatim, in order; none that they deny or say of others. */
export function readFeelings(folded: Folded): Span[] {
  const found: { at: number; span: Span }[] = []
  for (const pattern of [clear, after]) {
    for (const match of folded.text.matchAll(pattern)) {
      const before = folded.text.slice(Math.max(0, match.index - 60), match.index)
      const thought = before.slice(before.search(/[^.,!?]*$/))
      if (denied.test(thought) || theirs.test(thought) || whenever.test(thought)) continue
      if (
        pattern === clear &&
        !own.test(before) &&
        !/(?:^| )(?:i|im|me|my|myself|feel|felt|feeling|so|all|just)(?= )/.test(thought)
      )
        continue
      if (found.some(({ at }) => at === match.index)) continue
      found.push({ at: match.index, span: folded.spanOf(match.index, match.index + match[0].length) })
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ span }) => span)
}
