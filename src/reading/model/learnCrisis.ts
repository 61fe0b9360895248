import type { CrisisFeatures } from '../crisisFeatures'
import { type CrisisModel, shareOf } from '../weighCrisis'

/** One labelled message: its features, whether it tells of a crisis, how much it counts, and the hand that wrote it. */
export interface CrisisExample {
  features: CrisisFeatures
  crisis: boolean
  weight: number
  writer: string
}

/** Times the examples are gone through, step length, pull towards nothing: chosen by leaving writers out. */
const PASSES = 15
const STEP = 0.2
const PULL = 0.004

/** A feature counts where this many messages of at least two writers have it: one hand's habits teach nothing. */
const LEAST_MESSAGES = 2

/** Weights smaller than this are left out of the model: together they change no decision worth the room. */
const TELLING = 0.34

interface Row {
  indexes: Int32Array
  shares: Float64Array
  crisis: 0 | 1
  weight: number
}

/**
 * Logistic regression by stochastic descent with a step of its own for every weight (AdaGrad: Duchi, Hazan and Singer,
 * 2011). Every kind of feature has the same say. Nothing is drawn by chance: the same examples in the same order give
 * the same model.
 */
export function learnCrisis(examples: readonly CrisisExample[]): CrisisModel {
  const names = countingFeatures(examples)
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map((example) => toRow(example, index))
  const weights = new Float64Array(names.length)
  const travelled = new Float64Array(names.length).fill(1e-6)
  let bias = 0
  let biasTravelled = 1e-6
  for (let pass = 0; pass < PASSES; pass++) {
    for (const at of spread(rows.length, pass)) {
      const { indexes, shares, crisis, weight } = rows[at] as Row
      let score = bias
      for (let i = 0; i < indexes.length; i++)
        score += (weights[indexes[i] as number] as number) * (shares[i] as number)
      const error = (1 / (1 + Math.exp(-score)) - crisis) * weight
      for (let i = 0; i < indexes.length; i++) {
        const j = indexes[i] as number
        const slope = error * (shares[i] as number) + PULL * (weights[j] as number)
        const way = (travelled[j] as number) + slope * slope
        travelled[j] = way
        weights[j] = (weights[j] as number) - (STEP * slope) / Math.sqrt(way)
      }
      biasTravelled += error * error
      bias -= (STEP * error) / Math.sqrt(biasTravelled)
    }
  }
  const kept = names.map((name, j) => [name, round(weights[j] as number)] as const)
  return { bias: round(bias), weights: Object.fromEntries(kept.filter(([, weight]) => Math.abs(weight) >= TELLING)) }
}

function toRow({ features, crisis, weight }: CrisisExample, index: ReadonlyMap<string, number>): Row {
  const indexes: number[] = []
  const shares: number[] = []
  for (const names of Object.values(features)) {
    const known = names.flatMap((name) => index.get(name) ?? [])
    const share = shareOf(known.length)
    for (const j of known) {
      indexes.push(j)
      shares.push(share)
    }
  }
  return { indexes: Int32Array.from(indexes), shares: Float64Array.from(shares), crisis: crisis ? 1 : 0, weight }
}

/** The features that enough messages of enough writers have, in the order of the alphabet. */
function countingFeatures(examples: readonly CrisisExample[]): string[] {
  const seen = new Map<string, { messages: number; writer: string; writers: number }>()
  for (const { features, writer } of examples) {
    for (const name of Object.values(features).flat()) {
      const entry = seen.get(name)
      if (!entry) seen.set(name, { messages: 1, writer, writers: 1 })
      else {
        entry.messages++
        if (entry.writer !== writer) entry.writers = 2
      }
    }
  }
  return [...seen]
    .flatMap(([name, { messages, writers }]) => (messages >= LEAST_MESSAGES && writers > 1 ? name : []))
    .sort()
}

/** Every index once, far from its neighbours, so that no writer is learnt in one go. */
function spread(length: number, pass: number): number[] {
  const stride = [7919, 6133, 5003].find((prime) => length % prime !== 0) as number
  return Array.from({ length }, (_, i) => (i * stride + pass * 31) % length)
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100
}
