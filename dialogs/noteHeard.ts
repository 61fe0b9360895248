import type { ClauseRole } from '../src/reading/reading'
import type { Said } from '../src/record/clientRecord'
import type { Fact, SaidKind } from '../src/record/fact'
import { readOfferAnswer } from '../src/reflecting/readOfferAnswer'
import type { Step } from '../src/reflecting/talkSoFar'
import type { Turn } from '../src/turn'
import type { Scene } from './scene'

/** Clauses worth remembering for later weeks, by what they do in the talk. */
const KEPT: Partial<Record<ClauseRole, SaidKind>> = {
  value: 'value',
  want: 'want',
  barrier: 'barrier',
  helped: 'helped',
}

/** Puts what a turn came to into the record: the report, gaps told or taken back, promises, and sentences worth keeping. */
export function noteHeard({ record, now }: Scene, message: string, turn: Turn): void {
  const { checkIn, goal, report, step } = turn.talk
  const known = record.checkIn(checkIn)
  if (report && (known?.report?.words !== report.words || known.report.amount !== report.amount)) {
    record.add({ at: now, kind: 'reported', checkIn, goal, ...report })
  }
  const gap = turn.talk.mismatches.find(({ kind }) => kind === turn.talk.told)
  if (turn.move.name === 'the gap' && turn.talk.told && gap && turn.talk.did) {
    record.add({ at: now, kind: 'mismatchTold', checkIn, goal, mismatch: gap.kind, said: gap.said, did: turn.talk.did })
  }
  if (turn.move.name === 'sees it differently' || (turn.move.name === 'corrects the report' && turn.talk.told)) {
    record.add({ at: now, kind: 'mismatchWithdrawn', checkIn, words: message.slice(0, 500) })
  }
  if (step && !isNoted(step, checkIn, record.said)) {
    const what = step.thinking ? 'idea' : 'promise'
    record.add({ at: now, kind: 'said', checkIn, goal, what, words: step.words, day: step.day })
  }
  if (tellsIdea(message, turn))
    record.add({ at: now, kind: 'said', checkIn, goal, what: 'idea', words: message.trim() })
  const { stepTold } = turn
  if (stepTold === 'done' || stepTold === 'dropped') record.add({ at: now, kind: 'stepEnded', goal, how: stepTold })
  for (const clause of turn.reading.clauses) {
    const what = KEPT[clause.role]
    const fact: Fact | undefined = what && { at: now, kind: 'said', checkIn, goal, what, words: clause.text }
    if (fact) record.add(fact)
  }
}

function isNoted({ words, day }: Step, checkIn: string, said: readonly Said[]): boolean {
  return said.some(
    (one) =>
      (one.what === 'promise' || one.what === 'idea') &&
      one.checkIn === checkIn &&
      one.words === words &&
      one.day === day,
  )
}

/** Questions for what they know, tried or would begin with. */
const FOR_IDEAS = new Set(['ask tried', 'ask of own ideas', 'ask first thing'])

/** An idea is a few words; a longer answer is a story around it. */
const MOST_WORDS = 12

/** Asked for their own ideas they told one, in words that no other rule keeps. */
function tellsIdea(message: string, { talk, move, reading }: Turn): boolean {
  const asked = talk.asked.at(move.question ? -2 : -1) ?? ''
  return (
    FOR_IDEAS.has(asked) &&
    reading.stance === 'none' &&
    reading.request === 'none' &&
    !reading.hard &&
    message.trim().split(/\s+/).length <= MOST_WORDS &&
    readOfferAnswer(message) === undefined &&
    reading.clauses.every(({ role }) => KEPT[role] === undefined && role !== 'question' && role !== 'discord') &&
    !talk.step?.words.includes(message.trim())
  )
}
