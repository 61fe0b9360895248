import { type Place, placeAfter } from './placeInTalk'

/** The goal that the lines are sent beside, set with its reason. */
export const GOAL = ['go for a run three times a week', 'yes', 'i want to have energy for my kids', '8', '7']

/** Where a line is sent: asked how it went, asked how they see it, and with nothing open any more. */
export const PLACES: Readonly<Record<string, readonly string[]>> = {
  'how it went': [...GOAL, 'check in'],
  'how they see it': [...GOAL, 'check in', 'only went once, work was nuts'],
  'the end': [...GOAL, 'check in', 'went twice', 'it was ok i guess', 'gotta go bye'],
}

const reached = new Map<string, Promise<Place>>()

/** The place of that name; the talk up to it is held once. */
export function placeNamed(name: string): Promise<Place> {
  const place = reached.get(name) ?? placeAfter(PLACES[name] ?? [])
  reached.set(name, place)
  return place
}
