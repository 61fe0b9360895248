import type { TalkSoFar } from '../talkSoFar'
import { heardHard, isTender, type Scene, timesAnswered } from './situation'

/** Situations that evoke; two of them are enough for one check-in. */
export const EVOKED = [
  'two minds',
  'no reason given',
  'the reason behind it',
  'no reason known',
  'fell short, as they see it',
  'what they would like',
]

/** Whether a gap was heard that may be told: not twice, not beside something hard, not once what they want leads. */
export function mayTellGap(scene: Scene): boolean {
  const { talk, slots } = scene
  return (
    scene.gap !== undefined &&
    timesAnswered(talk, 'the gap') === 0 &&
    !talk.withdrawn &&
    talk.did !== undefined &&
    (slots.did !== undefined || (scene.gap?.kind === 'goal' && slots.done !== undefined)) &&
    !isContent(scene) &&
    !talk.situations.some((name) => EVOKED.includes(name)) &&
    !isTender(scene) &&
    !heardHard(talk) &&
    !isPlanning(scene)
  )
}

/** Whether the gap can be told together with what was in the way, told just now. */
export function holdsObstacle({ gap, role, slots }: Scene): boolean {
  return gap?.kind === 'goal' && role === 'barrier' && slots.words !== undefined && slots.done !== undefined
}

/** Whether they told how they see it, or were asked; a feeling they told more of is their view. */
export function knowsView({ viewTold, asked }: TalkSoFar): boolean {
  return viewTold === true || asked.includes('ask view') || asked.includes('ask more')
}

/** Once the talk is about what is next, it does not turn back. A step told in answer to their view may wait a turn. */
export function isPlanning({ talk, stepHeard }: Pick<Scene, 'talk' | 'stepHeard'>): boolean {
  const planned = ['ask next', 'ask day', 'ask fit'].some((question) => talk.asked.includes(question))
  return planned || (stepHeard && talk.asked.at(-1) !== 'ask view')
}

/** It came nearer, most of the way there, and they say nothing of having wanted more: no gap to them. */
function isContent({ slots, talk, reading }: Scene): boolean {
  const wantedMore = talk.change.length > 0 || meantMore.test(talk.report?.words ?? '')
  return slots.before !== undefined && isNearly(talk) && !wantedMore && reading.talk !== 'sustain'
}

const meantMore = /\b(?:wanted|hoped|meant|aimed|should(?:'?ve| have)|supposed)\b/i

/** Most of the way there: two thirds of what was aimed at, or no more than half over a limit. */
function isNearly({ report }: TalkSoFar): boolean {
  if (report?.amount == null || !report.target) return false
  const share = report.amount / report.target
  return share >= 2 / 3 && share <= 1.5
}
