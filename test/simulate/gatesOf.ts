import { breachesOf, codeTurn } from '../../src/reflecting/fidelity/codeTurn'
import type { Fidelity } from '../../src/reflecting/fidelity/fidelityCount'
import { total } from '../../src/reflecting/fidelity/tellFidelity'
import { mismatchesRead, movesOf } from './mismatchesRead'
import type { Played } from './playClient'

/** Something that has to hold for what was sent. */
export interface Gate {
  name: string
  wanted: string
  /** Null where there was nothing to count; then it holds. */
  found: number | null
  holds: boolean
  /** What broke it, one line each. */
  broken?: string[]
  /** Whether it holds for a few talks as well as for many: shares need many. */
  anySize?: boolean
}

/** The turn that hears a shortfall and the two after it. */
const TURNS_AFTER_SHORTFALL = 3
const SOOTHING = new Set(['reassurance', 'silverLining'])

/** The gates of the full simulation; those of `anySize` hold for any number of clients. */
export function gatesOf(fidelity: Fidelity, played: readonly Played[]): Gate[] {
  const { breaches, repeats } = fidelity
  const mismatches = played.flatMap(mismatchesRead)
  const told = mismatches.filter((one) => one.told)
  const disagreed = told.filter((one) => one.disagreed)
  return [
    none('Persuade', codedAs('persuade', played)),
    none('Confront', codedAs('confront', played)),
    none('reassurance within two turns of a shortfall', played.flatMap(soothedShortfalls)),
    none('breaches of the linter', played.flatMap(breachesIn)),
    none('praise', breaches.praise ?? 0),
    none('two-message turns', fidelity.twoMessageTurns),
    none('turns that ran into a fault', played.flatMap(faults)),
    none('sentences repeated within eight weeks', total(repeats.sentences)),
    none('wordings used again within eight weeks', total(repeats.wordings)),
    { ...within('question marks a message', fidelity.questionMarks.most, 0, 1), anySize: true },
    within('open share of questions', fidelity.openShare, 0.95, 1),
    within('reflections to questions', fidelity.reflectionsToQuestions, 1, 1.6),
    within('complex share of reflections', fidelity.complexShare, 0.5, 1),
    within('share of the commonest opening', fidelity.stems[0]?.share ?? null, 0, 0.04),
    within('words a turn on average', fidelity.words.mean, 0, 25),
    {
      ...within('mismatches told, of those read', share(told.length, mismatches.length), 0.9, 1),
      broken: mismatches.filter((one) => !one.told).map(({ where }) => where),
    },
    none(
      'mismatches told before their view',
      told.filter((one) => !one.afterView).map(({ where }) => where),
    ),
    none(
      'mismatches kept though they disagreed',
      disagreed.filter((one) => !one.withdrawn).map(({ where }) => where),
    ),
  ]
}

function codedAs(act: 'persuade' | 'confront', played: readonly Played[]): string[] {
  return played.flatMap(({ name, sent }) =>
    sent.filter((turn) => turn.kind === 'reflective' && codeTurn(turn)[act]).map(({ text }) => `${name}: ${text}`),
  )
}

function breachesIn({ name, sent }: Played): string[] {
  const coded = sent.filter(({ kind }) => kind !== undefined)
  return coded.flatMap((turn) => breachesOf(turn).map(({ rule }) => `${name}, ${rule}: ${turn.text}`))
}

function faults({ name, lines }: Played): string[] {
  const failed = lines.filter(({ moves }) => movesOf(moves).some(({ name: situation }) => situation === 'failed'))
  return failed.map(({ at }) => `${name}, ${at}`)
}

function soothedShortfalls({ name, facts, sent }: Played): string[] {
  const shortfalls = facts.filter(
    (fact) => fact.kind === 'reported' && (fact.progress === 'partial' || fact.progress === 'missed'),
  )
  return shortfalls.flatMap(({ at }) =>
    sent
      .filter((turn) => turn.at >= at)
      .slice(0, TURNS_AFTER_SHORTFALL)
      .filter((turn) => breachesOf(turn).some(({ rule }) => SOOTHING.has(rule)))
      .map(({ text }) => `${name}: ${text}`),
  )
}

function none(name: string, found: number | string[]): Gate {
  if (typeof found === 'number') return { ...within(name, found, 0, 0), anySize: true }
  return { ...within(name, found.length, 0, 0), anySize: true, broken: found }
}

function within(name: string, found: number | null, least: number, most: number): Gate {
  const wanted = least === most ? String(most) : `${least} to ${most}`
  return { name, wanted, found, holds: found === null || (found >= least && found <= most) }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
