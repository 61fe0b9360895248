import { crisisContacts } from '../../dialogs/crisisContacts'
import { TerminalChat, type TerminalLine } from '../../src/channels/terminal'
import { sentTurns, wordingsByHash } from '../../src/cli/sentTurns'
import type { Fact } from '../../src/record/fact'
import type { SentTurn } from '../../src/reflecting/fidelity/sentTurn'
import type { Wordings } from '../../src/reflecting/move'
import { answerFor, keysFor, NO_ANSWER, seededChance } from './answerFor'
import { type Answers, type SimulatedClient, WEEKS } from './readClient'

/** What is left of a client's weeks: the talk as printed, what was sent, and the record. */
export interface Played {
  name: string
  lines: TerminalLine[]
  sent: SentTurn[]
  facts: Fact[]
}

/** How a client is played. */
export interface PlayOptions {
  wordings: Wordings
  /** The same seed gives the same talk. */
  seed: string
  /** What clients of a temper answer where their file says nothing, by temper; '' for any other. */
  tempers: ReadonlyMap<string, Answers>
  weeks?: number
}

const MONDAY_MORNING = Date.UTC(2026, 0, 5, 10)

/** A talk that has not ended by then is left. */
const MOST_MESSAGES = 14

/** Plays a client's weeks through the real dialogs: the goal on a Monday, then a check-in a week, answered from the file. */
export async function playClient(client: SimulatedClient, options: PlayOptions): Promise<Played> {
  const { wordings, tempers, weeks = WEEKS } = options
  const seed = `${options.seed}:${client.name}`
  const usual = tempers.get(client.temper) ?? tempers.get('') ?? new Map()
  const lines: TerminalLine[] = []
  const chat = await TerminalChat.open({
    wordings,
    contacts: crisisContacts('INT'),
    start: MONDAY_MORNING,
    ticking: false,
    seed,
    print: (line) => lines.push(line),
  })
  const chance = seededChance(seed)
  const known = wordingsByHash(wordings)

  const talk = async (own: Answers[], used: Set<string>) => {
    for (let message = 0; message < MOST_MESSAGES; message++) {
      const last = lines.at(-1)
      if (last?.from !== 'oars' || last.dialog === undefined) return
      const answer = answerFor(keysFor(last), own, usual, used, chance)
      if (answer === NO_ANSWER) return
      await chat.type(answer)
    }
  }

  await chat.hello()
  await talk([client.start, client.always], new Set())
  // By the last week the record no longer says what the first sentences were held to.
  const first = await sentTurns(chat.store, [chat.conversation], known)
  for (const week of client.weeks.slice(0, weeks)) {
    const own = [week, client.always]
    const used = new Set<string>()
    await chat.type('> wait 3d')
    const unasked = answerFor(['no check-in'], [week], new Map(), used, chance)
    if (unasked !== NO_ANSWER) {
      await chat.type(unasked)
      await talk(own, used)
    }
    const before = lines.length
    await chat.type('> wait 4d')
    if (lines.length > before) await talk(own, used)
  }
  const facts = await chat.store.facts(chat.conversation.client)
  const sent = await sentTurns(chat.store, [chat.conversation], known)
  await chat.close()
  return { name: client.name, lines, sent: [...first, ...sent.slice(first.length)], facts }
}
