import { type Activity, ActivityTypes, type CloudAdapter, type ConversationReference } from 'botbuilder'
import type { Logger } from 'pino'
import type { Attempt } from '../../delivery/attempt'
import { outcomeOf, tooLate } from '../../schedule/outcomeOf'
import type { SendOutcome } from '../../storage/send'
import type { Store } from '../../storage/store'
import type { TeamsChat, TeamsReply } from '../../storage/teams'
import { tellError } from '../../tellError'
import { attemptOf } from './attemptOf'
import { layOutReply } from './layOutReply'

/** What delivery works with. Clock in epoch milliseconds, chance from 0 to 1. */
export interface TeamsDeliveryOptions {
  store: Pick<Store, 'teams'>
  adapter: CloudAdapter
  /** The bot's application id; empty for the local emulator. */
  appId: string
  clock: () => number
  random: () => number
  log: Logger
}

/**
 * Carries replies from the log to Teams: those of a chat in their order and one at a time in all processes, each once.
 * What Teams puts off is tried again when it says, and what may have arrived is not sent a second time.
 */
export class TeamsDelivery {
  private readonly underWay = new Map<string, Promise<void>>()

  constructor(private readonly options: TeamsDeliveryOptions) {}

  /** Tries what waits for a conversation; resolves when nothing more can be done now. Never rejects. */
  async deliver(conversation: string): Promise<void> {
    const before = this.underWay.get(conversation) ?? Promise.resolve()
    const after = before
      .then(() => this.deliverAll(conversation))
      .catch((error: unknown) => this.options.log.error({ conversation, error: tellError(error) }, 'not delivered'))
      .finally(() => {
        if (this.underWay.get(conversation) === after) this.underWay.delete(conversation)
      })
    this.underWay.set(conversation, after)
    return after
  }

  /** Delivers what waits, and tells what became of one reply of it, by its id in the log. */
  async deliverReply(conversation: string, id: string): Promise<Attempt> {
    await this.deliver(conversation)
    const { clock, store } = this.options
    const left = await store.teams.reply(conversation, id)
    if (!left) return { end: 'sent' }
    const problem = left.problem ?? 'waits behind another message'
    if (left.state === 'waiting') return { end: 'notYet', problem, after: left.nextAt - clock() }
    if (left.state === 'sending') return { end: 'notYet', problem: 'on its way' }
    return { end: left.state === 'failed' ? 'refused' : 'unclear', problem }
  }

  /** Shows that an answer is on its way. Never rejects: it is no loss where it fails. */
  async showTyping(chat: TeamsChat): Promise<void> {
    await this.post(chat, { type: ActivityTypes.Typing }).catch(() => {})
  }

  /** Puts something else in the place of a message in Teams. Never rejects: what is said stands in the log. */
  async replace(chat: TeamsChat, messageId: string, activity: Partial<Activity>): Promise<void> {
    await this.post(chat, { ...activity, id: messageId }, 'update').catch((error: unknown) =>
      this.options.log.debug({ conversation: chat.conversation.id, error: tellError(error) }, 'card not replaced'),
    )
  }

  /** Resolves when nothing is being delivered. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay.values())
  }

  private async deliverAll(conversation: string): Promise<void> {
    const { store, clock, random } = this.options
    for (;;) {
      const reply = await store.teams.claim(conversation, clock())
      if (!reply) return
      const attempt = await this.tryOnce(reply)
      const outcome = attempt ? outcomeOf(attempt, reply, clock(), random()) : tooLate(reply)
      await store.teams.settle(reply, outcome)
      this.tell(reply, outcome)
      if (outcome.state === 'waiting') {
        if (attempt?.end === 'notYet' && attempt.after)
          await store.teams.slow(reply.chat.tenant, clock() + attempt.after)
        return
      }
    }
  }

  private async tryOnce({ chat, row, until }: TeamsReply): Promise<Attempt | undefined> {
    const { clock } = this.options
    if (clock() > until) return undefined
    if (chat.removedAt !== undefined) return { end: 'refused', problem: 'Oars was taken out of their Teams' }
    try {
      await this.post(chat, layOutReply(row))
      return { end: 'sent' }
    } catch (error) {
      return attemptOf(error, clock())
    }
  }

  private async post({ reference }: TeamsChat, activity: Partial<Activity>, how?: 'update'): Promise<void> {
    const to = JSON.parse(reference) as Partial<ConversationReference>
    await this.options.adapter.continueConversationAsync(this.options.appId, to, async (context) => {
      // Made up by the SDK: as a reply to it, a message would refer to one that never was.
      context.activity.id = ''
      if (how === 'update') await context.updateActivity(activity)
      else await context.sendActivity(activity)
    })
  }

  private tell({ chat, row, tries }: TeamsReply, outcome: SendOutcome): void {
    const { log } = this.options
    if (outcome.state === 'sent') return
    const entry = { conversation: chat.conversation.id, seq: row.seq, tries, problem: outcome.problem }
    if (outcome.state === 'waiting') log.warn(entry, 'not delivered in Teams; it is tried again')
    else log.error({ ...entry, state: outcome.state }, 'may not have arrived in Teams')
  }
}
