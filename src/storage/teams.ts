import type { SendOutcome } from './send'
import type { Conversation, LoggedActivity } from './store'

/** Who somebody in Microsoft Teams is: their tenant and their object id in Microsoft Entra, in lower case. */
export interface TeamsPerson {
  tenant: string
  user: string
}

/** The chat of one person with Oars in Teams. */
export interface TeamsChat extends TeamsPerson {
  conversation: Conversation
  /** Where to, as JSON: the Bot Framework's conversation reference, without names. */
  reference: string
  /** Since when Oars is not installed there (epoch ms). */
  removedAt?: number
}

/** A reply on its way to Teams: its row of the log, and where it goes. */
export interface TeamsReply {
  chat: TeamsChat
  row: LoggedActivity
  /** Tries so far, with the one under way. */
  tries: number
  /** Not delivered after this (epoch ms). */
  until: number
}

/** What is known of a reply that has not arrived. */
export interface OpenTeamsReply {
  state: 'waiting' | 'sending' | 'failed' | 'unknown'
  nextAt: number
  problem?: string
}

/**
 * What linking two records came to. `goals`: the chat in Teams has a record of its own, which would be deleted, and that
 * was not agreed to. `taken`: the other record has its chat in Teams, or both are enrolled.
 */
export type LinkEnd = 'linked' | 'same' | 'goals' | 'taken'

/** Chats in Microsoft Teams and what is delivered to them. Every method that writes has committed when it resolves. */
export interface TeamsStore {
  chatOf(person: TeamsPerson): Promise<TeamsChat | undefined>
  /** The chat of a client, where they have one. */
  chatWith(client: string): Promise<TeamsChat | undefined>
  /** The client whom a program has enrolled by this object id; the one enrolled last where there are several. */
  enrolled(user: string): Promise<string | undefined>
  /**
   * The chat of somebody: the one there is, or a new one of the client said, or else of a new client (of a program, where
   * that is said). Safe when first activities arrive together.
   */
  open(person: TeamsPerson & { reference: string; at: number; client?: string; program?: string }): Promise<TeamsChat>
  /** Where answers go from now on. */
  keepReference(conversation: string, reference: string): Promise<void>
  /** Oars has been taken out of their Teams (epoch ms), or null for put in again; staff are told of the first. */
  setRemoved(conversation: string, at: number | null): Promise<void>
  /** Enrols somebody of no program in one; false where they belong to one already. */
  join(client: string, program: string): Promise<boolean>
  /** Gives a chat in Teams to another client, whose record stays; what the chat had noted before is deleted, if `agreed`. */
  link(conversation: string, client: string, agreed: boolean): Promise<LinkEnd>
  /** The latest rows of a conversation's log, oldest first. */
  lately(conversation: string, rows: number): Promise<LoggedActivity[]>

  /** Conversations with replies that may be tried now. */
  waiting(now: number, limit: number): Promise<string[]>
  /** Marks the first reply of a conversation as being sent and gives it out; none while another is under way. */
  claim(conversation: string, now: number): Promise<TeamsReply | undefined>
  /** Writes down how a try ended; false where it is gone or no longer being sent. */
  settle(reply: TeamsReply, outcome: SendOutcome): Promise<boolean>
  /** What is known of a reply, by its id in the log; undefined where it has arrived or there is none. */
  reply(conversation: string, id: string): Promise<OpenTeamsReply | undefined>
  /** Marks as unknown what has been under way since before a moment (epoch ms), or has it tried again; gives how many. */
  lose(before: number, resend: boolean): Promise<number>
  /** Nothing is claimed of what a tenant is sent before a moment (epoch ms): Teams has asked for less. */
  slow(tenant: string, until: number): Promise<void>
}
