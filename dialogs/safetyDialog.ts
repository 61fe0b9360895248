import type { TurnContext } from 'botbuilder'
import {
  Dialog,
  type DialogContext,
  type DialogInstance,
  type DialogReason,
  type DialogTurnResult,
} from 'botbuilder-dialogs'
import { normalise } from '../src/reading/1-normalise'
import { isAboutSomeoneElse } from '../src/reading/isAboutSomeoneElse'
import { isOtherLanguage } from '../src/reading/isOtherLanguage'
import { type Crisis, type CrisisLevel, readCrisis } from '../src/reading/readCrisis'
import { readSafetyAnswer, type SafetyAnswer } from '../src/reading/readSafetyAnswer'
import type { CrisisAbout } from '../src/record/fact'
import { followUp } from '../src/schedule/followUp'
import {
  firstHeading,
  inDanger,
  type Meaning,
  meaningOf,
  replyTo,
  silenceHeading,
  YES_MEANS,
} from './chooseSafetyReply'
import { nextTime } from './nextTime'
import { isGrave, type SafetyState, safetyStateOf } from './safetyState'
import { saySafety } from './saySafety'
import { type Scene, sayAtAnyRate, sceneOf } from './scene'

/** Id of the safety dialog in the framework's stack. */
export const SAFETY_DIALOG = 'safety'

/** What the dialog ends with: the client wants to go on, and what was open before has been taken up again. */
export const GO_ON = 'goOn'

/** The other side of the talk was here this recently: a message of ours would cut in, and waits. */
const JUST_NOW = 30 * 60 * 1000

const RANK: Record<CrisisLevel, number> = { none: 0, unclear: 1, serious: 2, now: 3 }

/** Answers that are heard as such also where the words of the danger come again with them. */
const ANSWERS: readonly SafetyAnswer[] = ['called', 'reached', 'alone', 'helpWanted', 'whoIsTold', 'stop']

/** What is looked at of a message to tell its language, in characters. */
const LONGEST = 2000

/** An answer of so many words at most tells nothing new beside itself. */
const SHORT = 6

/**
 * A message in crisis: leaves the reflective style, asks directly, says whom to call, and stays. It ends only when the
 * client says that the check-in may go on; whoever falls silent is asked how they are, hours later and then days.
 */
export class SafetyDialog extends Dialog {
  constructor() {
    super(SAFETY_DIALOG)
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const { text } = dc.context.activity
    disclose(scene, safetyStateOf(dc.activeDialog), crisisIn(scene, text), text)
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    const state = safetyStateOf(dc.activeDialog)
    if (dc.context.activity.type === 'event') {
      askAfterSilence(scene, state)
      return Dialog.EndOfTurn
    }
    state.silences = 0
    const text = dc.context.activity.text
    const crisis = crisisIn(scene, text)
    const foreign = isOtherLanguage(normalise(text.slice(0, LONGEST)))
    const heard = foreign ? 'other' : readSafetyAnswer(text, scene.asked)
    if (heard === 'stop') scene.record.add({ at: scene.now, kind: 'stopped' })
    if (isDisclosure(crisis, heard, text, state)) {
      disclose(scene, state, crisis, text)
      return Dialog.EndOfTurn
    }
    if (goesOn(heard, state)) {
      if (asksBeforeGoingOn(scene, dc.activeDialog as DialogInstance)) return Dialog.EndOfTurn
      goOn(scene)
      return dc.endDialog(GO_ON)
    }
    const meaning = meaningOf(heard, state)
    const heading = replyTo(heard, meaning, state, foreign)
    note(scene, state, meaning)
    saySafety(scene, state, heading, heading === 'resume offer' ? ['Check in'] : undefined)
    return Dialog.EndOfTurn
  }

  /** After an answer about Oars or the data: the safety talk is where it was, and says so. */
  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    saySafety(sceneOf(context), safetyStateOf(instance), 'still here')
  }

  override async resumeDialog(dc: DialogContext, _reason: DialogReason): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    if (!scene.wipe) return Dialog.EndOfTurn
    saySafety(scene, safetyStateOf(dc.activeDialog), 'after deletion')
    return dc.cancelAllDialogs()
  }
}

/** What a message tells of a crisis, knowing the client's goals ("took all my pills" may be one that was kept). */
export function crisisIn({ record, now }: Scene, text: string): Crisis {
  const goals = record.activeGoals(now).map(({ words }) => words)
  return readCrisis(text, goals.join('. '))
}

/** The heading that a message in crisis is first answered with; undefined where nothing tells of one. */
export function disclosureHeading(message: string): string | undefined {
  const crisis = readCrisis(message)
  if (crisis.level === 'none') return undefined
  return isOverdose(crisis) ? 'overdose' : firstHeading(crisis.level, crisis.kind, whomAbout(crisis, message))
}

/** The client's own word that the check-in may go on: said back, and asked again when it always was. */
export function goOn(scene: Scene): void {
  const { record, now } = scene
  sayAtAnyRate(scene, { name: 'resumed after', reflection: 'resumed after', because: 'They say that it may go on.' })
  if (record.due !== null) record.add({ at: now, kind: 'nextCheckIn', due: nextTime(record, now) })
}

/** Whether a message tells of danger anew, rather than answering what was asked or taking it back. */
function isDisclosure(
  { level, kind, evidence }: Crisis,
  heard: SafetyAnswer,
  text: string,
  state: SafetyState,
): boolean {
  if (level === 'none') return false
  // A wish to go on is not outweighed by what no rule names.
  if (level === 'unclear') return heard === 'goOn' && evidence.some(({ because }) => !because.startsWith('weighed'))
  if (level === 'now') return true
  // "I'm not safe" answers what was asked; who from is told in more words.
  if (heard === 'danger' && kind === 'danger' && text.split(/\s+/, SHORT + 1).length <= SHORT) return false
  return !state.said.includes(firstHeading(level, kind, state.about)) || !ANSWERS.includes(heard)
}

/** A disclosure, the first or a further one. What was said first is not said again: the second time is as good as a yes. */
function disclose(scene: Scene, state: SafetyState, crisis: Crisis, message: string): void {
  const { level, kind } = crisis
  if (level === 'none') return
  const about = whomAbout(crisis, message)
  record(scene, state, level, about === 'other' ? 'other' : kind)
  writeLater(scene, state)
  if (level === 'unclear') {
    saySafety(scene, state, state.said.length === 0 ? 'unclear' : isGrave(state) ? 'stay safe' : 'unclear again')
    return
  }
  const taken = isOverdose(crisis)
  const first = taken ? 'overdose' : firstHeading(level, kind, about)
  // What has been taken is for medical people, whatever it was taken for.
  state.kind = taken ? 'medical' : kind
  state.about = about
  state.status = level === 'now' || state.said.includes(first) ? 'danger' : 'unknown'
  saySafety(scene, state, state.said.includes(first) ? inDanger(state) : first)
}

/** Whether something has been taken already, by the name of the rule that found it. */
function isOverdose({ level, evidence }: Crisis): boolean {
  return level === 'now' && evidence.some(({ because }) => /^(?:overdose|took)\b/.test(because))
}

/** Where a wish to die or harm to oneself is told of someone else alone, the client is asked about that person. */
function whomAbout({ kind }: Crisis, message: string): SafetyState['about'] {
  return (kind === 'suicide' || kind === 'selfHarm') && isAboutSomeoneElse(message) ? 'other' : 'self'
}

/** The gravest level of the talk is put down as it rises, and each disclosure by itself. */
function record(
  { record, now }: Scene,
  state: SafetyState,
  level: Exclude<CrisisLevel, 'none'>,
  about: CrisisAbout,
): void {
  record.add({ at: now, kind: 'crisis', level, about })
  if (RANK[level] > RANK[state.level]) state.level = level
}

/** What an answer changes: danger answered is put down as well as danger told. */
function note(scene: Scene, state: SafetyState, meaning: Meaning): void {
  if (meaning === 'danger') {
    const level = state.said.at(-1) === 'after yes' ? 'now' : 'serious'
    if (state.kind === 'none') state.kind = 'suicide'
    if (RANK[level] > RANK[state.level]) {
      record(scene, state, level, state.about === 'other' ? 'other' : state.kind)
      writeLater(scene, state)
    }
    state.status = 'danger'
  } else if (meaning === 'safe') {
    state.status = state.status === 'danger' ? 'notNow' : 'safe'
  } else if (meaning === 'helped') {
    state.status = 'helped'
  }
}

/** After a false alarm the talk is theirs again with whatever they write next; after a grave sign it takes their word. */
function goesOn(heard: SafetyAnswer, state: SafetyState): boolean {
  const last = state.said.at(-1) ?? ''
  if (heard === 'goOn') return true
  if (last === 'before going on') return meaningOf(heard, state) === 'safe'
  if (YES_MEANS[last] !== 'goOn') return false
  return heard === 'yes' || (heard === 'other' && !isGrave(state))
}

/** Asks once more about danger that was told and never answered otherwise, before anything else goes on; says whether it did. */
export function asksBeforeGoingOn(scene: Scene, instance: DialogInstance): boolean {
  const state = safetyStateOf(instance)
  if (!isUnsettled(state)) return false
  saySafety(scene, state, 'before going on')
  return true
}

/** Whether danger was told and never answered otherwise. */
function isUnsettled(state: SafetyState): boolean {
  const open = state.status === 'unknown' || state.status === 'danger'
  return isGrave(state) && open && !state.said.includes('before going on')
}

/** Someone who falls silent after a disclosure is not left for a week. A pause or a stop of theirs holds all the same. */
function writeLater({ record, now }: Scene, { silences }: SafetyState): void {
  const paused = record.pausedUntil !== undefined && record.pausedUntil > now
  if (record.stopped || paused) return
  record.add({ at: now, kind: 'nextCheckIn', due: followUp(now, silences, record.zone, record.schedule?.quiet) })
}

function askAfterSilence(scene: Scene, state: SafetyState): void {
  const heading = silenceHeading(state)
  const justNow = scene.now - (scene.record.told.at(-1)?.at ?? 0) < JUST_NOW
  if (heading !== undefined && !justNow) {
    saySafety(scene, state, heading)
    state.silences += 1
  }
  writeLater(scene, state)
}
