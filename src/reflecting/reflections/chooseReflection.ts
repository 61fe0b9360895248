import { heardHard, isKept, type Scene } from '../situations/situation'
import { goesAgainstTheWeek, used } from './fits'
import { OF_FEW_WORDS } from './ofFewWords'
import { OF_REPORT } from './ofReport'
import { OF_STEP } from './ofStep'
import { OF_WORDS } from './ofWords'
import { bestOf, headingOf } from './reflection'

/** Gives back the report where it was just told, with what they told around it; else a clause of theirs, if any. */
export function reportOrWords(scene: Scene): string | undefined {
  return (scene.justReported ? bestOf(OF_REPORT, scene) : undefined) ?? theirWordsOrQuote(scene)
}

/** A clause of theirs turned to them, or the thing they named; where neither, their few words in quotation marks. */
export function theirWordsOrQuote(scene: Scene): string | undefined {
  return theirWords(scene) ?? bestOf(OF_FEW_WORDS, scene)
}

/** Gives back a clause of theirs by what it does and by what it can be tied to; their feeling in its word. */
export function theirWords(scene: Scene): string | undefined {
  return bestOf(OF_WORDS, scene)
}

/** The step they named, tied to what it is for or what it answers, where they told that. */
export function theirStep(scene: Scene): string | undefined {
  return bestOf(OF_STEP, scene)
}

/** Their words for the change, against a week that fell short where that was not said yet. */
export function theirChange(scene: Scene): string {
  return goesAgainstTheWeek(scene) ? 'reflect want week' : 'reflect change'
}

/** What they said for the change earlier in the talk, where this message has nothing to give back. */
function toldChange({ slots, talk }: Scene): string | undefined {
  return slots.change !== undefined && !used(talk, 'reflect change') ? 'reflect change' : undefined
}

/** What they told earlier in the talk, where this message has nothing to give back: both sides, what they want, or what speaks for it. */
export function toldBefore(scene: Scene): string | undefined {
  const { slots, talk } = scene
  if (heardHard(talk) || isKept(talk)) return undefined
  if (slots.sustain !== undefined && slots.change !== undefined && !used(talk, 'reflect two sided'))
    return 'reflect two sided'
  return goesAgainstTheWeek(scene) ? 'reflect want week' : toldChange(scene)
}

/** Their words of now, else what they told before. */
export function wordsOrTold(scene: Scene): string | undefined {
  return theirWordsOrQuote(scene) ?? toldBefore(scene)
}

/** Why a reflection was chosen, for the record and `oars explain`; undefined where its heading says it all. */
export function whyReflected(heading: string | undefined, scene: Scene): string | undefined {
  return [...OF_REPORT, ...OF_WORDS, ...OF_STEP, ...OF_FEW_WORDS].find((one) => headingOf(one, scene) === heading)
    ?.because
}
