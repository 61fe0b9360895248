/** The parts that a reply is made of. Each is a heading in dialogs/wording; a move is one reflection, one question, or both. */
export interface Move {
  /** Name of the situation that chose it (a row of chooseMove), for the record and `oars explain`. */
  name: string
  /** Wording to reflect with, e.g. 'reflect report'. */
  reflection?: string
  /** Wording to ask with, e.g. 'ask view'. */
  question?: string
  /** Quick replies offered under the message. */
  suggestions?: string[]
  /** Why this move, in plain words. */
  because: string
}

/** Texts that inform, ask consent or keep someone safe are held to their own rules (checkLine.ts). */
export type LineKind = 'reflective' | 'consent' | 'information' | 'safety'

/** Values for the {slots} of a wording. A wording is only used where every slot it names has a value. */
export type Slots = Record<string, string | undefined>

/** One sentence or short run of sentences from dialogs/wording, with where it stands. */
export interface Wording {
  /** Heading it stands under: 'ask view'. */
  move: string
  /** `file:line` in dialogs/wording, for messages to whoever edits it. */
  id: string
  text: string
  /** What the linter holds it to: reflective where absent. */
  kind?: LineKind
}

/** All wordings of a language by heading. */
export type Wordings = ReadonlyMap<string, readonly Wording[]>
