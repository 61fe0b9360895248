import { nextTime } from '../dialogs/nextTime'
import { RootDialog } from '../dialogs/rootDialog'
import { disclosureHeading } from '../dialogs/safetyDialog'
import { type Scene, sayAtAnyRate } from '../dialogs/scene'
import { tellContact } from '../dialogs/tellContact'
import { wordsOf } from '../dialogs/wordsOf'
import type { BotOptions } from './botOptions'
import { commitOf } from './commitOf'
import { CHECK_IN_DUE_EVENT } from './events'
import { openScene } from './openScene'
import { readMessage } from './reading/readMessage'
import type { Receiver } from './receiver'
import { ClientRecord } from './record/clientRecord'
import { turnWords } from './reflecting/turnWords'
import { runDialogs } from './runDialogs'
import type { PendingTurn, TurnCommit } from './storage/store'
import { tellError } from './tellError'

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

  /** Resolves when nothing is being answered, or nothing of one conversation. */
  async settled(conversation?: string): Promise<void> {
    if (conversation !== undefined) return this.queues.get(conversation)
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
    const scene = this.sceneOf(turn, new ClientRecord(turn.facts))
    const framework = await runDialogs(this.root, turn, scene, (turn.state as State).framework)
    tellContact(scene)
    const asked = scene.voice.text || scene.asked
    return commitOf(turn, scene, scene.wipe ? {} : { framework, asked }, this.options)
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
    const scene = this.sceneOf(turn, this.readableRecord(turn))
    if (body.type !== 'event') {
      sayAtAnyRate(scene, { name: heading ?? 'failed', reflection: heading ?? 'failed', because: 'A fault of ours.' })
    } else if (body.name === CHECK_IN_DUE_EVENT) {
      const due = nextTime(scene.record, scene.now)
      scene.record.add({ at: scene.now, kind: 'nextCheckIn', due })
    }
    return commitOf(turn, scene, { ...(state.faulted ? {} : state), faulted: true }, this.options)
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

  private sceneOf(turn: PendingTurn, record: ClientRecord): Scene {
    return openScene(turn, record, (turn.state as State).asked, this.options)
  }
}
