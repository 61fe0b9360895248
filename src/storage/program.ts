/** A program as it is stored; `settings` is JSON that readProgram has checked. */
export interface StoredProgram {
  /** Lower-case letters, digits and hyphens: harbour-house. */
  id: string
  /** By which someone joins in a chat. */
  code: string
  settings: string
  /** Epoch milliseconds. */
  at: number
}

/** Every standing of a client with their program. `left`: they said stop. `removed`: by staff. */
export const STANDINGS = ['invited', 'active', 'declined', 'left', 'removed'] as const

/** How a client stands with their program. */
export type Standing = (typeof STANDINGS)[number]

/** What staff enter about someone. */
export interface Person {
  /** The program's own number for them, unique in it. */
  ref: string
  name?: string
  mail?: string
  /** International, +353861234567: what a webhook for text messages is given. */
  phone?: string
  /** Their object id in Microsoft Entra. */
  teamsUser?: string
  /** Who invited them, as they are told. */
  invitedBy?: string
  /** When they are asked, as JSON (src/record/schedule.ts), where the program sets it. */
  schedule?: string
}

/** Someone whom a program enrols, or of whom it changes something: what is not given stays, and null takes it off. */
export type Enrolment = Pick<Person, 'ref'> & { [Field in Exclude<keyof Person, 'ref'>]?: string | null }

/** What staff see of a client: attendance, and what they entered themselves; never a word of the client's. */
export interface Enrolled extends Person {
  client: string
  standing: Standing
  /** Epoch milliseconds, as all times here. */
  at: number
  pausedUntil?: number
  /** Why nothing reaches them. */
  unreachable?: string
  /** The latest check-in that was sent, or what became of it. */
  last?: { at: number; state: string; answeredAt?: number }
  /** When they are asked next. */
  due?: number
  /** The conversation last written in; none before their first contact. */
  conversation?: string
}

/** What an import came to. */
export interface EnrolCounts {
  made: number
  changed: number
  same: number
}

/** A key to a program's API, without the key. */
export interface ApiKey {
  id: string
  program: string
  label: string
  at: number
  revokedAt?: number
}

/** What was answered to an API call with the same idempotency key. `running`: the first is not answered yet. */
export type EarlierCall =
  | { end: 'new' }
  | { end: 'other' | 'running' }
  | { end: 'answered'; status: number; body: string }

/** Programs, the people they enrol, and the keys to their API. Every method that writes has committed when it resolves. */
export interface ProgramStore {
  /** False where there is one of that id or code. */
  add(program: StoredProgram): Promise<boolean>
  /** New settings; false where there is no such program. */
  change(id: string, settings: string): Promise<boolean>
  /** All, by id. */
  all(): Promise<StoredProgram[]>
  get(id: string): Promise<StoredProgram | undefined>
  byCode(code: string): Promise<StoredProgram | undefined>

  /** Enrols people or changes those of the same ref, all in one transaction: all or nobody. */
  enrol(
    program: string,
    people: readonly Enrolment[],
    at: number,
    onProgress?: (done: number) => void,
  ): Promise<EnrolCounts>
  /** What `enrol` would come to; nothing is written. */
  wouldEnrol(program: string, people: readonly Enrolment[]): Promise<EnrolCounts>
  /** People after a ref ('' for the first), by ref; those removed only where asked for. */
  clients(program: string, options: { after: string; limit: number; standing?: Standing }): Promise<Enrolled[]>
  client(program: string, ref: string): Promise<Enrolled | undefined>
  /** How many stand how. */
  standings(program: string): Promise<Partial<Record<Standing, number>>>
  /**
   * Ends the enrolment: no more messages, name and addresses gone, invitations void. What they wrote stays theirs.
   * False where there is nobody of that ref.
   */
  remove(program: string, ref: string, at: number): Promise<boolean>
  /** The program of a client, and what staff have entered of how they were invited and are asked. */
  membership(client: string): Promise<{ program: string; invitedBy?: string; schedule?: string } | undefined>

  addKey(key: Omit<ApiKey, 'revokedAt'> & { keyHash: string }): Promise<void>
  /** The key of that hash, unless it has been revoked. */
  keyOf(keyHash: string): Promise<ApiKey | undefined>
  keys(program: string): Promise<ApiKey[]>
  /** False where there is no such key in use. */
  revokeKey(id: string, at: number): Promise<boolean>
  /**
   * Begins a call under an idempotency key, or tells how the first one went. Calls of more than a day ago are forgotten;
   * one that has not been answered for a minute was cut off, and is begun anew.
   */
  beginCall(call: { key: string; idempotencyKey: string; requestHash: string; at: number }): Promise<EarlierCall>
  endCall(call: { key: string; idempotencyKey: string; status: number; body: string }): Promise<void>
  /** Forgets a call that came to nothing, so that its repetition is a first one. */
  dropCall(call: { key: string; idempotencyKey: string }): Promise<void>
}
