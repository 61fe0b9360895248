import type { TalkSoFar } from '../talkSoFar'

/**
 * The gap to tell where there are several: a tone at odds with the facts, then a promise, then the goal itself; what
 * they hold dear only after the goal was told the time before, because it weighs most.
 */
export function strongest(talk: TalkSoFar): TalkSoFar['mismatches'][number] | undefined {
  const order =
    talk.toldBefore === 'goal' ? ['feeling', 'commitment', 'value', 'goal'] : ['feeling', 'commitment', 'goal', 'value']
  return [...talk.mismatches].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0]
}
