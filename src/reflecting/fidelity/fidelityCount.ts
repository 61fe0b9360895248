import { isPlainFrame } from '../isPlainFrame'
import type { LineKind } from '../move'
import { openingStem } from '../openingStem'
import { sentenceKeys } from '../rules/lineText'
import { clientParts, shownStem } from './clientParts'
import { breachesOf, codeTurn, type TurnCode } from './codeTurn'
import type { SentTurn } from './sentTurn'

/** What Oars sent, in the terms of MITI 4.2.1. Shares are from 0 to 1, and null where there is nothing to divide by. */
export interface Fidelity {
  clients: number
  /** Messages by what they were held to. `unknown`: sent too long ago for the record to say so; not coded. */
  messages: Record<LineKind | 'unknown', number>
  /** Turns of the talk (kind reflective), by what is in them. */
  reflections: { simple: number; complex: number }
  questions: { open: number; closed: number; closedByHeading: Record<string, number> }
  acts: Record<Act, number>
  reflectionsToQuestions: number | null
  complexShare: number | null
  openShare: number | null
  /** Words of a turn of the talk. */
  words: { mean: number | null; most: number }
  /** Question marks of any message. */
  questionMarks: { mean: number | null; most: number }
  /** The commonest openings of a turn of the talk; “…” stands for the client's words. */
  stems: { stem: string; turns: number; share: number }[]
  /** Sentences, and wordings whatever they were filled with, that a client got again within eight weeks, by heading. */
  repeats: { sentences: Record<string, number>; wordings: Record<string, number> }
  /** Rules broken by what was sent, and rules that kept other lines from being sent. */
  breaches: Record<string, number>
  rejected: Record<string, number>
  twoMessageTurns: number
}

const ACTS = ['affirm', 'autonomy', 'seek', 'information', 'persuade', 'confront'] as const
type Act = (typeof ACTS)[number]

/** A repeat counts for so long, in ms. */
const EIGHT_WEEKS = 8 * 7 * 24 * 3600 * 1000

const MOST_STEMS = 10

/** Shown where a wording is no longer there, so that it is not known what is the client's. */
const EDITED = '(edited since)'

/** Counts what Oars sent, client by client, so that no more than one client's words need to be held at a time. */
export class FidelityCount {
  private clients = 0
  private readonly messages = { reflective: 0, consent: 0, information: 0, safety: 0, unknown: 0 }
  private readonly reflections = { none: 0, simple: 0, complex: 0 }
  private readonly questions = { none: 0, open: 0, closed: 0 }
  private readonly acts = { affirm: 0, autonomy: 0, seek: 0, information: 0, persuade: 0, confront: 0 }
  private readonly words = { sum: 0, most: 0 }
  private readonly marks = { sum: 0, most: 0 }
  private readonly stems = new Map<string, { shown: string; turns: number }>()
  private readonly closed = new Map<string, number>()
  private readonly sentences = new Map<string, number>()
  private readonly wordings = new Map<string, number>()
  private readonly breaches = new Map<string, number>()
  private readonly rejected = new Map<string, number>()
  private twoMessageTurns = 0

  /** Takes in all that was sent to one client, oldest first. What was sent before `since` (epoch ms) is not counted. */
  add(turns: readonly SentTurn[], since = Number.NEGATIVE_INFINITY): void {
    if (turns.some(({ at }) => at >= since)) this.clients++
    const before = new Map<string, number>()
    for (const turn of turns) {
      const counts = turn.at >= since
      if (counts) this.count(turn)
      this.countRepeats(turn, before, counts && (turn.kind === 'reflective' || turn.kind === 'consent'))
    }
  }

  /** The counts so far. */
  result(): Fidelity {
    const { reflections, questions, messages, words, marks } = this
    const talk = messages.reflective
    const sent = Object.values(messages).reduce((a, b) => a + b, 0)
    const reflected = reflections.simple + reflections.complex
    const asked = questions.open + questions.closed
    return {
      clients: this.clients,
      messages,
      reflections: { simple: reflections.simple, complex: reflections.complex },
      questions: {
        open: questions.open,
        closed: questions.closed,
        closedByHeading: commonestFirst(this.closed),
      },
      acts: this.acts,
      reflectionsToQuestions: share(reflected, asked),
      complexShare: share(reflections.complex, reflected),
      openShare: share(questions.open, asked),
      words: { mean: share(words.sum, talk), most: words.most },
      questionMarks: { mean: share(marks.sum, sent), most: marks.most },
      stems: [...this.stems.values()]
        .sort((a, b) => b.turns - a.turns || (a.shown < b.shown ? -1 : 1))
        .slice(0, MOST_STEMS)
        .map(({ shown, turns }) => ({ stem: shown, turns, share: turns / talk })),
      repeats: { sentences: commonestFirst(this.sentences), wordings: commonestFirst(this.wordings) },
      breaches: commonestFirst(this.breaches),
      rejected: commonestFirst(this.rejected),
      twoMessageTurns: this.twoMessageTurns,
    }
  }

  private count(turn: SentTurn): void {
    this.messages[turn.kind ?? 'unknown']++
    if (turn.second) this.twoMessageTurns++
    const marks = turn.text.split('?').length - 1
    this.marks.sum += marks
    this.marks.most = Math.max(this.marks.most, marks)
    for (const rule of turn.rejected) more(this.rejected, rule)
    if (!turn.kind) return
    for (const { rule } of breachesOf(turn)) more(this.breaches, rule)
    if (turn.kind === 'reflective') this.countTalk(turn, codeTurn(turn))
  }

  private countTalk(turn: SentTurn, code: TurnCode): void {
    this.reflections[code.reflection]++
    this.questions[code.question]++
    if (code.question === 'closed') more(this.closed, turn.wordings?.at(-1)?.move ?? EDITED)
    for (const act of ACTS) if (code[act]) this.acts[act]++
    const words = turn.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    this.words.sum += words
    this.words.most = Math.max(this.words.most, words)
    const stem = openingStem(turn.text)
    const known = this.stems.get(stem)
    if (known) known.turns++
    else this.stems.set(stem, { shown: stemToShow(turn), turns: 1 })
  }

  private countRepeats({ at, text, wordings = [] }: SentTurn, before: Map<string, number>, counts: boolean): void {
    const again = (key: string) => {
      const last = before.get(key)
      before.set(key, at)
      return counts && last !== undefined && at - last < EIGHT_WEEKS
    }
    for (const sentence of sentenceKeys(text)) {
      if (again(`said ${sentence}`)) more(this.sentences, headingOf(sentence, wordings))
    }
    // “So …” around other words is another sentence; were it the same one, it would count above.
    for (const { text: wording, move } of wordings.filter(({ text }) => !isPlainFrame(text))) {
      if (again(`worded ${wording}`)) more(this.wordings, move)
    }
  }
}

/** The heading of the wording that has a sentence in it; all of the turn's where the client's words are in it as well. */
function headingOf(sentence: string, wordings: NonNullable<SentTurn['wordings']>): string {
  const whole = wordings.find(({ text }) => sentenceKeys(text).includes(sentence))
  return whole?.move ?? (wordings.map(({ move }) => move).join(' + ') || EDITED)
}

/** Nothing of the client's is shown: a turn that cannot be taken apart shows no stem. */
function stemToShow({ text, wordings }: SentTurn): string {
  const parts = wordings && clientParts(text, wordings)
  return parts ? shownStem(parts.shown) : EDITED
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function more(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function commonestFirst(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}
