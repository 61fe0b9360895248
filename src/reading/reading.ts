/** What a message is read as. The labels are those of the public contract of `oars read`; see README, "How Oars reads". */

export type Progress = 'met' | 'exceeded' | 'partial' | 'missed' | 'unknown'
export type Talk = 'change' | 'sustain' | 'mixed' | 'neutral'
export type Request = 'none' | 'advice' | 'adjust' | 'pause' | 'drop' | 'human' | 'stop'
export type MismatchKind = 'goal' | 'commitment' | 'value' | 'feeling'

/** A stretch of the client's message exactly as sent: `message.slice(start, end) === text`. */
export interface Span {
  start: number
  end: number
  text: string
}

/** Why something was read: which label, by which rule or feature, and the words it rests on. */
export interface Evidence {
  label: string
  because: string
  span?: Span
}

/** What a clause does in the talk. */
export type ClauseRole =
  | 'report' // what was done or not done: "only went once"
  | 'barrier' // what got in the way: "work was crazy"
  | 'helped' // what made it work: "laid my shoes out the night before"
  | 'want' // desire, need, reason for the change: "I want my mornings back"
  | 'plan' // what comes next, resolved or promised: "going Thursday"
  | 'against' // desire, reason or resolve to stay as it is: "I like crisps"
  | 'value' // something held dear: "my kids come first"
  | 'feeling' // a feeling the client names: "gutted about it"
  | 'question' // asked of Oars or in the air
  | 'discord' // about us, not about the change: "you don't get it"
  | 'other'

/** What was done counted over the week, where the goal is so much a day: "four days" is 4 of 7 days; "12 times" for twice a day 12 of 14 times. */
export interface Tally {
  count: number
  of: number
  unit: 'day' | 'time'
}

/** What a question back is about: Oars and the words kept, what the asking is for, or what Oars thinks. */
export type QuestionAbout = 'oars' | 'purpose' | 'opinion'

/** One clause of the message, in order, with the pieces that a reflection can be built from. */
export interface Clause extends Span {
  role: ClauseRole
  /** The pull of this clause, given the direction of the goal. */
  talk: 'change' | 'sustain' | 'neutral'
  /** On a question back, where it is of a known kind: "who reads this", "why do you ask", "what do you think". */
  about?: QuestionAbout
}

/** A promise heard in the message. `day` is an ISO date (2026-11-24) where the words name one and the date today is known. */
export interface Commitment extends Span {
  day?: string
}

/** How the message answers what Oars did last, apart from the goal. */
export type Stance =
  | 'none'
  | 'yes' // a bare or clear yes
  | 'no' // a bare or clear no
  | 'disagree' // "that's not how I see it": waves a mismatch or a reading off
  | 'discord' // anger at the bot, "leave me alone"
  | 'unsure' // "dunno", "maybe", "idk"
  | 'declines' // "I'd rather not say", "I don't want to talk about it"
  | 'bye' // "gotta go", "that's all for today"
  | 'thanks'
  | 'offTopic' // nothing about the goal or the talk

/** What a message does besides answering: each has an honest answer of its own (situations/asides.ts). */
export type Aside =
  | 'verdict' // wants praise, blame or absolution, or dares Oars to judge
  | 'affection' // flirts, or takes Oars for a friend
  | 'secret' // tells or offers one
  | 'privacy' // wants something kept from somebody
  | 'language' // is not English
  | 'orders' // markup, code, orders meant to change how Oars works
  | 'view' // politics, faith, sport: wants an opinion
  | 'noWords' // emoji, keys hit at random
  | 'silence' // "...", "*silence*"
  | 'machine' // asks whether it is a person
  | 'personal' // asks Oars about a life of its own
  | 'expert' // asks what a doctor, a lawyer, an adviser answers
  | 'service' // wants a joke, a recipe, somebody played
  | 'quits' // threatens to leave
  | 'record' // bargains about what is written down
  | 'others' // asks after other people
  | 'thanksUs' // compliments
  | 'staff' // draws Oars into matters with staff
  | 'complaint' // about staff
  | 'irony'
  | 'toUs' // speaks to Oars, of nothing it knows

/** Everything that was heard in one message. Pure data; safe to store beside the message. */
export interface Reading {
  progress: Progress
  /** What was done, in the goal's own unit and period; null where the message does not settle it. */
  amount: number | null
  /** Beside the amount, where a goal of so much a day is told in days or in times over the week. */
  tally?: Tally
  /** The goal's figure; null where it has none. */
  target: number | null
  talk: Talk
  request: Request
  crisis: boolean
  stance: Stance
  /** What it does besides answering, where it does. */
  aside?: Aside
  clauses: Clause[]
  commitments: Commitment[]
  /** Words of feeling that the client used, verbatim ("gutted", "proud"). */
  feelings: Span[]
  /** The words that tell a hard thing: a death, illness, a blow, despair, blame of themselves. No time to tell a gap. */
  hard?: Span
  /** 0 to 1: how sure the progress reading is. Under 0.5 the dialog asks rather than asserts. */
  confidence: number
  evidence: Evidence[]
}

/** What is known when a message is read. Only `message` is always there. */
export interface MessageInContext {
  message: string
  /** The goal exactly as the client put it; empty when none is at hand. */
  goal: string
  /** Up to a few earlier things the client said (values, reasons, promises), oldest first. */
  said: string[]
  /** The last thing Oars asked, as sent. */
  asked?: string
  /** The client's local date today, ISO (2026-11-22); without it day names stay unresolved. */
  today?: string
}

/** A gap between what the client says they want and what they report doing, in their own words on both sides. */
export interface Mismatch {
  kind: MismatchKind
  /** What they said they want: the goal, the promise, the value, or the upbeat or doomed verdict. Verbatim. */
  said: string
  /** What they report doing. Verbatim from this message. */
  did: Span
  because: string
}
