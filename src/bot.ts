import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  ConversationState,
  MemoryStorage,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder'
import { runDialog } from 'botbuilder-dialogs'
import type { Logger } from 'pino'
import type { CrisisContacts } from '../dialogs/crisisContacts'
import { RootDialog } from '../dialogs/rootDialog'
import { type Scene, say, setScene, Voice } from '../dialogs/scene'
import { readMessage } from './reading/readMessage'
import { ClientRecord } from './record/clientRecord'
import type { Wordings } from './reflecting/move'
import { turnWords } from './reflecting/turnWords'
import { isZone, localDate } from './schedule/nextCheckIn'
import type { LoggedActivity, PendingTurn, Store, TurnCommit } from './storage/store'

/** What a bot is made with. Time is passed in; `seed` fixes the choice of words (by default it differs by client). */
export interface BotOptions {
  store: Store
  wordings: Wordings
  contacts: CrisisContacts
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
}

/** A turn that lost against another one is run again from the load, so many times before it is left to the next sweep. */
const MOST_ATTEMPTS = 20

/**
 * One activity in, one commit, replies out. An activity is on disk before it is acknowledged; the turn runs on a copy
 * of the client's record without touching the outside world; state, facts and replies are committed in one transaction.
 * A kill at any instant loses nothing that was acknowledged and answers nothing twice.
 */
export class Bot {
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

  /** Takes up what a crash or a lost database left unanswered. */
  async resume(): Promise<void> {
    for (const conversation of await this.options.store.unanswered(1000)) this.answer(conversation)
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
      .catch((error: unknown) => this.options.log.error({ conversation, error: describe(error) }, 'turn not committed'))
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

  /** What a turn comes to is its commit. A fault of ours changes nothing, and the client is told plainly. */
  private async takeTurn(turn: PendingTurn): Promise<TurnCommit> {
    try {
      return await this.converse(turn)
    } catch (error) {
      this.options.log.error({ conversation: turn.conversation.id, error: describe(error) }, 'turn failed')
      const scene = this.sceneFor(turn)
      say(scene, { name: 'failed', reflection: 'failed', because: 'A fault of ours.' })
      return this.commitOf(turn, scene, turn.state as State)
    }
  }

  /** Runs the dialogs on a copy of everything; nothing outside is touched. */
  private async converse(turn: PendingTurn): Promise<TurnCommit> {
    const scene = this.sceneFor(turn)
    const { framework } = turn.state as State
    const memory: Record<string, string> = framework ? JSON.parse(framework) : {}
    const conversationState = new ConversationState(new MemoryStorage(memory))
    const context = new TurnContext(new InnerAdapter(), activityOf(turn))
    setScene(context, scene)
    await runDialog(this.root, context, conversationState.createProperty('dialogs'))
    await conversationState.saveChanges(context, true)
    const asked = scene.voice.text || scene.asked
    return this.commitOf(turn, scene, scene.wipe ? {} : { framework: JSON.stringify(memory), asked })
  }

  private sceneFor(turn: PendingTurn): Scene {
    const now = Math.max(this.options.clock(), turn.incoming.at)
    const record = new ClientRecord(turn.facts)
    noteZone(record, turn.incoming, now)
    return {
      record,
      now,
      today: localDate(now, record.zone),
      seed: this.options.seed ?? turn.conversation.client,
      wordings: this.options.wordings,
      contacts: this.options.contacts,
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
      wipe,
    }
  }

  private reply(turn: PendingTurn, scene: Scene): Record<string, unknown> {
    const { text, suggestions, dialog, moves, reading, rejected } = scene.voice
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
        ...(this.options.debug ? { oars: { dialog, moves, reading, rejected } } : {}),
      },
    }
  }
}

/** The dialogs speak through the scene's voice and reach nothing outside, so this adapter carries nothing. */
class InnerAdapter extends BotAdapter {
  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    // The framework traces its own state; nobody listens.
    if (activities.every(({ type }) => type === ActivityTypes.Trace)) return activities.map(() => ({ id: '' }))
    throw new Error('A dialog speaks through the voice of its scene, so that one message goes out a turn.')
  }
  async updateActivity(): Promise<never> {
    throw new Error('Nothing is updated inside a turn.')
  }
  async deleteActivity(): Promise<never> {
    throw new Error('Nothing is deleted inside a turn.')
  }
  async continueConversation(): Promise<never> {
    throw new Error('A turn begins with an activity from the log.')
  }
}

function activityOf({ conversation, incoming }: PendingTurn): Partial<Activity> {
  return {
    ...(incoming.body as Partial<Activity>),
    id: incoming.id,
    channelId: conversation.channel,
    conversation: { id: conversation.client } as Activity['conversation'],
    from: { id: conversation.client, name: '' },
  }
}

/** The channel says where the client is, until they say so themselves. */
function noteZone(record: ClientRecord, { body }: LoggedActivity, at: number): void {
  const zone = body.localTimezone
  if (record.zone === 'UTC' && zone !== 'UTC' && isZone(zone)) record.add({ at, kind: 'moved', zone })
}

/** What of an error may be logged: never client text. The framework wraps what a dialog threw. */
function describe(error: unknown): string {
  const cause = (error as { error?: unknown }).error ?? error
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
