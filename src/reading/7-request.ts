import { isGoalVerb } from '../goals/isGoalVerb'
import { compilePhrases } from './compilePhrases'
import type { Folded } from './foldText'
import lexicon from './lexicon/requests.json'
import type { Evidence, Request } from './reading'

const rhetorical = compilePhrases(lexicon.rhetorical, lexicon.lists, 'g')
const refused = new RegExp(`(?:^| )(?:${lexicon.refused.join('|')})$`)
const aids = compilePhrases(lexicon.aids, lexicon.lists)
const requests = lexicon.requests.map(({ request, say }) => ({
  request: request as Request,
  phrases: say.map((phrase) => compilePhrases([phrase], lexicon.lists, 'g')),
}))

/** What ends or rests a goal: taken for asked only where nothing else is meant. */
const LEAVING: ReadonlySet<Request> = new Set(['pause', 'drop'])

/** "Should I get rid of the tv?" asks what to do, and lets nothing go. */
function isWeighed(text: string, { index = 0, 0: words }: RegExpMatchArray): boolean {
  const before = text.slice(Math.max(0, index - 30), index)
  return (
    /^(?:should|shall|ought) i /.test(words) ||
    /(?:^|[.,!?] |so |or |but |and )(?:should|shall|ought) i (?:(?:just|maybe|even|really|not|to) ){0,2}$/.test(before)
  )
}

const planned =
  /^(?: [a-z0-9]{1,20}){0,4} (?:, )?(?:and|then) (?:then |i |ill |just ){0,2}(?!(?:start|restart|try|come|pick|see|resume|check|ask|get|begin|be|text|tell)(?= |$))([a-z]{2,20})(?= |$)/

/** "Wait for the mail and do 5": what comes after it is done all the same. */
function isPlan(text: string, { index = 0, 0: words }: RegExpMatchArray): boolean {
  if (!/^(?:.{0,40} )?(?:wait|rest|stop|stay|sit)\b/.test(words) || /\b(?:this|it|that|goals?|asking|me)\b/.test(words))
    return false
  const verb = planned.exec(text.slice(index + words.length, index + words.length + 120))?.[1]
  return verb !== undefined && isGoalVerb(verb)
}

/** What was asked of Oars in a message, with the words that ask it. */
export interface RequestReading {
  request: Request
  evidence: Evidence[]
}

/**
 * What the message asks for. Where it asks several things the one that takes least for granted wins: no more messages,
 * then a person, then a pause, letting go, another size, and advice last. What is refused in the same breath ("I don't
 * want to drop it") is not asked for.
 */
export function readRequest(folded: Folded): RequestReading {
  const text = folded.text.replace(rhetorical, (words) => '~'.repeat(words.length))
  for (const { request, phrases } of requests) {
    for (const phrase of phrases) {
      for (const found of text.matchAll(phrase)) {
        if (refused.test(text.slice(Math.max(0, found.index - 60), found.index))) continue
        if (LEAVING.has(request) && (isWeighed(text, found) || isPlan(text, found))) continue
        const span = folded.spanOf(found.index, found.index + found[0].length)
        return { request, evidence: [{ label: request, because: `asks for it: ${request}`, span }] }
      }
    }
  }
  return { request: 'none', evidence: [] }
}

/** "Reminders don't work any more": tells of what is of no use to them, and asks for nothing. */
export function tellsOfAids(words: string): boolean {
  return aids.test(words.slice(0, 300).toLowerCase().replace(/['’]/g, ''))
}
