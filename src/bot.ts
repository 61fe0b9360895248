import { ActivityTypes } from 'botbuilder'
import type { Logger } from 'pino'
import type { AlertTerms } from '../dialogs/alertTerms'
import { type CrisisContacts, contactsFor, namesPeople } from '../dialogs/crisisContacts'
import { noteCountry } from '../dialogs/noteCountry'
import { RootDialog } from '../dialogs/rootDialog'
import { disclosureHeading } from '../dialogs/safetyDialog'
import { type Scene, sayAtAnyRate, Voice } from '../dialogs/scene'
import { tellContact } from '../dialogs/tellContact'
import { wordsOf } from '../dialogs/wordsOf'
import { alertsOf } from './alerts/alertsOf'
import { CHECK_IN_DUE_EVENT } from './events'
import { readMessage } from './reading/readMessage'
import type { Receiver } from './receiver'
import { ClientRecord } from './record/clientRecord'
import type { Fact } from './record/fact'
import type { Wordings } from './reflecting/move'
import { turnWords } from './reflecting/turnWords'
import { runDialogs } from './runDialogs'
import { isZone, localDate, nextCheckIn } from './schedule/nextCheckIn'
import type { LoggedActivity, PendingTurn, Store, TurnCommit } from './storage/store'
import { tellError } from './tellError'

/** What a bot is made with. Time is passed in; `seed` fixes the choice of words (by default it differs by client). */
export interface BotOptions {
  store: Store
  wordings: Wordings
  contacts: CrisisContacts
  /** Whom the program has named to be told of danger, where it has. */
  alerts?: AlertTerms
  /** Ideas that the program has published (loadIdeas). */
  ideas?: readonly string[]
  /** Epoch milliseconds. */
  clock: () => number
  log: Logger
  seed?: string
  /** Attach to every reply why it was said, as channelData.oars. */
  debug?: boolean
}

/** Bot Framework state and the last reply, as stored with the client. */
interface State {
  /** What the framework's ConversationState holds. */
  framework?: string
  asked?: string
  /** The turn before this one ran into a fault of ours. */
  faulted?: boolean
}

/** A turn that lost against another one is run again from the load, so many times before it is left to the next sweep. */
const MOST_ATTEMPTS = 20

/** Conversations taken up at once after a crash: their records are loaded together. */
const AT_ONCE = 1000

/**
 * One activity in, one commit, replies out. An activity is on disk before it is acknowledged; the turn runs on a copy
 * of the client's record without touching the outside world; state, facts and replies are committed in one transaction.
 * A kill at any instant loses nothing that was acknowledged and answers nothing twice.
 */
export class Bot implements Receiver {
  private readonly root = new RootDialog()
  private readonly queues = new Map<string, Promise<void>>()

  constructor(private readonly options: BotOptions) {}

  /** Records an activity and starts answering it; resolves once it is recorded. A second delivery answers nothing new. */
  async receive(
    conversation: string,
    activity: Record<string, unknown> & { id: string },
  ): Promise<{ id: string; fresh: boolean }> {
    const { store, clock } = this.options
    const { fresh } = await store.accept(conversation, { id: activity.id, at: clock(), body: activity })
    // Also when it was there before: its first acknowledgement may have been lost together with its answer.
    this.answer(conversation)
    return { id: activity.id, fresh }
  }

  /** Takes up what a crash or a lost database left unanswered, oldest first; what is over the limit waits for the next call. */
  async resume(): Promise<void> {
    for (const conversation of await this.options.store.unanswered(AT_ONCE)) this.answer(conversation)
  }

  /** Loads the language data, so that the first client does not wait for it (about 0.3 s). */
  warmUp(): void {
    readMessage({ message: 'I went twice', goal: 'go for a run three times a week', said: [] })
    turnWords('I went twice')
  }

  /** Resolves when nothing is being answered. */
  async settled(): Promise<void> {
    while (this.queues.size > 0) await Promise.all(this.queues.values())
  }

  /** Turns of one conversation queue up in this process; the version check covers other processes. */
  private answer(conversation: string): void {
    const before = this.queues.get(conversation) ?? Promise.resolve()
    const after = before
      .then(() => this.answerAll(conversation))
      .catch((error: unknown) =>
        this.options.log.error({ conversation, error: tellError(error) }, 'turn not committed'),
      )
      .finally(() => {
        if (this.queues.get(conversation) === after) this.queues.delete(conversation)
      })
    this.queues.set(conversation, after)
  }

  private async answerAll(conversation: string): Promise<void> {
    const { store } = this.options
    let lost = 0
    for (let turn = await store.loadTurn(conversation); turn; turn = await store.loadTurn(conversation)) {
      if (await store.commitTurn(await this.takeTurn(turn))) lost = 0
      else if (++lost > MOST_ATTEMPTS) throw new Error(`lost against other turns ${lost} times`)
    }
  }

  /** What a turn comes to is its commit, also where something of ours breaks. */
  private async takeTurn(turn: PendingTurn): Promise<TurnCommit> {
    try {
      return await this.converse(turn)
    } catch (error) {
      this.logFault(turn, error)
      return this.recover(turn)
    }
  }

  /** Runs the dialogs on a copy of everything; nothing outside is touched. */
  private async converse(turn: PendingTurn): Promise<TurnCommit> {
    const scene = this.sceneFor(turn, new ClientRecord(turn.facts))
    const framework = await runDialogs(this.root, turn, scene, (turn.state as State).framework)
    tellContact(scene)
    const asked = scene.voice.text || scene.asked
    return this.commitOf(turn, scene, scene.wipe ? {} : { framework, asked })
  }

  /**
   * A fault of ours must not lose what was there, hide a crisis, last, or be sent unasked. A crisis is answered from a
   * fresh dialog; any other message is told plainly, with all as it was, and where that happens twice in a row the
   * dialogs begin afresh. An event passes in silence, and a check-in that was due is asked at its next time.
   */
  private async recover(turn: PendingTurn): Promise<TurnCommit> {
    const { body } = turn.incoming
    const state = turn.state as State
    const heading = body.type === 'message' ? this.crisisHeading(wordsOf(body)) : undefined
    if (heading) {
      try {
        return await this.converse({ ...turn, state: {} })
      } catch (error) {
        this.logFault(turn, error)
      }
    }
    const scene = this.sceneFor(turn, this.readableRecord(turn))
    if (body.type !== 'event') {
      sayAtAnyRate(scene, { name: heading ?? 'failed', reflection: heading ?? 'failed', because: 'A fault of ours.' })
    } else if (body.name === CHECK_IN_DUE_EVENT) {
      const due = nextCheckIn(scene.now, scene.record.zone)
      scene.record.add({ at: scene.now, kind: 'nextCheckIn', due })
    }
    return this.commitOf(turn, scene, { ...(state.faulted ? {} : state), faulted: true })
  }

  /** The heading that a message in crisis is answered with; where even that cannot be read, the one that asks. */
  private crisisHeading(text: string): string | undefined {
    try {
      return disclosureHeading(text)
    } catch {
      return 'unclear'
    }
  }

  /** The client's record; an empty one where the fault lies in the record itself, so that an answer can still be given. */
  private readableRecord(turn: PendingTurn): ClientRecord {
    try {
      return new ClientRecord(turn.facts)
    } catch {
      return new ClientRecord([])
    }
  }

  private logFault(turn: PendingTurn, error: unknown): void {
    this.options.log.error({ conversation: turn.conversation.id, error: tellError(error) }, 'turn failed')
  }

  private sceneFor(turn: PendingTurn, record: ClientRecord): Scene {
    const now = Math.max(this.options.clock(), turn.incoming.at)
    noteZone(record, turn.incoming, now)
    const { body } = turn.incoming
    const { contacts, alerts } = this.options
    if (typeof body.text === 'string') noteCountry(record, body.text, contacts, now)
    return {
      record,
      now,
      today: localDate(now, record.zone),
      seed: this.options.seed ?? turn.conversation.client,
      wordings: this.options.wordings,
      contacts: contactsFor(contacts, record.country),
      alerts,
      ideas: this.options.ideas,
      asked: (turn.state as State).asked,
      voice: new Voice(),
      wipe: false,
    }
  }

  private commitOf(turn: PendingTurn, scene: Scene, state: State): TurnCommit {
    const { record, now, voice, wipe } = scene
    return {
      turn,
      at: now,
      state: { ...state },
      facts: wipe ? [] : record.added,
      replies: voice.text === '' ? [] : [{ id: `${turn.incoming.id}-reply`, body: this.reply(turn, scene) }],
      due: wipe ? null : record.due,
      alerts: wipe ? [] : alertsOf(record.added, turn.incoming),
      shown: namesPeople(voice.text, scene.contacts) && record.added.some(isSafety),
      wipe,
    }
  }

  private reply(turn: PendingTurn, scene: Scene): Record<string, unknown> {
    const { text, suggestions, dialog, moves, reading, mismatches, rejected } = scene.voice
    const actions = suggestions.map((title) => ({ type: 'imBack', title, value: title }))
    return {
      type: ActivityTypes.Message,
      text,
      textFormat: 'plain',
      inputHint: 'expectingInput',
      replyToId: turn.incoming.id,
      ...(actions.length > 0 ? { suggestedActions: { actions, to: [] } } : {}),
      channelData: {
        // The page clears what it shows when everything has been deleted.
        ...(scene.wipe ? { emptied: true } : {}),
        ...(this.options.debug ? { oars: { dialog, moves, reading, mismatches, rejected } } : {}),
      },
    }
  }
}

function isSafety(fact: Fact): boolean {
  return fact.kind === 'told' && fact.lineKind === 'safety'
}

/** The channel says where the client is, until they say so themselves. */
function noteZone(record: ClientRecord, { body }: LoggedActivity, at: number): void {
  const zone = body.localTimezone
  if (record.zone === 'UTC' && zone !== 'UTC' && isZone(zone)) record.add({ at, kind: 'moved', zone })
}
