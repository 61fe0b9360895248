import type { CrisisKind, CrisisLevel } from '../src/reading/readCrisis'
import type { SafetyAnswer } from '../src/reading/readSafetyAnswer'
import { isGrave, type SafetyState } from './safetyState'

/** What a yes means to the closed question that every wording of a heading ends in; other headings ask openly or not at all. */
export const YES_MEANS: Readonly<Record<string, 'danger' | 'safe' | 'help' | 'goOn'>> = {
  'serious suicide': 'danger',
  'serious self harm': 'danger',
  'self harm next': 'danger',
  'hurt now': 'danger',
  'harm others': 'danger',
  'friend at risk': 'danger',
  unclear: 'danger',
  'unclear again': 'danger',
  'after yes': 'danger',
  'after retraction': 'danger',
  'after joke': 'danger',
  'danger from someone': 'safe',
  'stay safe': 'safe',
  'after silence': 'safe',
  'unclear silence': 'safe',
  'before going on': 'safe',
  'now danger': 'help',
  overdose: 'help',
  medical: 'help',
  'medical stay': 'help',
  'resume offer': 'goOn',
}

/** What an answer comes to, knowing the question. */
export type Meaning = 'danger' | 'safe' | 'helped' | 'alone' | 'other'

/** What is said first, by kind of crisis. */
const FIRST: Record<CrisisKind, string> = {
  suicide: 'serious suicide',
  selfHarm: 'serious self harm',
  danger: 'danger from someone',
  harmOthers: 'harm others',
  medical: 'medical',
  none: 'serious suicide',
}

/** What is said to an answer whose meaning is plain, whatever was asked. */
const REPLIES: Partial<Record<SafetyAnswer, string>> = {
  whoIsTold: 'who is told',
  helpWanted: 'asked for help',
  goodbye: 'after goodbye',
  retraction: 'after retraction',
  joke: 'after joke',
  anger: 'after anger',
  stop: 'after stop',
}

/** Replies after which the safety question is put once more: sooner where it was never answered. */
const ASK_AGAIN_AFTER = { unknown: 2, danger: 2, notNow: 4, helped: 4, safe: 6 } as const

/** The heading that a first disclosure is answered with. */
export function firstHeading(level: CrisisLevel, kind: CrisisKind, about: SafetyState['about'] = 'self'): string {
  if (level === 'unclear') return 'unclear'
  if (about === 'other') return 'friend at risk'
  return level === 'now' && (kind === 'suicide' || kind === 'selfHarm') ? 'now danger' : FIRST[kind]
}

/** What an answer comes to: a bare yes or no means what the question of the last reply makes of it. */
export function meaningOf(heard: SafetyAnswer, { said, kind }: SafetyState): Meaning {
  const asks = YES_MEANS[said.at(-1) ?? '']
  if (heard === 'alone') return 'alone'
  if (heard === 'called' || heard === 'reached' || (heard === 'nearby' && kind !== 'danger')) return 'helped'
  if (heard === 'danger' || heard === 'safe') return heard
  if (heard === 'unsure' && (asks === 'danger' || asks === 'safe')) return 'danger'
  if (heard === 'yes' && asks !== undefined && asks !== 'goOn') return asks === 'help' ? 'helped' : asks
  if (heard === 'no' && asks === 'danger') return 'safe'
  if (heard === 'no' && asks === 'safe') return 'danger'
  return heard === 'no' && asks === 'help' ? 'alone' : 'other'
}

/** What answers an answer, before the status is changed by it. */
export function replyTo(heard: SafetyAnswer, meaning: Meaning, state: SafetyState, foreign: boolean): string {
  const { kind } = state
  if (heard === 'nearby' && kind === 'danger') return 'watched'
  if (meaning === 'helped') return helped(heard, state)
  if (meaning === 'alone') return alone(state)
  if (meaning === 'danger') return inDanger(state)
  if (meaning === 'safe') return notInDanger(state)
  if (heard === 'helpWanted' && kind === 'medical') return 'medical alone'
  if (heard === 'leave') return isGrave(state) ? 'after retraction' : 'resume offer'
  const plain = REPLIES[heard]
  if (plain) return plain
  if (foreign) return 'other language'
  return staying(state)
}

/** Someone knows, is there, or was called. */
function helped(heard: SafetyAnswer, { about, kind, said, status }: SafetyState): string {
  const last = said.at(-1)
  if (about === 'other') return 'friend helped'
  if (kind === 'medical') {
    if (status === 'helped') return 'medical in hands'
    const rung = heard === 'called' || (heard === 'yes' && last === 'medical stay')
    return rung ? 'medical called' : 'medical someone there'
  }
  if (heard === 'called') return 'line reached'
  return last === 'now danger' || last === 'alone in danger' ? 'call together' : 'someone near'
}

/** Nobody is there, or calling is too hard. */
function alone({ kind, level, status }: SafetyState): string {
  if (kind === 'medical') return 'medical alone'
  return level === 'now' && status === 'danger' && kind !== 'danger' ? 'alone in danger' : 'no one near'
}

/** Danger answered or disclosed again: each step says something that has not been said, and asks what comes next. */
export function inDanger({ kind, about, said }: SafetyState): string {
  const last = said.at(-1)
  if (about === 'other') return said.includes('friend now') ? 'friend stay' : 'friend now'
  if (kind === 'medical') return 'medical alone'
  if (kind === 'danger') return 'not safe'
  if (kind === 'harmOthers') return said.includes('harm others now') ? 'said again' : 'harm others now'
  if (last === 'serious self harm') return 'hurt now'
  if (last === 'after yes' && !said.includes('now danger')) return 'now danger'
  return said.includes('after yes') || said.includes('now danger') ? 'said again' : 'after yes'
}

function notInDanger(state: SafetyState): string {
  const { about, kind, said, status } = state
  const last = said.at(-1)
  if (!isGrave(state)) return 'resume offer'
  if (about === 'other') return 'friend later'
  if (kind === 'medical') return 'medical better'
  if (kind === 'danger') return 'out of reach'
  if (last === 'serious self harm') return 'self harm next'
  if (last === 'hurt now') return 'after no'
  return last === 'after yes' || status === 'danger' ? 'not now' : 'after no'
}

/** Something else was written: the talk stays with them, and asks about safety now and then. */
function staying(state: SafetyState): string {
  const { about, kind, said, status } = state
  if (!isGrave(state)) {
    if (said.includes('resume offer')) return 'stay'
    return said.includes('unclear again') ? 'resume offer' : 'unclear again'
  }
  if (about === 'other') return 'friend stay'
  if (kind === 'medical' && (status === 'unknown' || status === 'danger')) return 'medical stay'
  const asked = said.findLastIndex((heading) => ['danger', 'safe'].includes(YES_MEANS[heading] ?? ''))
  return said.length - asked > ASK_AGAIN_AFTER[status] ? 'stay safe' : kind === 'danger' ? 'danger stay' : 'stay'
}

/** What is said where a client has been silent since; nothing where a message could put them in danger. */
export function silenceHeading(state: SafetyState): string | undefined {
  // A message that lights up the screen can put someone in danger where another person must not see it.
  if (state.kind === 'danger') return undefined
  if (state.about === 'other') return 'friend silence'
  return isGrave(state) ? 'after silence' : 'unclear silence'
}
