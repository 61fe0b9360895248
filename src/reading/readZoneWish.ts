import { readPlace } from './readPlace'
import type { SchedulePlace, ScheduleWish } from './readSchedule'

const MOVED =
  /^(?:(?:i|we|ive|weve|i have|we have) )?(?:(?:just|now|recently|finally) )?(?:moved|relocated)(?: (?:back|over|up|down|out))? to (.{2,60})$/
const NOW_IN =
  /^(?:im|i am|were|we are|i|we) (?:(?:now|currently) (?:living |based |live )?|(?:living|based) )in (.{2,60})$/
const IN_NOW =
  /^(?:(?:im|i am|were|we are)(?: living| based| staying)?|i live|we live) in (.{2,50}?) (?:now|these days|from now on)$/
const ZONE =
  /^(?:(?:my|the|your) )?(?:time ?zone|clock) (?:is|should be|has changed to|changed to|to) (.{2,50})$|^(?:im|i am|its) (?:now )?(?:on|in) (.{2,50}) time(?: ?zone)?$|^(?:(?:can|could) you |please )?(?:set|change|switch|move|make|use) (?:it |me )?(?:(?:my |the )?time ?zone )?(?:to )?(.{2,50}?)(?: time(?: ?zone)?)$|^(?:(?:can|could) you |please )?(?:set|change|switch) (?:my |the )?time ?zone to (.{2,50})$/
const NO_PLACE =
  /^(?:(?:im|i am) (?:now )?in (?:another|a different|a new) time ?zone(?: now)?|(?:(?:can|could) (?:you|i) |please )?(?:change|set|fix|update) (?:my |the )?time ?zone|(?:my|the) (?:time ?zone|clock) (?:is|has) (?:wrong|changed|different|off|not right)|wrong time ?zone|(?:i|ive) changed time ?zones?)$/
const MOVED_AWAY =
  /^(?:i|we|ive|weve|i have|we have) (?:(?:just|now|recently) )?(?:moved|relocated) (?:abroad|country|countries|city|cities|state|time ?zones?|to (?:a|another|a new|a different) (?:city|country|state|time ?zone))$/
const MOVED_ONLY = /^(?:ive|weve|i have|we have) (?:just )?moved$/

/** Words after a place that change nothing. */
const TAIL =
  /^(?:[ ,.]|now|today|yesterday|recently|(?:this|last) (?:week|month|weekend)|(?:a )?(?:few )?days ago|for (?:work|good|now|a while|a bit|the (?:summer|winter|year))|with my (?:family|job)|time|so|from now on|at the moment|these days|btw|by the way|fyi|please|thanks)*$/

/** A zone that folded words name as where the client is now; undefined where they do not. */
export function readZoneWish(said: string, asked: SchedulePlace): ScheduleWish | undefined {
  if (NO_PLACE.test(said) || (asked !== 'talk' && (MOVED_AWAY.test(said) || MOVED_ONLY.test(said))))
    return { place: '' }
  const zone = ZONE.exec(said)
    ?.slice(1)
    .find((words) => words !== undefined)
  if (zone !== undefined) return named(zone)
  if (asked === 'talk') return undefined
  const moved = [MOVED, NOW_IN, IN_NOW].map((pattern) => pattern.exec(said)?.[1]).find((words) => words !== undefined)
  if (moved !== undefined) return named(moved)
  return asked === 'asked' ? named(said.replace(/^(?:its |in |im in |i am in |from |near )+/, '')) : undefined
}

function named(words: string): ScheduleWish | undefined {
  const found = readPlace(words)
  if (!found || !TAIL.test(found.rest)) return undefined
  return { place: found.name, ...(found.zone ? { zone: found.zone } : {}) }
}
