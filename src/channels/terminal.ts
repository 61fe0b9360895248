import pino from 'pino'
import type { CrisisContacts } from '../../dialogs/crisisContacts'
import { Bot } from '../bot'
import { HELLO_EVENT } from '../events'
import type { Wordings } from '../reflecting/move'
import { openWays } from '../schedule/openWays'
import { sendDue } from '../schedule/sendDue'
import { openStore } from '../storage/openStore'
import type { Conversation, LoggedActivity, Store } from '../storage/store'

/** One line of the talk as it is printed. `at` is ISO 8601; the rest of the fields say why it was said. */
export interface TerminalLine {
  at: string
  from: 'client' | 'oars'
  text: string
  suggestions?: string[]
  dialog?: string
  moves?: unknown
  reading?: unknown
  /** Gaps heard in the check-in so far. */
  mismatches?: unknown
}

/** How a terminal talk runs. */
export interface TerminalOptions {
  wordings: Wordings
  contacts: CrisisContacts
  ideas?: readonly string[]
  /** Epoch milliseconds that the talk begins at. */
  start: number
  /** Whether time goes by itself; in a script it moves by a minute a message, and by `> wait`. */
  ticking: boolean
  seed: string
  print: (line: TerminalLine) => void
}

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** The same bot in a terminal: storage in memory, a clock that can be moved, and a process that can be "restarted". */
export class TerminalChat {
  private readonly log = pino({ level: 'error' }, pino.destination(2))
  private bot: Bot
  private shown = 0
  private moved = 0
  private sent = 0

  private constructor(
    private readonly options: TerminalOptions,
    /** Everything this talk has left behind, for whoever looks it over. */
    readonly store: Store,
    readonly conversation: Conversation,
  ) {
    this.bot = this.startBot()
  }

  static async open(options: TerminalOptions): Promise<TerminalChat> {
    const store = await openStore({ memory: true })
    const client = await store.createClient(options.start)
    return new TerminalChat(options, store, await store.conversationOf(client, 'terminal', options.start))
  }

  /** First contact: Oars speaks first. */
  async hello(): Promise<void> {
    await this.deliver({ type: 'event', name: HELLO_EVENT, id: 'hello' })
  }

  /** One line as the client types it, or a direction: `> wait 7d`, `> restart`, `# comment`. */
  async type(line: string): Promise<void> {
    const text = line.trim()
    if (text === '' || text.startsWith('#')) return
    if (text.startsWith('>')) return this.direct(text.slice(1).trim())
    if (!this.options.ticking) this.moved += 60_000
    this.options.print({ at: this.time(), from: 'client', text })
    await this.deliver({ type: 'message', text, id: `typed-${++this.sent}` })
  }

  async close(): Promise<void> {
    await this.bot.settled()
    await this.store.close()
  }

  private async direct(order: string): Promise<void> {
    const wait = order.match(/^wait (\d{1,4})\s*([mhdw])$/)
    if (wait) return this.wait(Number(wait[1]) * (UNITS[wait[2] as string] ?? 0))
    if (order === 'restart') {
      this.bot = this.startBot()
      return this.bot.resume()
    }
    throw new Error(`There is no direction "> ${order}"; write > wait 7d (m, h, d, w) or > restart`)
  }

  /** Moves the clock, stopping wherever something is due on the way, as the server would be there. */
  private async wait(milliseconds: number): Promise<void> {
    const { store, bot } = this
    const end = this.now() + milliseconds
    const sender = {
      ...{ store, bot, log: this.log, resend: false, ways: openWays(bot, Number.POSITIVE_INFINITY) },
      clock: () => this.now(),
      // Nothing is tried twice here: the bot is in this process.
      random: () => 0,
    }
    let before = Number.NEGATIVE_INFINITY
    for (let next = await store.sends.nextAt(); next !== undefined && next <= end; next = await store.sends.nextAt()) {
      if (next <= before) throw new Error('A check-in that was due has not been answered; the log above says why')
      before = next
      this.moved += Math.max(0, next - this.now())
      await sendDue(sender)
      await this.show()
    }
    this.moved += Math.max(0, end - this.now())
  }

  private async deliver(activity: Record<string, unknown> & { id: string }): Promise<void> {
    await this.bot.receive(this.conversation.id, activity)
    await this.show()
  }

  private async show(): Promise<void> {
    await this.bot.settled()
    for (const activity of await this.store.log(this.conversation.id, this.shown, 1000)) {
      this.shown = activity.seq
      if (activity.from === 'oars') this.options.print(lineOf(activity))
    }
  }

  private startBot(): Bot {
    const { wordings, contacts, ideas, seed } = this.options
    const { store, log } = this
    return new Bot({ store, wordings, contacts, ideas, clock: () => this.now(), log, seed, debug: true })
  }

  private now(): number {
    return (this.options.ticking ? Date.now() : this.options.start) + this.moved
  }

  private time(): string {
    return new Date(this.now()).toISOString()
  }
}

function lineOf({ at, body }: LoggedActivity): TerminalLine {
  const actions = (body.suggestedActions as { actions: { title: string }[] } | undefined)?.actions
  const why = (body.channelData as { oars?: Partial<TerminalLine> } | undefined)?.oars ?? {}
  return {
    at: new Date(at).toISOString(),
    from: 'oars',
    text: String(body.text),
    ...(actions ? { suggestions: actions.map(({ title }) => title) } : {}),
    dialog: why.dialog,
    moves: why.moves,
    reading: why.reading,
    mismatches: why.mismatches,
  }
}
