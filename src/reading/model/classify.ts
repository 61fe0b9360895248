/** A linear model that a person can read: for every feature one weight a class, in the order of `classes`. */
export interface LinearModel {
  classes: string[]
  weights: Record<string, number[]>
}

/** What a model makes of a message. */
export interface Weighed {
  label: string
  /** 0 to 1: how much of the weight the label has among all classes. */
  probability: number
  /** The features that spoke most for the label, strongest first; at most three. */
  because: string[]
}

/** Features that are told as the reason for a label. */
const MOST_TOLD = 3

/** Adds up the weights of the features and picks the class with the most. Features the model never met weigh nothing. */
export function classify(model: LinearModel, features: Iterable<string>): Weighed {
  const known = knownTo(model, features)
  const probabilities = softmax(scores(model, known))
  const best = probabilities.indexOf(Math.max(...probabilities))
  const weightFor = (name: string) => lead(model.weights[name] as number[], best)
  const because = known
    .filter((name) => weightFor(name) > 0)
    .sort((a, b) => weightFor(b) - weightFor(a))
    .slice(0, MOST_TOLD)
  return { label: model.classes[best] as string, probability: probabilities[best] as number, because }
}

/** How probable each class is, by its name; together 1. */
export function probabilities(model: LinearModel, features: Iterable<string>): Record<string, number> {
  const shares = softmax(scores(model, knownTo(model, features)))
  return Object.fromEntries(model.classes.map((name, k) => [name, shares[k] as number]))
}

function knownTo(model: LinearModel, features: Iterable<string>): string[] {
  return [...features].filter((name) => Object.hasOwn(model.weights, name))
}

/** How much more a feature speaks for one class than for the strongest other. */
function lead(weights: readonly number[], of: number): number {
  return (weights[of] as number) - Math.max(...weights.filter((_, i) => i !== of))
}

/** Sums of weights, scaled by the root of their number so that a long message is no surer than a short one. */
function scores({ classes, weights }: LinearModel, known: readonly string[]): number[] {
  const scale = 1 / Math.sqrt(Math.max(1, known.length))
  return classes.map((_, k) => scale * known.reduce((sum, name) => sum + ((weights[name] as number[])[k] as number), 0))
}

/** Scores as probabilities that add up to 1. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map((each) => each / sum)
}
