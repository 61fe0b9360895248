import pino from 'pino'
import type { AlertTerms } from '../dialogs/alertTerms'
import { crisisContacts } from '../dialogs/crisisContacts'
import { loadWordings } from '../dialogs/loadWordings'
import { Bot } from '../src/bot'
import { HELLO_EVENT } from '../src/events'
import type { Fact } from '../src/record/fact'
import { openStore, type StoreOptions } from '../src/storage/openStore'
import type { Conversation, Store } from '../src/storage/store'

const wordings = loadWordings()

/** What a program tells its clients about the contact it has named. */
export const TERMS: AlertTerms = {
  contact: 'the duty worker at Harbour House',
  reads: 'on weekdays from 9 to 5',
  holds: 'none',
}

/** Monday noon, in the time zone of a client who has not told theirs. */
export const NOON = Date.UTC(2026, 10, 23, 12)

/** A talk with the bot of a program, in a store of its own, with a clock that can be moved. */
export class ProgramTalk {
  now = NOON
  alerts: AlertTerms | undefined = TERMS
  private sent = 0

  private constructor(
    readonly store: Store,
    readonly conversation: Conversation,
  ) {}

  static async open(options: StoreOptions = { memory: true }): Promise<ProgramTalk> {
    const store = await openStore(options)
    return new ProgramTalk(store, await store.conversationOf(await store.createClient(NOON), 'webchat', NOON))
  }

  hello(): Promise<string> {
    return this.deliver({ type: 'event', name: HELLO_EVENT })
  }

  /** What Oars answers to a message. */
  say(text: string): Promise<string> {
    return this.deliver({ type: 'message', text })
  }

  facts<K extends Fact['kind']>(kind: K): Promise<Extract<Fact, { kind: K }>[]> {
    return this.store
      .facts(this.conversation.client)
      .then((facts) => facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind))
  }

  private async deliver(activity: Record<string, unknown>): Promise<string> {
    const log = pino({ level: 'error' }, pino.destination(2))
    const { store, alerts } = this
    const contacts = crisisContacts('IE')
    const bot = new Bot({ store, wordings, contacts, alerts, clock: () => this.now, log, seed: 'talk' })
    const { seq = 0 } = (await store.log(this.conversation.id, 0, 1000)).at(-1) ?? {}
    await bot.receive(this.conversation.id, { ...activity, id: `sent-${++this.sent}` })
    await bot.settled()
    const said = await store.log(this.conversation.id, seq, 10)
    return said.flatMap(({ from, body }) => (from === 'oars' ? [String(body.text)] : [])).join('\n')
  }
}
