import type { Scene } from './situation'

/** The question that was open, in other words; how it went is asked with the goal in it, since something came between. */
export function sameQuestion({ talk }: Scene): string {
  const asked = talk.asked.at(-1) ?? 'ask report'
  if (asked === 'ask report') return 'open check-in'
  return asked === 'ask make of' ? 'ask view' : asked
}
