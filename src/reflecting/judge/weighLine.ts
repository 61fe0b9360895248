import { classify, type LinearModel } from '../../reading/model/classify'
import type { Breach, LineContext } from '../rules/breach'
import type { LineText } from '../rules/lineText'
import { lineFeatures } from './lineFeatures'
import model from './model/line.json'

/** From this probability on a sentence is refused that no rule names; chosen on hands left out of the training. */
export const REFUSED_FROM = 0.8

/** Sentences shorter than this, in words, are left to the rules: in "Right." one word would weigh for all. */
const LEAST_WORDS = 4

/**
 * Weighs what no rule names by a model learnt from src/reflecting/judge/corpus and the wordings: sentences that advise,
 * press, judge, cheer or soothe in words of their own. For the talk itself; plain facts and safety texts are not weighed.
 */
export function weighLine(line: LineText, context: LineContext, by: LinearModel = model): Breach[] {
  if ((context.kind ?? 'reflective') !== 'reflective') return []
  return line.sentences.flatMap((sentence) => {
    if (sentence.ours.split(' ').length < LEAST_WORDS) return []
    const { label, probability, because } = classify(by, lineFeatures(sentence))
    if (label !== 'refused' || probability < REFUSED_FROM) return []
    return [
      {
        rule: 'weighed',
        found: sentence.said,
        why: `By its words it advises, presses, judges, cheers or soothes (${because.join(', ')}).`,
        instead: 'Give back what they said or did in their words, or ask how they see it.',
      },
    ]
  })
}
