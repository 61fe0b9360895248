import type { Wordings } from '../../reflecting/move'
import { wordMove } from '../../reflecting/wordMove'

/** What Oars says in Teams beside a talk: headings of dialogs/wording/en/teams.md. */
export type TeamsHeading =
  | 'card late'
  | 'one to one'
  | 'no place here'
  | 'code not found'
  | 'linked'
  | 'link asks'
  | 'link taken'
  | 'web link'

/** A sentence of a heading; another one the `nth` time than the time before. */
export function wordTeams(wordings: Wordings, heading: TeamsHeading, seed: string, nth: number): string {
  const move = { name: heading, reflection: heading, because: 'Said beside the talk.' }
  const ways = wordMove(move, {}, wordings, { now: 0, told: [], seed })
  return ways[nth % ways.length]?.text ?? ''
}
