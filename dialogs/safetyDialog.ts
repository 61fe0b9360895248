import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { type Crisis, type CrisisKind, readCrisis } from '../src/reading/readCrisis'
import { readSafetyAnswer, type SafetyAnswer } from '../src/reading/readSafetyAnswer'
import { takesBack } from '../src/reading/shortAnswers'
import { daysOn, nextCheckIn } from '../src/schedule/nextCheckIn'
import { type Scene, sayAtAnyRate, sceneOf } from './scene'

/** Id of the safety dialog in the framework's stack. */
export const SAFETY_DIALOG = 'safety'

/** What the dialog ends with: the client wants to go on, and what was open before has been taken up again. */
export const GO_ON = 'goOn'

interface SafetyState {
  /** Headings used, in order: what follows depends on them. */
  said: string[]
  /** What the danger is, as it was told last. */
  kind: CrisisKind
}

/** What is said first, by kind of crisis. */
const FIRST: Record<CrisisKind, string> = {
  suicide: 'serious suicide',
  selfHarm: 'serious self harm',
  danger: 'danger from someone',
  harmOthers: 'harm others',
  medical: 'medical',
  none: 'serious suicide',
}

/** What a yes means to the question a heading ends in; to every other heading a bare yes or no says nothing of danger. */
const YES_MEANS: Record<string, 'danger' | 'safe' | 'help' | 'goOn'> = {
  'serious suicide': 'danger',
  'serious self harm': 'danger',
  'harm others': 'danger',
  unclear: 'danger',
  'after retraction': 'danger',
  'danger from someone': 'safe',
  'after silence/other': 'safe',
  'after silence': 'safe',
  'now danger': 'help',
  medical: 'help',
  'resume offer': 'goOn',
}

/** Headings that are said to a grave sign, or to an answer that is one. */
const GRAVE: readonly string[] = [...Object.values(FIRST), 'now danger', 'after yes', 'not safe', 'no one near']

const CLOSED_QUESTION = /(?:^|[.:,]\s{1,2})(?:are|is|have|has|do|does|can|could|would|shall)\b[^?.]{0,120}\?/i

/** What is said to an answer whose meaning is plain. */
const REPLIES: Partial<Record<SafetyAnswer, string>> = {
  whoIsTold: 'who is told',
  alone: 'no one near',
  helpWanted: 'asked for help',
  goodbye: 'after goodbye',
  retraction: 'after retraction',
  anger: 'after anger',
  stop: 'after stop',
  leave: 'resume offer',
}

/**
 * A message in crisis: leaves the reflective style, asks directly, says whom to call, and stays. It ends only when the
 * client says that the check-in may go on; whoever falls silent is asked the next day how they are.
 */
export class SafetyDialog extends Dialog {
  constructor() {
    super(SAFETY_DIALOG)
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const state = stateOf(dc.activeDialog)
    state.said = []
    state.kind = 'none'
    const scene = sceneOf(dc.context)
    disclose(scene, state, crisisIn(scene, dc.context.activity.text))
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = stateOf(dc.activeDialog)
    if (dc.context.activity.type === 'event') {
      // A message that lights up the screen can put someone in danger where another person must not see it.
      if (state.kind !== 'danger') answer(scene, state, 'after silence')
      return Dialog.EndOfTurn
    }
    const text = dc.context.activity.text
    const crisis = crisisIn(scene, text)
    const heard = readSafetyAnswer(text, scene.asked)
    // Taking back what was said, or answering that they are not safe, is no new disclosure.
    const answers =
      (crisis.level === 'unclear' && takesBack(text)) || (crisis.level === 'serious' && heard === 'danger')
    if (crisis.level !== 'none' && !answers) {
      disclose(scene, state, crisis)
      return Dialog.EndOfTurn
    }
    const offered = yesMeans(state, scene.asked) === 'goOn'
    // After a false alarm the talk is theirs again with whatever they write next; after a grave sign it takes their word.
    if (heard === 'goOn' || (offered && (heard === 'yes' || (heard === 'other' && !isGrave(state))))) {
      goOn(scene)
      return dc.endDialog(GO_ON)
    }
    if (heard === 'stop') scene.record.add({ at: scene.now, kind: 'stopped' })
    answer(scene, state, replyTo(heard, state, scene.asked))
    return Dialog.EndOfTurn
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    answer(sceneOf(context), stateOf(instance), 'after silence/other')
  }

  /** Back from a question about Oars or the data; the safety talk is where it was. */
  override async resumeDialog(dc: DialogContext, _reason: DialogReason): Promise<DialogTurnResult> {
    return sceneOf(dc.context).wipe ? dc.cancelAllDialogs() : Dialog.EndOfTurn
  }
}

/** What a message tells of a crisis, knowing the client's goals ("took all my pills" may be one that was kept). */
export function crisisIn({ record, now }: Scene, text: string): Crisis {
  const goals = record.activeGoals(now).map(({ words }) => words)
  return readCrisis(text, goals.join('. '))
}

/** The heading that a message in crisis is first answered with; undefined where nothing tells of one. */
export function disclosureHeading(message: string): string | undefined {
  const { level, kind } = readCrisis(message)
  return level === 'none' ? undefined : headingFor(level, kind)
}

/** The client's own word that the check-in may go on: said back, and asked again when it always was. */
export function goOn(scene: Scene): void {
  const { record, now } = scene
  sayAtAnyRate(scene, { name: 'resumed after', reflection: 'resumed after', because: 'They say that it may go on.' })
  if (record.due !== null) record.add({ at: now, kind: 'nextCheckIn', due: nextCheckIn(now, record.zone) })
}

function headingFor(level: Crisis['level'], kind: CrisisKind): string {
  if (level === 'unclear') return 'unclear'
  return level === 'now' && (kind === 'suicide' || kind === 'selfHarm') ? 'now danger' : FIRST[kind]
}

/** A disclosure, the first or a further one. What was said first is not said again: the second time is as good as a yes. */
function disclose(scene: Scene, state: SafetyState, { level, kind }: Crisis): void {
  if (level === 'none') return
  scene.record.add({ at: scene.now, kind: 'crisis', level })
  askAgainTomorrow(scene)
  const first = headingFor(level, kind)
  const known = state.said.some((heading) => heading !== 'unclear')
  if (level === 'unclear' && known) {
    answer(scene, state, 'after silence/other')
    return
  }
  state.kind = kind
  const urgent = first === 'now danger' || first === 'medical'
  answer(scene, state, state.said.includes(first) ? inDanger(state, urgent) : first)
}

/** Someone who falls silent after a disclosure is not left for a week. A pause or a stop of theirs holds all the same. */
function askAgainTomorrow({ record, now }: Scene): void {
  const paused = record.pausedUntil !== undefined && record.pausedUntil > now
  if (record.stopped || paused) return
  record.add({ at: now, kind: 'nextCheckIn', due: daysOn(now, 1, record.zone) })
}

function stateOf(instance: DialogInstance | undefined): SafetyState {
  return (instance as DialogInstance).state as SafetyState
}

function answer(scene: Scene, state: SafetyState, heading: string): void {
  const suggestions = heading === 'resume offer' ? ['Check in'] : undefined
  const because = 'A message in crisis comes before everything else.'
  sayAtAnyRate(scene, { name: heading, reflection: heading, suggestions, because })
  state.said = [...state.said, heading]
}

/** Whether more than an unclear sign has come, or danger was answered to one. */
function isGrave({ said }: SafetyState): boolean {
  return said.some((heading) => GRAVE.includes(heading))
}

/** What a yes means to the question that is open; undefined where it asked for more than yes or no. */
function yesMeans({ said }: SafetyState, question = ''): (typeof YES_MEANS)[string] | undefined {
  return CLOSED_QUESTION.test(question) ? YES_MEANS[said.at(-1) ?? ''] : undefined
}

/** What answers an answer: a bare yes or no means what the last question makes of it. */
function replyTo(heard: SafetyAnswer, state: SafetyState, question: string | undefined): string {
  const asked = yesMeans(state, question)
  if (heard === 'reached' || (heard === 'yes' && asked === 'help')) {
    return state.kind === 'medical' ? 'medical someone there' : 'someone near'
  }
  if (heard === 'alone' && state.kind === 'medical') return 'medical alone'
  const plain = REPLIES[heard]
  if (plain) return plain
  const inNeed = heard === 'danger' || (heard === 'unsure' && asked !== undefined)
  if (inNeed || (heard === 'yes' && asked === 'danger') || (heard === 'no' && (asked === 'safe' || asked === 'help'))) {
    return inDanger(state, asked === 'help')
  }
  if (heard === 'safe' || (heard === 'no' && asked === 'danger') || (heard === 'yes' && asked === 'safe')) {
    return isGrave(state) ? 'after no' : 'resume offer'
  }
  return 'after silence/other'
}

function inDanger(state: SafetyState, urgent: boolean): string {
  if (state.kind === 'medical') return 'medical alone'
  if (urgent) return 'no one near'
  return state.kind === 'danger' ? 'not safe' : 'after yes'
}
