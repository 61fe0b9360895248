import { crisisContacts } from '../../dialogs/crisisContacts'
import { loadWordings } from '../../dialogs/loadWordings'
import { RootDialog } from '../../dialogs/rootDialog'
import { type SceneProgram, Voice } from '../../dialogs/scene'
import { ClientRecord } from '../../src/record/clientRecord'
import type { Fact } from '../../src/record/fact'
import { runDialogs } from '../../src/runDialogs'
import { localDate } from '../../src/schedule/localAt'
import type { PendingTurn } from '../../src/storage/store'

const HOUR = 3600 * 1000
const root = new RootDialog()
const wordings = loadWordings()

/** What came of one message or event. */
export interface Answer {
  text: string
  moves: string[]
  suggestions: string[]
  facts: Fact[]
}

/** A talk with the dialogs alone, on a clock that stands still until it is moved: Monday 5 January 2026, 10:00 UTC. */
export class OpenTalk {
  facts: Fact[] = []
  now = Date.UTC(2026, 0, 5, 10)
  private framework?: string
  private asked?: string
  private count = 0

  constructor(private readonly program?: SceneProgram) {}

  get record(): ClientRecord {
    return new ClientRecord(this.facts)
  }

  wait(hours: number): void {
    this.now += hours * HOUR
  }

  /** Says each line in turn; the answer to the last. */
  async say(...lines: string[]): Promise<Answer> {
    let answer: Answer | undefined
    for (const text of lines) answer = await this.hear({ type: 'message', text })
    return answer as Answer
  }

  event(name: string, value?: unknown): Promise<Answer> {
    return this.hear({ type: 'event', name, value })
  }

  private async hear(body: Record<string, unknown>): Promise<Answer> {
    const record = this.record
    const voice = new Voice()
    const { now, program, asked } = this
    const today = localDate(now, record.zone)
    const contacts = crisisContacts('US')
    const scene = { record, now, today, seed: 'test', wordings, contacts, program, asked, voice, wipe: false }
    const id = `${++this.count}`
    const turn: PendingTurn = {
      conversation: { id: 'talk', client: 'talk', channel: 'webchat' },
      incoming: { id, seq: this.count, at: now, from: 'client', body },
      version: 0,
      state: {},
      facts: this.facts,
    }
    this.framework = await runDialogs(root, turn, scene, this.framework)
    this.facts = [...this.facts, ...record.added]
    this.asked = voice.text || asked
    return {
      text: voice.text,
      moves: voice.moves.map(({ name }) => name),
      suggestions: voice.suggestions,
      facts: [...record.added],
    }
  }
}
