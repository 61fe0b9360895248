import type { TalkSoFar } from './talkSoFar'

/** A gap between what they said and what they did, heard and not told yet. */
export type Gap = TalkSoFar['mismatches'][number]

/**
 * The gap to tell where there are several: a tone at odds with the facts, then a promise, then the goal itself; what
 * they hold dear only after the goal was told the time before, because it weighs most. Where they have just told what was
 * in the way, the goal: beside it, nothing of the obstacle is passed over.
 */
export function gapToTell(talk: TalkSoFar, obstacleTold: boolean): Gap | undefined {
  const { toldBefore, did = '' } = talk
  // What was said a moment ago may stand in the report itself: the same words on both sides tell no gap.
  const mismatches = talk.mismatches.filter(({ kind, said }) => kind === 'feeling' || !did.includes(said))
  const order =
    toldBefore === 'goal' ? ['feeling', 'commitment', 'value', 'goal'] : ['feeling', 'commitment', 'goal', 'value']
  const goal = obstacleTold ? mismatches.find(({ kind }) => kind === 'goal') : undefined
  return goal ?? [...mismatches].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0]
}
