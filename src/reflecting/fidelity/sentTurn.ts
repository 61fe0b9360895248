import type { LineKind, Wording } from '../move'

/** One message that Oars sent, and what is known of how it came about. */
export interface SentTurn {
  /** Epoch milliseconds. */
  at: number
  text: string
  /** What the client wrote just before. */
  asked?: string
  /** What it was held to; absent where the record says so no longer. */
  kind?: LineKind
  /** The wordings it was made of, in order; absent where one of them has since been edited. */
  wordings?: readonly Pick<Wording, 'move' | 'text'>[]
  /** Rules by which other ways of saying it were refused before this one was sent. */
  rejected: readonly string[]
  /** The client had written nothing that it answers, and a message had been sent less than half an hour before. */
  second: boolean
}
