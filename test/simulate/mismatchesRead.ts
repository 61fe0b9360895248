import type { TerminalLine } from '../../src/channels/terminal'
import type { Reading } from '../../src/reading/reading'
import type { Fact } from '../../src/record/fact'
import type { Move } from '../../src/reflecting/move'
import { tellsView } from '../../src/reflecting/tellsView'
import type { Played } from './playClient'

/** A client's own plain no, whatever the program read it as. */
const DISAGREES =
  /\b(?:(?:not|isn'?t|dont|don'?t|do not) (?:how|the way|what) i (?:see|saw|meant|mean|said)|(?:dont|don'?t|do not) see it (?:that|like)|that'?s not (?:true|fair|right|accurate)|i disagree|not how it (?:is|was))\b/i

/** A check-in in which a mismatch was read, and what became of it. */
export interface MismatchRead {
  where: string
  told: boolean
  /** Their view was asked, or given of their own accord, before it was told. */
  afterView: boolean
  disagreed: boolean
  withdrawn: boolean
}

type Opened = Extract<Fact, { kind: 'checkInOpened' }>

/**
 * Check-ins in which a mismatch was read and could be told: the client wrote once more, told nothing hard, and had not
 * come nearer than before and most of the way, where the weeks are set side by side instead.
 */
export function mismatchesRead({ name, lines, facts }: Played): MismatchRead[] {
  const opened = facts.filter((fact): fact is Opened => fact.kind === 'checkInOpened')
  return opened.flatMap(({ checkIn, at }, i): MismatchRead[] => {
    const until = Math.min(closedAt(facts, checkIn), opened[i + 1]?.at ?? Number.POSITIVE_INFINITY)
    const talk = lines.filter((line) => Date.parse(line.at) >= at && Date.parse(line.at) <= until)
    const read = talk.findIndex(({ mismatches }) => Array.isArray(mismatches) && mismatches.length > 0)
    const wroteAfter = talk.slice(read).some(({ from }) => from === 'client')
    if (read < 0 || !wroteAfter || talk.some((line) => readingOf(line)?.hard)) return []
    if (isNearly(facts, checkIn) && talk.some(({ moves }) => movesOf(moves).some(setsWeeksSideBySide))) return []
    const told = talk.findIndex(({ moves }) =>
      movesOf(moves).some(({ reflection }) => reflection?.startsWith('mismatch')),
    )
    const before = talk.slice(0, told + 1)
    return [
      {
        where: `${name}, ${new Date(at).toISOString().slice(0, 10)}: ${situations(talk.slice(read))}`,
        told: told >= 0,
        afterView: before.some((line, place) => givesView(line, before[place - 1])),
        disagreed: told >= 0 && talk.slice(told).some((line) => disagrees(line)),
        withdrawn: facts.some((fact) => fact.kind === 'mismatchWithdrawn' && fact.checkIn === checkIn),
      },
    ]
  })
}

function setsWeeksSideBySide({ reflection }: Move): boolean {
  return reflection?.startsWith('reflect weeks') ?? false
}

/** Two thirds of what was aimed at, or no more than half over a limit. */
function isNearly(facts: readonly Fact[], checkIn: string): boolean {
  const report = facts.find((fact) => fact.kind === 'reported' && fact.checkIn === checkIn)
  if (report?.kind !== 'reported' || report.amount === null || !report.target) return false
  const share = report.amount / report.target
  return share >= 2 / 3 && share <= 1.5
}

/** What was answered, in order. */
function situations(talk: readonly TerminalLine[]): string {
  return talk.flatMap(({ moves }) => movesOf(moves).map((move) => move.name)).join(' > ')
}

function closedAt(facts: readonly Fact[], checkIn: string): number {
  return facts.find((fact) => fact.kind === 'checkInClosed' && fact.checkIn === checkIn)?.at ?? Number.POSITIVE_INFINITY
}

/** Oars asked how they see it, or answers a message that tells it. */
function givesView(line: TerminalLine, before: TerminalLine | undefined): boolean {
  if (line.from !== 'oars') return false
  if (movesOf(line.moves).some(({ question }) => question === 'ask view' || question === 'ask more')) return true
  const reading = readingOf(line)
  return reading !== undefined && before?.from === 'client' && tellsView(before.text, reading)
}

function disagrees(line: TerminalLine): boolean {
  return line.from === 'client' ? DISAGREES.test(line.text) : readingOf(line)?.stance === 'disagree'
}

function readingOf({ reading }: TerminalLine): Reading | undefined {
  return reading as Reading | undefined
}

/** The moves of a reply. */
export function movesOf(moves: unknown): Move[] {
  return (moves ?? []) as Move[]
}
