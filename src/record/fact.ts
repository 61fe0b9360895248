import type { GoalStatus } from '../goals/goal'
import type { MismatchKind, Progress } from '../reading/reading'

/**
 * One thing that became true about a client, as it is stored: facts are only ever added, never changed.
 * The client's record is what the facts add up to (clientRecord.ts). Words are the client's, verbatim.
 */
export type Fact = { at: number } & (
  | { kind: 'welcomed' }
  | { kind: 'goalSet'; goal: string; words: string }
  | { kind: 'goalReworded'; goal: string; words: string; how: 'changed' | 'smaller' }
  | { kind: 'goalStatus'; goal: string; status: GoalStatus; until?: number }
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
      words: string
    }
  | { kind: 'mismatchTold'; checkIn: string; goal: string; mismatch: MismatchKind; said: string; did: string }
  | { kind: 'mismatchWithdrawn'; checkIn: string; words: string }
  | { kind: 'checkInClosed'; checkIn: string; how: 'finished' | 'left' }
  | { kind: 'told'; lines: string[]; stem: string; move: string; rejected?: string }
  | { kind: 'crisis'; level: 'now' | 'serious' | 'unclear' }
  | { kind: 'paused'; until: number }
  | { kind: 'resumed' }
  | { kind: 'stopped' }
  | { kind: 'nextCheckIn'; due: number }
  | { kind: 'moved'; zone: string }
)

/** What a remembered sentence of the client's is: why the goal matters, a promise, what got in the way, … */
export type SaidKind = 'why' | 'value' | 'want' | 'promise' | 'barrier' | 'helped' | 'idea'
