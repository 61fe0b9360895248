import type { GoalStatus } from '../goals/goal'
import type { CrisisKind } from '../reading/readCrisis'
import type { MismatchKind, Progress, Tally } from '../reading/reading'
import type { LineKind } from '../reflecting/move'
import type { Schedule } from './schedule'

/**
 * One thing that became true about a client, as it is stored: facts are only ever added, never changed.
 * The client's record is what the facts add up to (clientRecord.ts). Words are the client's, verbatim.
 */
export type Fact = { at: number } & (
  | { kind: 'welcomed' }
  | { kind: 'goalSet'; goal: string; words: string }
  | { kind: 'goalReworded'; goal: string; words: string; how: 'changed' | 'smaller' }
  | { kind: 'goalStatus'; goal: string; status: GoalStatus; until?: number }
  | { kind: 'stepKept'; goal: string; words: string }
  | { kind: 'stepEnded'; goal: string; how: 'done' | 'dropped' }
  | { kind: 'rated'; goal: string; scale: 'importance' | 'confidence'; value: number }
  | { kind: 'said'; goal?: string; checkIn?: string; what: SaidKind; words: string; day?: string }
  | { kind: 'checkInOpened'; checkIn: string; goal: string; scheduled: boolean }
  | {
      kind: 'reported'
      checkIn: string
      goal: string
      progress: Progress
      amount: number | null
      target: number | null
      tally?: Tally
      words: string
    }
  | { kind: 'mismatchTold'; checkIn: string; goal: string; mismatch: MismatchKind; said: string; did: string }
  | { kind: 'mismatchWithdrawn'; checkIn: string; words: string }
  | { kind: 'ideasShown'; checkIn: string; ideas: string[] }
  | { kind: 'ideasDeclined'; checkIn: string }
  | { kind: 'checkInClosed'; checkIn: string; how: 'finished' | 'left' }
  | {
      kind: 'told'
      lines: string[]
      lineKind?: LineKind
      stem: string
      move: string
      headings?: string[]
      rejected?: string
    }
  | { kind: 'crisis'; level: 'now' | 'serious' | 'unclear'; about?: CrisisAbout }
  | { kind: 'contactAnnounced'; contact: string; holds: AlertHolds }
  | { kind: 'contactTold'; level: AlertLevel; about: CrisisAbout; day: string; holds: AlertHolds }
  | { kind: 'paused'; until: number; by?: 'staff' }
  | { kind: 'resumed' }
  | { kind: 'stopped' }
  | { kind: 'scheduled'; schedule: Schedule; by: ScheduledBy }
  | { kind: 'snoozed'; until: number }
  | { kind: 'nextCheckIn'; due: number }
  | { kind: 'invited'; program: string; invitedBy?: string }
  | { kind: 'consented' }
  | { kind: 'declined' }
  | { kind: 'moved'; zone: string; by?: 'program' | 'channel' }
  | { kind: 'country'; country: string }
)

/** Whose choice it is when the client is asked; `usual`: nobody has said, and it follows from when they set their first goal. */
export type ScheduledBy = 'client' | 'program' | 'usual'

/** What a remembered sentence of the client's is: why the goal matters, a promise, what got in the way, … */
export type SaidKind = 'why' | 'value' | 'want' | 'promise' | 'barrier' | 'helped' | 'idea'

/** What a danger is about; `other`: someone close to the client is in it. */
export type CrisisAbout = CrisisKind | 'other'

/** How near the danger is that a program's contact is told of; an unclear sign is told to nobody. */
export type AlertLevel = 'serious' | 'now'

/** What a program's contact may learn of the client's words: nothing, or the message that told of danger. */
export type AlertHolds = 'none' | 'message'
