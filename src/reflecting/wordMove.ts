import { isPlainFrame } from './isPlainFrame'
import type { Move, Slots, Wording, Wordings } from './move'
import { openingStem } from './openingStem'

/** One way to say a move: the finished text, the wordings it is made of (by hash), and what it is held to. */
export interface Candidate {
  text: string
  lines: string[]
  kind: NonNullable<Wording['kind']>
}

/** What keeps the bot from repeating itself. Times are epoch milliseconds. */
export interface Variety {
  now: number
  /** Earlier replies to this client. */
  told: readonly { at: number; lines: string[]; stem?: string }[]
  /** The same seed gives the same choice. */
  seed: string
}

const EIGHT_WEEKS = 8 * 7 * 24 * 3600 * 1000

/** A plain frame ("So {words}.") may come back after so many replies, around words that opened none before. */
const REPLIES_BETWEEN = 4

/** The record knows earlier replies by their first words; a shorter sentence cannot be told from them. */
const WORDS_OF_STEM = 3

/** Plain frames are preferred to the others under a heading: of two equal lots theirs counts as so much the lower. */
const PLAIN_FIRST = 0.35

/** Ways looked at before the shortest are tried and a move is given up; bounds the work of a turn. */
const MOST_CANDIDATES = 12

/**
 * Ways to say a move, best first: wordings whose slots all have a value, those not used with this client within eight
 * weeks before the others, those that hold more of the client's words first, else in an order that the seed decides, the
 * plainest likelier to be early; those may come back after a few replies, as nobody knows them again.
 * Never more than two dozen.
 */
export function wordMove(move: Move, slots: Slots, wordings: Wordings, variety: Variety): Candidate[] {
  const reflections = move.reflection === undefined ? [] : usable(move.reflection, slots, wordings, variety)
  const questions = move.question === undefined ? [] : usable(move.question, slots, wordings, variety)
  if (reflections.length === 0) return questions.slice(0, MOST_CANDIDATES).map((wording) => fill([wording], slots))
  if (questions.length === 0) return reflections.slice(0, MOST_CANDIDATES).map((wording) => fill([wording], slots))
  const pairs = Array.from({ length: Math.min(MOST_CANDIDATES, reflections.length * questions.length) }, (_, i) => {
    return [reflections[i % reflections.length], questions[i % questions.length]] as [Wording, Wording]
  })
    .sort((one, other) => Number(echoes(one)) - Number(echoes(other)))
    .map((pair) => fill(pair, slots))
  return [...pairs, ...shortest(reflections, questions, slots)]
}

/** Whether the two halves of a reply use the same word of ours: "leaves you flat. Where does that leave you?" */
function echoes([reflection, question]: readonly [Wording, Wording]): boolean {
  const words = ({ text }: Wording) =>
    new Set(
      text
        .toLowerCase()
        .match(/(?<![{\w])[a-z]{4,}(?![}\w])/g)
        ?.map(stemOf),
    )
  const before = words(reflection)
  return [...words(question)].some((word) => before.has(word) && !COMMON.has(word))
}

function stemOf(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 5)
}

/** Words that stand in so many lines that nobody hears them twice. */
const COMMON = new Set(
  ['your', 'what', 'with', 'that', 'this', 'have', 'from', 'would', 'about', 'goal', 'thi'].map((word) =>
    word.slice(0, 5),
  ),
)

/** Pairs of the shortest ways: where their words are many, ours have to be few. */
function shortest(reflections: Wording[], questions: Wording[], slots: Slots): Candidate[] {
  const [short, few] = [reflections, questions].map((wordings) =>
    [...wordings].sort((a, b) => fill([a], slots).text.length - fill([b], slots).text.length).slice(0, 3),
  ) as [Wording[], Wording[]]
  return short.flatMap((reflection) => few.map((question) => fill([reflection, question], slots)))
}

/** The identity of a wording in the record: its text, so that editing a file elsewhere in it changes nothing. */
export function wordingHash(text: string): string {
  return fnv1a(text).toString(36)
}

function usable(heading: string, slots: Slots, wordings: Wordings, variety: Variety): Wording[] {
  const lastUsed = new Map<string, number>()
  for (const { at, lines } of variety.told) for (const line of lines) lastUsed.set(line, at)
  const justUsed = new Set(variety.told.slice(-REPLIES_BETWEEN).flatMap(({ lines }) => lines))
  const stems = new Set(variety.told.map(({ stem }) => stem))
  const mayReturn = (wording: Wording) => {
    const { text } = fill([wording], slots)
    const unlike = text.split(' ').length >= WORDS_OF_STEM && !stems.has(openingStem(text))
    return isPlainFrame(wording.text) && unlike && !justUsed.has(wordingHash(wording.text))
  }
  const ranked = (wordings.get(heading) ?? [])
    .filter((wording) => slotNames(wording.text).every((name) => slots[name] !== undefined))
    .map((wording) => ({
      wording,
      used: mayReturn(wording)
        ? Number.NEGATIVE_INFINITY
        : (lastUsed.get(wordingHash(wording.text)) ?? Number.NEGATIVE_INFINITY),
      slots: slotNames(wording.text).length,
      order: fnv1a(variety.seed + wording.text) * (isPlainFrame(wording.text) ? PLAIN_FIRST : 1),
    }))
  const fresh = ranked
    .filter(({ used }) => variety.now - used >= EIGHT_WEEKS)
    .sort((a, b) => b.slots - a.slots || a.order - b.order)
  const worn = ranked.filter(({ used }) => variety.now - used < EIGHT_WEEKS).sort((a, b) => a.used - b.used)
  return [...fresh, ...worn].map(({ wording }) => wording)
}

function slotNames(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
}

function fill(wordings: Wording[], slots: Slots): Candidate {
  const text = wordings
    .map(({ text }) => text.replace(/\{(\w+)\}/g, (_, name: string) => (slots[name] ?? '').trim()))
    .map(capitalise)
    .join(' ')
  return {
    text: text.replaceAll(' / ', '\n\n'),
    lines: wordings.map((wording) => wordingHash(wording.text)),
    kind: wordings.find((wording) => wording.kind)?.kind ?? 'reflective',
  }
}

/** Capitals at the start of our sentences; a quotation keeps the client's own spelling. */
function capitalise(text: string): string {
  const parts = text.split(/(“[^”]*”)/)
  return parts.map((part, i) => (part.startsWith('“') ? part : capitaliseOwn(part, i === 0))).join('')
}

function capitaliseOwn(text: string, first: boolean): string {
  const starts = first ? /(^|[.?] |\/ )(\p{Ll})/gu : /([.?] |\/ )(\p{Ll})/gu
  return text.replace(starts, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** FNV-1a, 32 bits: a small stable hash, so that variety is seeded and the same in every process. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
