import { checkLine, openingStem } from '../src/reflecting/checkLine'
import type { Move } from '../src/reflecting/move'
import { readLine, sentenceKey } from '../src/reflecting/rules/lineText'
import { type Candidate, wordingHash, wordMove } from '../src/reflecting/wordMove'
import { mayTell } from './alertTerms'
import type { CrisisContacts } from './crisisContacts'
import { MOST_SENT, type SafetyState } from './safetyState'
import { addLine, contactSlots, type Scene } from './scene'

const BECAUSE = 'A message in crisis comes before everything else.'

/** Shorter statements ("This is software.") are no repetition that anyone minds. */
const LEAST_WORDS = 5

/** What stays with the client in few words where a heading has nothing left that was not said. */
const STAYING = ['stay', 'stay short']
const MEDICAL_STAYING = ['medical stay', 'medical alone', 'stay short']

/**
 * Says a heading of the safety talk in words of which no sentence was sent in this talk before; where the heading has
 * none left, the talk stays in other words. Only when those are used up too, the longest unheard comes again.
 */
export function saySafety(scene: Scene, state: SafetyState, name: string, suggestions?: string[]): void {
  const heading = name === 'who is told' && mayTell(scene.alerts, scene.record) ? 'who is told by name' : name
  const staying = state.kind === 'medical' ? MEDICAL_STAYING : STAYING
  const ways = [heading, ...staying].map((name) => ({ name, candidates: waysToSay(scene, name) }))
  const isNew = ({ text }: Candidate) => ownSentences(text, scene.contacts).every((key) => !state.sent.includes(key))
  for (const { name, candidates } of ways) {
    const fresh = candidates.find((candidate) => isNew(candidate))
    if (fresh) {
      tell(scene, state, name, fresh, suggestions)
      return
    }
  }
  const [worn] = ways.at(-1)?.candidates ?? []
  if (worn) tell(scene, state, ways.at(-1)?.name ?? heading, worn, suggestions)
}

/** Lines that pass the linter first (a blemish in the words is less than their absence), then those not said for longest. */
function waysToSay(scene: Scene, heading: string): Candidate[] {
  const { now, record, seed, wordings } = scene
  const variety = { now, told: record.told, seed: `${seed}:${record.told.length}` }
  const ways = wordMove(moveOf(heading), contactSlots(scene), wordings, variety)
  const lastTold = new Map(record.told.flatMap(({ at, lines }) => lines.map((line) => [line, at] as const)))
  const ranked = ways.map((way) => ({
    way,
    passes: checkLine(way.text, { kind: way.kind }).length === 0,
    told: Math.max(0, ...way.lines.map((line) => lastTold.get(line) ?? 0)),
    order: wordingHash(variety.seed + way.text),
  }))
  ranked.sort((a, b) => Number(b.passes) - Number(a.passes) || a.told - b.told || (a.order < b.order ? -1 : 1))
  return ranked.map(({ way }) => way)
}

function tell(scene: Scene, state: SafetyState, heading: string, said: Candidate, suggestions?: string[]): void {
  const { text, lines, kind } = said
  addLine(
    scene,
    { ...moveOf(heading), suggestions },
    { text, lines, kind, stem: openingStem(text), rejected: [], plain: false },
  )
  state.said = [...state.said, heading]
  state.sent = [...state.sent, ...ownSentences(text, scene.contacts)].slice(-MOST_SENT)
}

function moveOf(heading: string): Move {
  return { name: heading, reflection: heading, because: BECAUSE }
}

/** The questions and the longer sentences of a reply, without those that name the lines in full: these may be needed again. */
function ownSentences(text: string, { lines }: CrisisContacts): string[] {
  return readLine(text.replaceAll(lines, ' '))
    .sentences.filter(({ said }) => said.endsWith('?') || said.split(' ').length >= LEAST_WORDS)
    .map(({ said }) => sentenceKey(said))
}
