/** How a goal bounds the activity: do it at least so often, at most so often, not at all, one single time, or no figure given. */
export type Bound = 'atLeast' | 'atMost' | 'none' | 'once' | 'vague'

/** Which way the change points: more of something, less of it, or none of it. */
export type Direction = 'do' | 'less' | 'stop'

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The measure found in the words of a goal. Nothing in it is supplied by Oars: what the words do not say is null or empty. */
export interface Measure {
  bound: Bound
  direction: Direction
  /** The figure in the goal's own unit ("walk 30 minutes a day": 30; "meditate daily": 7 days; a one-off: 1), or null. */
  target: number | null
  /** What the figure counts, singular, lower case ("time", "minute", "day", "cigarette", "£", "km", "step"), or null. */
  unit: string | null
  /** The period that the figure is for, or null where the words name none. */
  per: 'day' | 'week' | 'month' | null
  /** Days the words name ("on Thursdays": [4]; "weeknights": [1,2,3,4,5]). */
  days: Weekday[]
  /** The goal without its figures, days and lead-in: "go for a run". Lower-cased first letter, else as the client wrote it. */
  activity: string
  /** The time of day the words name, with the word before it ("by 11", "after 10pm"). */
  clock?: string
  /** Which rule found this, for `oars explain`. */
  because: string[]
}

export type GoalStatus = 'active' | 'paused' | 'letGo' | 'done'

/** One wording of a goal, verbatim, with the time (epoch ms) it was given. */
export interface Revision {
  at: number
  words: string
  how: 'set' | 'changed' | 'smaller'
}

/** A smaller piece of a goal that its client keeps under it, verbatim; `at` is when they kept it (epoch ms). */
export interface GoalStep {
  at: number
  words: string
  status: 'open' | 'done' | 'dropped' | 'replaced'
}

/** A goal as its client holds it: the words verbatim, and what was found in or said about them. */
export interface Goal {
  id: string
  words: string
  measure: Measure
  status: GoalStatus
  /** Epoch ms a pause ends at; only with status 'paused'. */
  until?: number
  /** Why it matters, in the client's words. */
  why?: string
  /** 0 to 10, where the client chose to answer. */
  importance?: number
  confidence?: number
  revisions: Revision[]
  /** Oldest first; at most the last one is open. */
  steps: GoalStep[]
}
