import { type LinearModel, softmax } from './classify'

/** One labelled message: its features, its label, and the hand that wrote it. */
export interface Example {
  features: readonly string[]
  label: string
  writer: string
}

/** Times the examples are gone through. More fits the writers of the corpus and not the next one. */
const PASSES = 10

/** Step length, and pull of every weight towards nothing; chosen by leaving one writer out at a time. */
const STEP = 0.15
const PULL = 0.01

/** A feature counts where this many messages of at least two writers have it: one hand's habits teach nothing. */
const LEAST_MESSAGES = 5
const LEAST_WRITERS = 2

/** Weights smaller than this in every class are left out of the model. */
const TELLING = 0.05

/**
 * Softmax regression by stochastic descent with a step of its own for every weight (AdaGrad: Duchi, Hazan and Singer,
 * 2011). Rare classes count more, by the root of their rarity. Nothing is drawn by chance: the same examples in the
 * same order give the same model.
 */
export function trainModel(examples: readonly Example[]): LinearModel {
  const classes = [...new Set(examples.map(({ label }) => label))].sort()
  const names = countingFeatures(examples)
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features }) => features.flatMap((name) => index.get(name) ?? []))
  const labels = examples.map(({ label }) => classes.indexOf(label))
  const rarity = classes.map((_, k) =>
    Math.sqrt(examples.length / classes.length / labels.filter((label) => label === k).length),
  )
  const weights = classes.map(() => new Float64Array(names.length))
  const travelled = classes.map(() => new Float64Array(names.length).fill(1e-6))
  for (let pass = 0; pass < PASSES; pass++) {
    for (const i of spread(examples.length, pass)) {
      const row = rows[i] as number[]
      const scale = 1 / Math.sqrt(Math.max(1, row.length))
      const guess = softmax(weights.map((own) => scale * row.reduce((sum, j) => sum + (own[j] as number), 0)))
      const right = labels[i] as number
      weights.forEach((own, k) => {
        const error = ((guess[k] as number) - (k === right ? 1 : 0)) * (rarity[right] as number) * scale
        const far = travelled[k] as Float64Array
        for (const j of row) {
          const slope = error + PULL * (own[j] as number)
          far[j] = (far[j] as number) + slope * slope
          own[j] = (own[j] as number) - (STEP * slope) / Math.sqrt(far[j] as number)
        }
      })
    }
  }
  return { classes, weights: readable(names, weights) }
}

/** The writers are left out in so many groups: one model each, so that a run takes seconds and not minutes. */
const GROUPS = 6

/** What is predicted of every example by a model that was trained without its writer. */
export function leaveWritersOut<Found>(
  examples: readonly Example[],
  predict: (model: LinearModel, i: number) => Found,
): Found[] {
  const writers = [...new Set(examples.map(({ writer }) => writer))]
  const groups = examples.map(({ writer }) => writers.indexOf(writer) % GROUPS)
  const models = Array.from({ length: GROUPS }, (_, out) =>
    trainModel(examples.filter((_each, i) => groups[i] !== out)),
  )
  return examples.map((_, i) => predict(models[groups[i] as number] as LinearModel, i))
}

/** The features that enough messages of enough writers have, in the order of the alphabet. */
function countingFeatures(examples: readonly Example[]): string[] {
  const seen = new Map<string, { messages: number; writers: Set<string> }>()
  for (const { features, writer } of examples) {
    for (const name of features) {
      const entry = seen.get(name) ?? { messages: 0, writers: new Set() }
      entry.messages++
      entry.writers.add(writer)
      seen.set(name, entry)
    }
  }
  return [...seen]
    .filter(([, { messages, writers }]) => messages >= LEAST_MESSAGES && writers.size >= LEAST_WRITERS)
    .map(([name]) => name)
    .sort()
}

/** Every index once, far from its neighbours, so that no writer is learnt in one go. */
function spread(length: number, pass: number): number[] {
  const stride = [7919, 6133, 5003].find((prime) => length % prime !== 0) as number
  return Array.from({ length }, (_, i) => (i * stride + pass * 31) % length)
}

function readable(names: readonly string[], weights: readonly Float64Array[]): Record<string, number[]> {
  const rows = names.map((name, j) => [name, weights.map((own) => Math.round((own[j] as number) * 100) / 100)] as const)
  return Object.fromEntries(rows.filter(([, row]) => row.some((weight) => Math.abs(weight) >= TELLING)))
}
