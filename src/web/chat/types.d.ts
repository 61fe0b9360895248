// What the modules of the page hand to each other. Types only: nothing of this reaches the browser.

/** What the page reads of a Direct Line activity. */
export interface Activity {
  type: string
  id?: string
  text?: string
  /** ISO 8601. */
  timestamp?: string
  from?: { id?: string; role?: string }
  /** `emptied`: all that came before was deleted. */
  channelData?: { clientActivityID?: string; emptied?: boolean }
  suggestedActions?: { actions?: { title?: string; value?: unknown }[] }
}

/** What the server answers at the door: the right to one conversation. */
export interface Pass {
  token: string
  conversationId: string
  userId: string
}

/** How a post went: the server has it; it may not have it, so connect anew; it asks for patience; it will never take it. */
export type Posted = 'taken' | 'again' | 'later' | 'refused'

/** A way to the server that works until it is lost or closed. */
export interface Link {
  post(activity: object): Promise<Posted>
  close(): void
}

/** What a link tells whoever opened it. */
export interface LinkEvents {
  opened(): void
  /** `watermark` comes with the last activity of a set. */
  activity(activity: Activity, watermark: string | undefined): void
  /** At most once, and nothing after it. `wasOpen`: it had carried before. */
  lost(wasOpen: boolean): void
}

/** Carrying; away and coming back by itself; or closed to whoever has no invitation. */
export type ConnectionState = 'live' | 'lost' | 'uninvited'

/** What keepConnected tells the page. */
export interface ConnectionEvents {
  state(state: ConnectionState, link: Link | undefined): void
  /** A conversation other than the one before is about to come from its start. */
  conversation(pass: Pass): void
  /** May come twice; tell them apart by id. */
  activity(activity: Activity): void
}

/** A message on its way. */
export interface Unsent {
  /** Goes along as clientActivityID: the server takes each id once, however often it is posted. */
  id: string
  text: string
  /** The conversation it was typed into; '' while that is not known yet. */
  conversation: string
}

/** What becomes of messages, beside their echo. */
export interface OutboxEvents {
  /** The link does not carry: connect anew. */
  stalled(): void
  /** The server took it and will not echo it. */
  forgotten(message: Unsent): void
  /** The server will never take it. */
  refused(message: Unsent): void
}

/** What the transcript tells the page. */
export interface TranscriptEvents {
  /** One of the client's own messages is in the conversation. */
  echoed(clientActivityId: string): void
  /** A message now stands last, or waits to. */
  shown(speaker: 'mine' | 'oars', message: Activity): void
}
