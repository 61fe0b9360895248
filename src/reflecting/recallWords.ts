import type { ClauseRole } from '../reading/reading'
import type { ClientRecord, Said } from '../record/clientRecord'
import type { SaidKind } from '../record/fact'
import { type BarrierKind, namedBarrier } from './barrierKind'
import type { Slots } from './move'
import { quotable } from './quotable'
import type { TalkSoFar } from './talkSoFar'
import { tellAgo } from './tellAgo'

/** Reflections that set an earlier sentence of theirs beside what they tell now, with the slots {past} and {ago}. */
export type Recalling = 'reflect again' | 'reflect worked before' | 'reflect wish again'

/** What the record holds for each of them; absent where nothing earlier fits. */
export type Recalled = Partial<Record<Recalling, Slots>>

/** What they tell now, as it was read. */
interface Telling {
  words?: string
  role?: ClauseRole
  barrier?: BarrierKind
}

/** How far back a sentence is brought up again; what is older belongs to another time. */
const EIGHT_WEEKS = 8 * 7 * 24 * 3600 * 1000

/** An earlier quotation stands beside words of today, so it is short. */
const MOST_WORDS = 9

/** Earlier sentences about the same goal that bear on what is told now: the same obstacle, what helped, the same wish. */
export function recallWords({ words, role, barrier }: Telling, record: ClientRecord, talk: TalkSoFar, now: number) {
  const latest = (what: readonly SaidKind[], fits: (said: Said) => boolean) =>
    record.said.findLast(
      (said) =>
        what.includes(said.what) &&
        said.goal === talk.goal &&
        said.checkIn !== undefined &&
        said.checkIn !== talk.checkIn &&
        now - said.at < EIGHT_WEEKS &&
        quotable(said.words, MOST_WORDS) === said.words &&
        fits(said),
    )
  const obstacle = role === 'barrier' || role === 'against'
  const again = obstacle && barrier ? latest(['barrier'], (said) => namedBarrier(said.words) === barrier) : undefined
  const helped = obstacle ? latest(['helped'], () => true) : undefined
  const wish =
    role === 'want' || role === 'value' ? latest(['want', 'value'], (said) => sharesWord(said.words, words)) : undefined
  const recalled: Recalled = {
    'reflect again': again && slotsOf(again, now),
    'reflect worked before': helped && slotsOf(helped, now),
    'reflect wish again': wish && slotsOf(wish, now),
  }
  return recalled
}

function slotsOf({ words, at }: Said, now: number): Slots {
  return { past: quotable(words, MOST_WORDS), ago: tellAgo(at, now) }
}

/** Whether two sentences speak of the same thing: a word of five letters or more begins alike in both, and they differ. */
function sharesWord(earlier: string, turned = ''): boolean {
  const stems = (text: string) =>
    new Set((text.toLowerCase().match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, 5)))
  const before = stems(earlier)
  return !turned.includes(earlier) && [...stems(turned)].some((stem) => before.has(stem))
}
