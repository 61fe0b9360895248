import { stem } from '../reading/stem'
import type { ClientRecord, Said } from '../record/clientRecord'
import { isTimeOnly } from './hearStep'
import type { Slots } from './move'
import { pickIdea } from './pickIdea'
import { plainWords } from './plainWords'
import { quotable } from './quotable'
import { type OfferAnswer, readOfferAnswer } from './readOfferAnswer'
import type { TalkSoFar } from './talkSoFar'
import { tellAgo } from './tellAgo'
import { wordingHash } from './wordMove'

/** What there is to answer a wish for ideas with, and what the message says to what was offered. */
export interface IdeasAtHand {
  /** Their own earlier ideas and what helped, one or two. */
  own: readonly Said[]
  /** Ideas of the program's list to show now, three at most. */
  list: readonly string[]
  /** Of the ideas shown last, the one that the message picks. */
  picked?: string
  /** They did not want to see the list, in this check-in or one of the three before it. */
  declined: boolean
  /** What the message says to what was offered: wants to see it, not now, has or wants none of it, asks for the list. */
  answer?: OfferAnswer
  /** Slots for the headings that need them. */
  slots: Record<string, Slots>
}

/** What ideas are looked for with. `now` is epoch milliseconds; `list` the program's; the same seed gives the same ones. */
export interface Looking {
  record: ClientRecord
  talk: TalkSoFar
  now: number
  list: readonly string[]
  seed: string
}

/** An idea from the list is not shown again to the same client within this time. */
const EIGHT_WEEKS = 8 * 7 * 24 * 3600 * 1000

/** Ideas shown at a time, and the words they have in all: a text that informs has 90. */
const MOST_SHOWN = 3
const MOST_WORDS_SHOWN = 60

/** Two quotations and a question make forty words at most. */
const MOST_WORDS_OWN = 9

/** Check-ins after a no in which the list is not offered. */
const CHECK_INS_LEFT_ALONE = 3

/** Gathers the ideas at hand, and reads the message as an answer to what was offered. */
export function ideasAtHand(message: string, { record, talk, now, list, seed }: Looking): IdeasAtHand {
  const own = ownIdeas(record, talk)
  const shown = ideasToShow({ record, talk, now, list, seed })
  const last = record.ideasShown.at(-1)
  const picked = last && last.checkIn === talk.checkIn ? pickIdea(message, last.ideas) : undefined
  const [first] = own
  return {
    own,
    list: shown,
    picked,
    declined: wasDeclined(record, talk),
    answer: readOfferAnswer(message),
    slots: {
      'reflect past idea': first ? { idea: quotable(first.words), ago: tellAgo(first.at, now) } : {},
      'reflect own ideas': { ideas: tellIdeas(own, now) },
      'show ideas': { options: shown.map((idea) => `“${quotable(idea, 40)}”`).join('\n') },
      'reflect idea picked': { idea: picked && quotable(picked, 24) },
    },
  }
}

/** The ideas of the list to show next: none of those shown within eight weeks, three at most, in an order by the seed. */
export function ideasToShow({ record, talk, now, list, seed }: Looking): string[] {
  const seen = new Set(record.ideasShown.filter(({ at }) => now - at < EIGHT_WEEKS).flatMap(({ ideas }) => ideas))
  const order = (idea: string) => wordingHash(`${seed}:${talk.checkIn}:${idea}`)
  const fresh = list.filter((idea) => !seen.has(idea)).sort((one, other) => (order(one) < order(other) ? -1 : 1))
  let words = 0
  return fresh.slice(0, MOST_SHOWN).filter((idea) => {
    words += idea.split(/\s+/).length
    return words <= MOST_WORDS_SHOWN
  })
}

/** What they said helped and what they once thought of, about this goal: the latest of each, and two unlike ones. */
function ownIdeas({ said, ideasShown }: ClientRecord, talk: TalkSoFar): Said[] {
  const known = new Set<string>()
  const latest = said
    .filter(
      ({ what, goal, words }) =>
        (what === 'idea' || what === 'helped') &&
        (goal === undefined || goal === talk.goal) &&
        !talk.step?.words.includes(words) &&
        !ideasShown.some(({ ideas }) => ideas.includes(words)) &&
        canBeQuoted(words),
    )
    .reverse()
    .filter(({ words }) => known.size < known.add(plainWords(words)).size)
  const first = latest.find(({ what }) => what === 'helped') ?? latest[0]
  const second =
    latest.find((said) => said.what === 'idea' && unlike(said, first)) ?? latest.find((said) => unlike(said, first))
  const chosen = [first, second].filter((said) => said !== undefined)
  return chosen.sort((one, other) => one.at - other.at)
}

/** Whether two ideas have no word of weight in common: "mornings then" says nothing beside "mornings went well". */
function unlike(one: Said, other: Said | undefined): boolean {
  const stems = ({ words }: Said) =>
    plainWords(words)
      .split(' ')
      .filter((word) => word.length >= 5)
      .map(stem)
  const known = new Set(other && stems(other))
  return one !== other && !stems(one).some((word) => known.has(word))
}

/** Says something on its own, in a few words: "lay my shoes out", and not "tuesday" or half a story. */
function canBeQuoted(words: string): boolean {
  const plain = words.trim()
  const whole = quotable(plain, MOST_WORDS_OWN) === quotable(plain, 100)
  return whole && /\S\s+\S/.test(plain) && !plain.includes('?') && !isTimeOnly(plain) && !opensWithTime.test(plain)
}

const opensWithTime = /^(?:maybe |probably )?(?:every|each|on|at|next|this|from|until|tomorrow|tonight|today)\b/i

/** “ask Sam to come” three weeks ago and “my sister came along” last week */
function tellIdeas(own: readonly Said[], now: number): string | undefined {
  const [first, second] = own.map(({ words, at }) => ({ words: `“${quotable(words)}”`, ago: tellAgo(at, now) }))
  if (!first) return undefined
  if (!second) return `${first.words} ${first.ago}`
  if (first.ago === second.ago) return `${first.words} and ${second.words}, both ${first.ago}`
  return `${first.words} ${first.ago}, and ${second.words} ${second.ago}`
}

function wasDeclined({ checkIns }: ClientRecord, { checkIn }: TalkSoFar): boolean {
  const now = checkIns.findIndex(({ id }) => id === checkIn)
  return checkIns.some((one, i) => one.ideasDeclined && now - i <= CHECK_INS_LEFT_ALONE)
}
