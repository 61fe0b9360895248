import { crisisContacts } from '../../../dialogs/crisisContacts'
import { loadWordings } from '../../../dialogs/loadWordings'
import { RootDialog } from '../../../dialogs/rootDialog'
import { type Scene, Voice } from '../../../dialogs/scene'
import { HELLO_EVENT } from '../../../src/events'
import { ClientRecord } from '../../../src/record/clientRecord'
import type { Fact } from '../../../src/record/fact'
import { runDialogs } from '../../../src/runDialogs'
import { localDate } from '../../../src/schedule/localAt'
import type { PendingTurn } from '../../../src/storage/store'

/** What Oars answered to one line, as far as a reader of the talk can tell, and why. */
export interface Answer {
  text: string
  /** Its paragraphs, each said and checked as a line of its own. */
  parts: string[]
  moves: string[]
  /** The headings that the line was made of. */
  headings: string[]
  suggestions: string[]
  /** Ways of saying it that the linter refused. */
  rejected: string[]
}

/** A place in a talk that every line can be sent at anew. */
export interface Place {
  facts: readonly Fact[]
  framework?: string
  asked?: string
  now: number
}

const wordings = loadWordings()
const contacts = crisisContacts('US')
const root = new RootDialog()
const START = Date.UTC(2026, 0, 5, 10)

/** The place that a new client's talk has come to after these lines. */
export async function placeAfter(lines: readonly string[], seed = 'hard'): Promise<Place> {
  let { place } = await step({ facts: [], now: START }, { type: 'event', name: HELLO_EVENT }, seed)
  for (const line of lines) place = (await step(place, { type: 'message', text: line }, seed)).place
  return place
}

/** The answer to a line sent at a place, and the place that the talk has come to then. */
export async function answerAt(place: Place, line: string, seed = 'hard'): Promise<{ answer: Answer; place: Place }> {
  return step(place, { type: 'message', text: line }, seed)
}

async function step(place: Place, body: Record<string, unknown>, seed: string) {
  const now = place.now + 60_000
  const record = new ClientRecord(place.facts)
  const scene: Scene = {
    ...{ record, now, seed, wordings, contacts, voice: new Voice(), wipe: false },
    today: localDate(now, record.zone),
    asked: place.asked,
  }
  const turn = {
    conversation: { id: 'talk', client: 'client', channel: 'terminal' },
    incoming: { id: `at-${now}`, body },
  } as unknown as PendingTurn
  const framework = await runDialogs(root, turn, scene, place.framework)
  const { voice } = scene
  const answer: Answer = {
    text: voice.text,
    parts: voice.parts,
    moves: voice.moves.map(({ name }) => name),
    headings: voice.moves.flatMap(({ reflection, question }) =>
      [reflection, question].filter((name) => name !== undefined),
    ),
    suggestions: voice.suggestions,
    rejected: voice.rejected,
  }
  return {
    answer,
    place: { facts: [...place.facts, ...record.added], framework, asked: voice.text || place.asked, now },
  }
}
