import { type Quiet, type Schedule, USUAL_QUIET } from '../record/schedule'
import type { DueClient, DuePlan } from '../storage/send'
import { readStored } from './checkSchedule'
import { localAt } from './localAt'
import { nextCheckIn } from './nextCheckIn'
import { placeFrom } from './placeOnDay'
import { clockOf, clockOfMinute, minutesUntilQuiet } from './quietHours'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Later than this, a check-in is skipped silently. */
const LATEST = 2 * HOUR

/** As many schedules are remembered, and days of zones; those of a whole country share a few thousand. */
const REMEMBERED = 50_000

/** A local day of a zone. */
interface Day {
  /** 2026-11-22. */
  date: string
  /** Epoch ms: its first moment, and that of the next. */
  from: number
  to: number
}

/** A schedule on the local day that it was last due on. */
interface Answer {
  schedule: Schedule
  day: Day
  /** When next, where they are asked on that day. */
  next: number
  /** When the schedule asks on that day or first after it. */
  asked?: number
  /** When it asks first after `from`, and so after any moment between the two. */
  later?: { from: number; next: number }
}

const answers = new Map<string, Answer>()
const days = new Map<string, Day>()

/**
 * What a due client comes to at `now` (epoch ms): asked if it is not two hours late, on the local day that it was due
 * and not in quiet hours; else left out without a word. Then their next time: by the schedule and on a later local day
 * than they were asked. Who was due off their schedule (put off, or waiting for word after a crisis) and is left out is
 * due a day later, not a whole week or month. Pure: what it remembers are its own answers.
 */
export function planDue({ client, due, schedule, channel }: DueClient, now: number): DuePlan {
  const answer = schedule === null ? undefined : recall(schedule, due)
  if (!answer) return planBlind({ client, due, channel }, now)
  const until = lastMoment(due, answer)
  if (now > until) return { next: skip(answer, due, now), sends: [] }
  const { day, next } = answer
  if (isOnSchedule(answer, due)) return { next, sends: [sendOf({ client, due, channel }, day.date, until)] }
  // Off the schedule there may be several a day, each at its own moment.
  const moment = `${day.date}T${clockOf(localAt(due, answer.schedule.zone))}`
  return { next, sends: [sendOf({ client, due, channel }, moment, until, 'followUp')] }
}

type Sendable = Pick<DueClient, 'client' | 'due' | 'channel'>

function sendOf(
  { client, due, channel }: Sendable,
  day: string,
  until: number,
  what: 'checkIn' | 'followUp' = 'checkIn',
): DuePlan['sends'][number] {
  return { id: `${client}:${day}:${what}`, client, day, what, channel, limit: channel, dueAt: due, until }
}

/** Off their schedule they may be written to on a day on which they were asked: they put it off, or told of danger. */
function isOnSchedule(answer: Answer, due: number): boolean {
  const { schedule, day } = answer
  // What it nearly always is, without asking the calendar again.
  if (day.to - day.from === DAY && clockOfMinute((due - day.from) / MINUTE) === schedule.time) return true
  answer.asked ??= nextCheckIn(day.from - 1, schedule)
  return answer.asked === due
}

/** Someone from before there were schedules: their times lay before 21:00, so an hour keeps out of the night. */
function planBlind(client: Sendable, now: number): DuePlan {
  const { due } = client
  const until = due + HOUR
  if (now > until) return { next: due + Math.ceil((now - due + 1) / DAY) * DAY, sends: [] }
  return { next: due + 7 * DAY, sends: [sendOf(client, localAt(due, 'UTC').toPlainDate().toString(), until)] }
}

/** The last moment at which someone due may be asked: before `due` where that lies in quiet hours. */
function lastMoment(due: number, { day, schedule: { zone, quiet = USUAL_QUIET } }: Answer): number {
  const end = Math.min(due + LATEST, day.to - 1)
  const evenDay = day.to - day.from === DAY
  if (evenDay) return Math.min(end, lastAwake(due, clockOfMinute((due - day.from) / MINUTE), quiet))
  const local = localAt(due, zone)
  const last = Math.min(end, lastAwake(due, clockOf(local), quiet))
  const change = local.getTimeZoneTransition('next')
  // Quiet hours that would begin just then, too, are for the clock after the change to tell.
  if (!change || change.epochMilliseconds > last + 1) return last
  return Math.min(end, lastAwake(change.epochMilliseconds, clockOf(change), quiet))
}

function lastAwake(at: number, clock: string, quiet: Quiet): number {
  return at - (at % MINUTE) + minutesUntilQuiet(clock, quiet) * MINUTE - 1
}

function recall(text: string, due: number): Answer | undefined {
  const known = answers.get(text)
  if (known && due >= known.day.from && due < known.day.to) return known
  const schedule = known?.schedule ?? readStored(text)
  if (!schedule) return undefined
  return remember(answers, text, { schedule, day: dayOf(due, schedule.zone), next: nextCheckIn(due, schedule) })
}

function dayOf(at: number, zone: string): Day {
  const known = days.get(zone)
  if (known && at >= known.from && at < known.to) return known
  const local = localAt(at, zone)
  const from = local.startOfDay().epochMilliseconds
  const date = local.toPlainDate()
  const to = date.add({ days: 1 }).toZonedDateTime(local.timeZoneId).epochMilliseconds
  return remember(days, zone, { date: date.toString(), from, to })
}

function remember<T>(memory: Map<string, T>, key: string, value: T): T {
  if (memory.size >= REMEMBERED && !memory.has(key)) memory.clear()
  memory.set(key, value)
  return value
}

/** When next for someone who is not asked at `now`. */
function skip(answer: Answer, due: number, now: number): number {
  const { schedule, day } = answer
  answer.asked ??= nextCheckIn(day.from - 1, schedule)
  if (!answer.later || now < answer.later.from || now >= answer.later.next) {
    answer.later = { from: now, next: nextCheckIn(now, schedule, { today: true }) }
  }
  const { next } = answer.later
  return answer.asked === due ? next : Math.min(next, sameTimeAfter(now, due, schedule))
}

/** The clock time of a due time on the first day that it is still to come, out of quiet hours. */
function sameTimeAfter(now: number, due: number, { zone, quiet = USUAL_QUIET }: Schedule): number {
  const local = localAt(due, zone)
  const place = { time: clockOf(local), zone: local.timeZoneId, quiet }
  const date = localAt(now, zone).toPlainDate()
  const today = placeFrom(date, place).epochMilliseconds
  return today > now ? today : placeFrom(date.add({ days: 1 }), place).epochMilliseconds
}
