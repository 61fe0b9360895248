import { createHash } from 'node:crypto'
import type { Activity, TurnContext } from 'botbuilder'
import type { Logger } from 'pino'
import { HELLO_EVENT } from '../../events'
import type { Receiver } from '../../receiver'
import type { Wordings } from '../../reflecting/move'
import type { LoggedActivity, Store } from '../../storage/store'
import type { TeamsChat, TeamsPerson } from '../../storage/teams'
import { tellError } from '../../tellError'
import { createCounter } from '../webChat/rateLimit'
import { readCardAnswer, settledCards } from './cards/cards'
import { asShown, cardReplyOf, withCards } from './layOutReply'
import {
  isPersonal,
  personOf,
  printOf,
  recordedMessage,
  referenceOf,
  surroundings,
  type TeamsActivity,
  wordsIn,
} from './readTeamsActivity'
import { isRedelivered, openReply } from './redelivered'
import type { TeamsDelivery } from './teamsDelivery'
import { TeamsWaysIn } from './teamsWaysIn'
import { type TeamsHeading, wordTeams } from './wordTeams'

/** The bot, as Teams needs it. */
export interface TeamsBot extends Receiver {
  /** Resolves when nothing of a conversation is being answered. */
  settled(conversation: string): Promise<void>
}

/** What chats in Teams are held with. */
export interface TeamsChatsOptions {
  store: Store
  bot: TeamsBot
  delivery: TeamsDelivery
  wordings: Wordings
  /** Whether whoever writes becomes a client; otherwise an invitation is needed. */
  open: boolean
  /** Where the web chat is, for those who want to go on there. */
  publicUrl?: string
  /** Epoch milliseconds. */
  clock: () => number
  log: Logger
}

/** An answer that takes longer than this, in ms, is announced by the sign that somebody types. */
const TYPING_AFTER = 1000

/** Rows of the log that are looked through for what a delivery or a card refers to. */
const LATELY = 40

/** Its id never changes, so that a chat is opened once however many activities tell of it. */
const FIRST_HELLO = 'hello'

/** Messages of one person in a minute. */
const MOST_MESSAGES = 60

/**
 * The chats in Teams: who writes is found by tenant and object id, what they write is recorded before it is
 * acknowledged, and the answer follows by the outbox, however long it takes.
 */
export class TeamsChats {
  private readonly answers = new Set<Promise<void>>()
  private readonly waysIn: TeamsWaysIn
  private readonly count = createCounter({
    most: MOST_MESSAGES,
    minutes: 1,
    message: 'That is a lot at once. Please wait a minute.',
  })
  private said = 0

  constructor(private readonly options: TeamsChatsOptions) {
    this.waysIn = new TeamsWaysIn(options)
  }

  /** Takes one activity in; resolves once it is recorded, or answered where nothing is recorded. */
  async hear(activity: TeamsActivity, context: TurnContext): Promise<void> {
    const comes = isArrival(activity)
    if (!isPersonal(activity)) {
      await this.count(activity.conversation.id)
      if (activity.type === 'message' || (comes && addsOars(activity))) await this.say(context, 'one to one')
      return
    }
    const person = personOf(activity)
    if (!person) return
    await this.count(`${person.tenant}/${person.user}`)
    if (activity.type === 'message') return this.hearMessage(activity, person, context)
    if (comes) return this.welcome(activity, person, context)
    const chat = await this.options.store.teams.chatOf(person)
    if (!chat) return
    if (isDeparture(activity)) await this.options.store.teams.setRemoved(chat.conversation.id, this.options.clock())
    else if (activity.type === 'messageUpdate') await this.hearEdit(activity, chat)
  }

  /** Resolves when every answer that was begun has been tried. */
  async settled(): Promise<void> {
    while (this.answers.size > 0) await Promise.all(this.answers)
  }

  private async welcome(activity: TeamsActivity, person: TeamsPerson, context: TurnContext): Promise<void> {
    const before = await this.options.store.teams.chatOf(person)
    const chat = (await this.find(activity, person)) ?? (await this.waysIn.open(activity, person))
    if (!chat) {
      if (this.waysIn.isFirst(person)) await this.say(context, 'no place here')
      return
    }
    const id = before ? helloAgain(before, activity) : FIRST_HELLO
    const value = { back: id !== FIRST_HELLO }
    await this.record(chat, { id, type: 'event', name: HELLO_EVENT, value, ...surroundings(activity) })
  }

  private async hearMessage(activity: TeamsActivity, person: TeamsPerson, context: TurnContext): Promise<void> {
    const { store, clock } = this.options
    const words = wordsIn(activity)
    const known = await this.find(activity, person)
    const way = await this.waysIn.byWords(words, activity, person, known)
    if (way?.say) await this.say(context, way.say.heading, way.say.under)
    if (way?.begin)
      await this.record(way.begin, { id: way.id, type: 'event', name: HELLO_EVENT, ...surroundings(activity) })
    if (way) return
    const chat = known ?? (await this.waysIn.open(activity, person))
    if (!chat) return this.say(context, 'no place here')
    const rows = await store.teams.lately(chat.conversation.id, LATELY)
    const card = readCardAnswer(activity.value, openReply(rows)?.id)
    const print = printOf(activity, words)
    if (isRedelivered(rows, { id: activity.id, print }, clock())) return
    if (!card) {
      await this.record(chat, { ...recordedMessage(activity, words), id: String(activity.id) })
      return
    }
    const row = rows.find(({ id, from }) => from === 'oars' && id === card.key)
    const id = answerId(card.key)
    const answer = {
      ...recordedMessage(activity, 'late' in card ? '' : card.text),
      id,
      channelData: { print, press: activity.id },
    }
    const fresh = 'text' in card && (await this.record(chat, answer))
    if (fresh) return this.close(chat, activity, row, card.text)
    await this.say(context, 'card late')
    const given = rows.find((each) => each.id === id)?.body.text
    this.close(chat, activity, row, typeof given === 'string' ? given : undefined)
  }

  /** An edit changes nothing that was said, yet nothing grave in it may pass unheard: the dialogs search events for it. */
  private async hearEdit(activity: TeamsActivity, chat: TeamsChat): Promise<void> {
    const text = wordsIn(activity)
    const id = `${activity.id ?? ''}:edit:${hash(text)}`
    await this.record(chat, { id, type: 'event', name: 'edited', value: { text }, ...surroundings(activity) })
  }

  /** The chat of somebody, with the address that Teams has just said. */
  private async find(activity: TeamsActivity, person: TeamsPerson): Promise<TeamsChat | undefined> {
    const { store } = this.options
    const chat = await store.teams.chatOf(person)
    if (!chat) return undefined
    const { id } = chat.conversation
    const reference = activity.from.id === activity.recipient.id ? chat.reference : referenceOf(activity)
    if (reference !== chat.reference) await store.teams.keepReference(id, reference)
    if (chat.removedAt !== undefined) await store.teams.setRemoved(id, null)
    return { ...chat, reference }
  }

  /** Records what came and sees to it that it is answered; false where it was there before. */
  private async record(chat: TeamsChat, activity: Record<string, unknown> & { id: string }): Promise<boolean> {
    const { fresh } = await this.options.bot.receive(chat.conversation.id, activity)
    this.keep(this.answer(chat))
    return fresh
  }

  private async answer(chat: TeamsChat): Promise<void> {
    const { bot, delivery } = this.options
    const { id } = chat.conversation
    const typing = setTimeout(() => this.keep(delivery.showTyping(chat)), TYPING_AFTER)
    await bot.settled(id)
    clearTimeout(typing)
    await delivery.deliver(id)
  }

  /** Puts the result in the place of a card that was answered. */
  private close(chat: TeamsChat, { replyToId }: TeamsActivity, row: LoggedActivity | undefined, answer?: string): void {
    if (!row || !replyToId) return
    const reply = cardReplyOf(row)
    this.keep(this.options.delivery.replace(chat, replyToId, withCards(reply.text, settledCards(reply, answer))))
  }

  private keep(work: Promise<void>): void {
    const kept = work
      .catch((error: unknown) => this.options.log.error({ error: tellError(error) }, 'not answered in Teams'))
      .finally(() => this.answers.delete(kept))
    this.answers.add(kept)
  }

  /** Said at once and beside the talk: the log is the client's, and some of those who read this have none. */
  private async say(context: TurnContext, heading: TeamsHeading, under?: string): Promise<void> {
    const { wordings, log } = this.options
    const text = [wordTeams(wordings, heading, 'teams', this.said++), under].filter(Boolean).join(' ')
    const activity: Partial<Activity> = { type: 'message', ...asShown(text) }
    await context
      .sendActivity(activity)
      .catch((error: unknown) => log.warn({ heading, error: tellError(error) }, 'not said in Teams'))
  }
}

/** They may have taken Oars out and put it in again, or have an empty chat: then it says that it is there. */
function helloAgain({ removedAt, reference }: TeamsChat, { conversation }: TeamsActivity): string {
  if (removedAt !== undefined) return `back-${removedAt}`
  const was = (JSON.parse(reference) as { conversation: { id: string } }).conversation.id
  return was === conversation.id ? FIRST_HELLO : `back-${hash(conversation.id)}`
}

function isArrival({ type, action, membersAdded }: TeamsActivity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('add') === true
  return type === 'conversationUpdate' && (membersAdded?.length ?? 0) > 0
}

function addsOars({ type, membersAdded, recipient }: TeamsActivity): boolean {
  return type === 'installationUpdate' || membersAdded?.some(({ id }) => id === recipient.id) === true
}

function isDeparture({ type, action, membersRemoved, recipient }: TeamsActivity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('remove') === true
  return type === 'conversationUpdate' && membersRemoved?.some(({ id }) => id === recipient.id) === true
}

function answerId(key: string): string {
  return `card-${hash(key)}`
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
