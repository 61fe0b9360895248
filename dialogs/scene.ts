import type { TurnContext } from 'botbuilder'
import type { Reading } from '../src/reading/reading'
import type { ClientRecord } from '../src/record/clientRecord'
import type { Quiet, Schedule } from '../src/record/schedule'
import type { Move, Slots, Wordings } from '../src/reflecting/move'
import { type Line, sayMove } from '../src/reflecting/sayMove'
import type { TalkSoFar } from '../src/reflecting/talkSoFar'
import { wordMove } from '../src/reflecting/wordMove'
import { type AlertTerms, alertSlots, mayTell, permittedFor } from './alertTerms'
import type { CrisisContacts } from './crisisContacts'
import { shortLine } from './shortLine'

/** The program that a client belongs to, as far as they are told of it. */
export interface SceneProgram {
  name: string
  /** Who invited this client. */
  invitedBy?: string
  /** Whom a client turns to, as they read it: "Ruth Byrne, 01 555 0100". */
  contactPerson?: string
  /** A sentence or two of the program's own, said after the welcome. */
  welcome?: string
  /** When its clients are asked, where the client says nothing else. */
  schedule?: Schedule
  /** Nothing is sent between these times; the usual ones where it is not there. */
  quiet?: Quiet
  /** Hours after which an opening that was not answered is recalled, once; never where it is not there. */
  reminder?: number
  /** Nothing begins before the client has said yes. */
  askConsent?: boolean
}

/** What a dialog works with in one turn: the client's record, the clock, and a voice. Nothing here reaches outside. */
export interface Scene {
  record: ClientRecord
  /** Epoch milliseconds. */
  now: number
  /** The client's local date, 2026-11-22. */
  today: string
  /** The same seed gives the same choice of words. */
  seed: string
  wordings: Wordings
  contacts: CrisisContacts
  /** Whom the program has named to be told of danger, where it has. */
  alerts?: AlertTerms
  /** Ideas that the program has published, where it has. */
  ideas?: readonly string[]
  /** The program they belong to, where they do. */
  program?: SceneProgram
  /** The last reply of Oars, as sent. */
  asked?: string
  voice: Voice
  /** The client asked for deletion: the bot removes everything when it commits. */
  wipe: boolean
}

/** Collects what is said in a turn, so that one message goes out, and why, so that it can be shown. */
export class Voice {
  readonly parts: string[] = []
  readonly moves: Move[] = []
  readonly rejected: string[] = []
  suggestions: string[] = []
  reading?: Reading
  /** Gaps heard in the check-in so far. */
  mismatches?: TalkSoFar['mismatches']
  /** The dialog that waits for the client's answer. */
  dialog?: string

  /** The one message of the turn; empty when nothing was said. */
  get text(): string {
    return this.parts.join('\n\n')
  }
}

const SCENE = Symbol('scene')

/** Puts the scene where every dialog of the turn finds it. */
export function setScene(context: TurnContext, scene: Scene): void {
  context.turnState.set(SCENE, scene)
}

/** The scene of the turn that a dialog runs in. */
export function sceneOf(context: TurnContext): Scene {
  return context.turnState.get(SCENE) as Scene
}

/** Says a move in words that pass the linter, and notes them so that they are not said again too soon. */
export function say(scene: Scene, move: Move, slots: Slots = {}): void {
  addLine(scene, move, sayMove(move, { ...contactSlots(scene), ...slots }, scene))
}

/** Says a move in a crisis, also where the linter refuses its words: a blemish in them is less than their absence. */
export function sayAtAnyRate(scene: Scene, move: Move): void {
  const { now, record, seed, wordings } = scene
  const line = sayMove(move, contactSlots(scene), scene)
  const [candidate] = line.plain ? wordMove(move, contactSlots(scene), wordings, { now, told: record.told, seed }) : []
  addLine(
    scene,
    move,
    candidate ? { ...line, text: candidate.text, lines: candidate.lines, kind: candidate.kind } : line,
  )
}

/** Whom to turn to, who is told, and the program, for the slots of a wording. */
export function contactSlots({ contacts, alerts, record, program }: Scene): Slots {
  const told = mayTell(alerts, record) ? permittedFor(alerts, record) : undefined
  return {
    emergency: contacts.emergency,
    lines: contacts.lines,
    line: shortLine(contacts),
    person: program?.contactPerson,
    program: program?.name,
    ...alertSlots(told),
  }
}

/** Adds a finished line to the turn's message and to the record. */
export function addLine(scene: Scene, move: Move, line: Line): void {
  const { voice, record, now } = scene
  voice.parts.push(line.text)
  voice.moves.push(move)
  voice.rejected.push(...line.rejected)
  if (move.suggestions) voice.suggestions = move.suggestions
  record.add({
    at: now,
    kind: 'told',
    lines: line.lines,
    lineKind: line.kind,
    stem: line.stem,
    move: move.name,
    headings: [move.reflection, move.question].filter((heading) => heading !== undefined),
    ...(line.rejected.length > 0 ? { rejected: line.rejected.join('\n') } : {}),
  })
}
