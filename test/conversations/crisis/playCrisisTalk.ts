import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CrisisContacts, crisisContacts } from '../../../dialogs/crisisContacts'
import { loadWordings } from '../../../dialogs/loadWordings'
import { TerminalChat, type TerminalLine } from '../../../src/channels/terminal'
import type { Move } from '../../../src/reflecting/move'
import { type CrisisLine, type CrisisTalk, readCrisisTalk } from './readCrisisTalk'

/** One reply of Oars, with the headings it was made of. */
export interface Reply {
  text: string
  moves: string[]
  /** What its parts are held to: 'safety' for the protocol. */
  kinds: string[]
}

/** One line of a played talk: what came back, and how many crisis events it added to the record. */
export interface PlayedLine extends CrisisLine {
  replies: Reply[]
  events: number
}

/** A talk as it went. */
export interface PlayedTalk extends Omit<CrisisTalk, 'lines'> {
  lines: PlayedLine[]
  contacts: CrisisContacts
}

const wordings = loadWordings()
const FOLDER = join(__dirname, 'talks')
const MONDAY_MORNING = Date.UTC(2026, 0, 5, 10)

/** Every crisis talk of the folder. */
export function crisisTalks(): CrisisTalk[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.talk'))
  return files.sort().map((name) => readCrisisTalk(name, readFileSync(join(FOLDER, name), 'utf8')))
}

/** Plays a talk through the real bot, from first contact. */
export async function playCrisisTalk(talk: CrisisTalk, seed = talk.name, country = 'US'): Promise<PlayedTalk> {
  const contacts = crisisContacts(country)
  let heard: Reply[] = []
  const print = ({ from, text, moves }: TerminalLine) => {
    if (from !== 'oars') return
    const made = (moves ?? []) as Move[]
    const kinds = made.map(({ reflection, question }) => wordings.get(reflection ?? question ?? '')?.[0]?.kind ?? '')
    heard.push({ text, moves: made.map(({ name }) => name), kinds })
  }
  const chat = await TerminalChat.open({ wordings, contacts, start: MONDAY_MORNING, ticking: false, seed, print })
  const countEvents = async () =>
    (await chat.store.facts(chat.conversation.client)).filter(({ kind }) => kind === 'crisis').length
  await chat.hello()
  const lines: PlayedLine[] = []
  let before = 0
  for (const line of talk.lines) {
    heard = []
    await chat.type(line.typed)
    const events = await countEvents()
    lines.push({ ...line, replies: heard, events: events - before })
    before = events
  }
  await chat.close()
  return { ...talk, lines, contacts }
}
