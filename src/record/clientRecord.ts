import type { Goal } from '../goals/goal'
import { parseGoal } from '../goals/parseGoal'
import type { MismatchKind, Progress, Tally } from '../reading/reading'
import type { AlertHolds, AlertLevel, Fact, SaidKind } from './fact'
import type { Schedule } from './schedule'

/** What a client reported at a check-in, and the words it was read from. */
export interface Report {
  progress: Progress
  amount: number | null
  target: number | null
  tally?: Tally
  words: string
}

/** One conversation about how it went with one goal. Times are epoch milliseconds. */
export interface CheckIn {
  id: string
  goal: string
  openedAt: number
  scheduled: boolean
  report?: Report
  mismatches: { kind: MismatchKind; said: string; did: string }[]
  /** The client saw it differently: the mismatches above no longer stand. */
  withdrawn: boolean
  /** They did not want to see the program's list of ideas. */
  ideasDeclined?: boolean
  closed?: 'finished' | 'left'
}

/** A sentence of the client's worth keeping, verbatim, with when and what it was said about. */
export interface Said {
  at: number
  goal?: string
  checkIn?: string
  what: SaidKind
  words: string
  day?: string
}

/** A reply of ours, by the wordings it was made of, so that it is not said again too soon. */
export interface Told {
  at: number
  lines: string[]
  stem: string
  /** Headings of dialogs/wording that it was taken from. */
  headings?: string[]
}

/** What the facts about one client add up to. A turn works on its own copy and adds to it; the bot commits `added`. */
export class ClientRecord {
  welcomed = false
  goals: Goal[] = []
  checkIns: CheckIn[] = []
  said: Said[] = []
  told: Told[] = []
  /** Ideas from the program's list as they were shown, oldest first. */
  ideasShown: { at: number; checkIn: string; ideas: string[] }[] = []
  /** IANA zone, as the channel or the client gave it. */
  zone = 'UTC'
  /** Who said so; undefined where nobody has. */
  zoneBy?: 'program' | 'channel' | 'client'
  /** When they are asked; its zone is `zone`. Undefined for someone who has set no goal since there are schedules. */
  schedule?: Schedule
  /** Check-ins are paused until then. */
  pausedUntil?: number
  /** They put off the check-in until then. */
  snoozedUntil?: number
  /** The client wants no messages; only they can start again. */
  stopped = false
  /** When they said so. */
  stoppedAt?: number
  /** What they answered to their program's invitation; undefined for someone who was not asked. */
  consent?: 'asked' | 'given' | 'declined'
  /** When a message in crisis last came. */
  crisisAt?: number
  /** Whom they have been told that the program names to be told of danger, and what that person may learn of their words. */
  contactAnnounced?: { contact: string; holds: AlertHolds }
  /** When the contact was last told, and of what: the client's local date. */
  contactTold?: { day: string; level: AlertLevel }
  /** The country they said they are in (ISO 3166-1), INT where they only said which they are not in. */
  country?: string
  /** When the next check-in is due, or null. */
  due: number | null = null
  /** Facts of this turn, not committed yet. */
  readonly added: Fact[] = []

  constructor(facts: readonly Fact[]) {
    for (const fact of facts) this.apply(fact)
  }

  add(fact: Fact): void {
    this.added.push(fact)
    this.apply(fact)
  }

  goal(id: string | undefined): Goal | undefined {
    return this.goals.find((goal) => goal.id === id)
  }

  /** Goals that check-ins ask about. */
  activeGoals(now: number): Goal[] {
    return this.goals.filter(
      (goal) => goal.status === 'active' || (goal.status === 'paused' && (goal.until ?? 0) <= now),
    )
  }

  checkIn(id: string): CheckIn | undefined {
    return this.checkIns.find((checkIn) => checkIn.id === id)
  }

  /** Earlier check-ins on a goal that have a report, latest first. */
  reports(goal: string, except?: string): (CheckIn & { report: Report })[] {
    return this.checkIns
      .filter((checkIn): checkIn is CheckIn & { report: Report } => checkIn.report !== undefined)
      .filter((checkIn) => checkIn.goal === goal && checkIn.id !== except)
      .reverse()
  }

  private apply(fact: Fact): void {
    switch (fact.kind) {
      case 'welcomed':
        this.welcomed = true
        break
      case 'goalSet':
        this.goals.push({
          id: fact.goal,
          words: fact.words,
          measure: parseGoal(fact.words),
          status: 'active',
          revisions: [{ at: fact.at, words: fact.words, how: 'set' }],
          steps: [],
        })
        break
      case 'goalReworded':
        this.changeGoal(fact.goal, (goal) => {
          goal.words = fact.words
          goal.measure = parseGoal(fact.words)
          goal.status = 'active'
          goal.revisions.push({ at: fact.at, words: fact.words, how: fact.how })
        })
        break
      case 'goalStatus':
        this.changeGoal(fact.goal, (goal) => {
          goal.status = fact.status
          goal.until = fact.until
        })
        break
      case 'stepKept':
        this.changeGoal(fact.goal, (goal) => {
          endStep(goal, 'replaced')
          goal.steps.push({ at: fact.at, words: fact.words, status: 'open' })
        })
        break
      case 'stepEnded':
        this.changeGoal(fact.goal, (goal) => endStep(goal, fact.how))
        break
      case 'rated':
        this.changeGoal(fact.goal, (goal) => {
          goal[fact.scale] = fact.value
        })
        break
      case 'said': {
        const { kind: _, ...said } = fact
        const same = this.said.find(
          ({ what, words, checkIn }) => what === said.what && words === said.words && checkIn === said.checkIn,
        )
        if (same) same.day = said.day ?? same.day
        else this.said.push(said)
        if (fact.what === 'why') {
          this.changeGoal(fact.goal, (goal) => {
            goal.why = fact.words
          })
        }
        break
      }
      case 'checkInOpened':
        this.snoozedUntil = undefined
        this.checkIns.push({
          id: fact.checkIn,
          goal: fact.goal,
          openedAt: fact.at,
          scheduled: fact.scheduled,
          mismatches: [],
          withdrawn: false,
        })
        break
      case 'reported':
        this.changeCheckIn(fact.checkIn, (checkIn) => {
          const { progress, amount, target, tally, words } = fact
          checkIn.report = { progress, amount, target, ...(tally ? { tally } : {}), words }
        })
        break
      case 'mismatchTold':
        this.changeCheckIn(fact.checkIn, (checkIn) => {
          checkIn.mismatches.push({ kind: fact.mismatch, said: fact.said, did: fact.did })
        })
        break
      case 'mismatchWithdrawn':
        this.changeCheckIn(fact.checkIn, (checkIn) => {
          checkIn.withdrawn = true
        })
        break
      case 'ideasShown':
        this.ideasShown.push({ at: fact.at, checkIn: fact.checkIn, ideas: fact.ideas })
        break
      case 'ideasDeclined':
        this.changeCheckIn(fact.checkIn, (checkIn) => {
          checkIn.ideasDeclined = true
        })
        break
      case 'checkInClosed':
        this.changeCheckIn(fact.checkIn, (checkIn) => {
          checkIn.closed = fact.how
        })
        break
      case 'told':
        this.told.push({ at: fact.at, lines: fact.lines, stem: fact.stem, headings: fact.headings })
        break
      case 'paused':
        this.pausedUntil = fact.until
        this.due = fact.until
        this.snoozedUntil = undefined
        break
      case 'resumed':
        this.pausedUntil = undefined
        this.stopped = false
        break
      case 'stopped':
        this.stopped = true
        this.stoppedAt = fact.at
        this.due = null
        this.snoozedUntil = undefined
        break
      case 'scheduled':
        this.schedule = { ...fact.schedule, zone: this.zone }
        break
      case 'snoozed':
        this.snoozedUntil = fact.until
        this.due = fact.until
        break
      case 'nextCheckIn':
        this.due = fact.due
        break
      case 'moved':
        this.zone = fact.zone
        this.zoneBy = fact.by ?? 'client'
        if (this.schedule) this.schedule = { ...this.schedule, zone: fact.zone }
        break
      case 'invited':
        this.consent = 'asked'
        break
      case 'consented':
        this.consent = 'given'
        break
      case 'declined':
        this.consent = 'declined'
        this.due = null
        break
      case 'crisis':
        this.crisisAt = fact.at
        break
      case 'contactAnnounced':
        this.contactAnnounced = { contact: fact.contact, holds: fact.holds }
        break
      case 'contactTold':
        this.contactTold = { day: fact.day, level: fact.level }
        break
      case 'country':
        this.country = fact.country
        break
    }
  }

  private changeGoal(id: string | undefined, change: (goal: Goal) => void): void {
    const goal = this.goal(id)
    if (goal) change(goal)
  }

  private changeCheckIn(id: string, change: (checkIn: CheckIn) => void): void {
    const checkIn = this.checkIn(id)
    if (checkIn) change(checkIn)
  }
}

function endStep({ steps }: Goal, how: 'done' | 'dropped' | 'replaced'): void {
  const last = steps.at(-1)
  if (last?.status === 'open') last.status = how
}
