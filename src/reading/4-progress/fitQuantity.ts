import type { Measure } from '../../goals/goal'
import type { Quantity } from '../3-quantities'
import { convert, unitOf } from '../3-quantities/units'
import { stem } from '../stem'
import type { Topic } from './topicOf'

/** A figure of the message as a figure of the goal; `fit` is how well what it counts agrees, 0.5 to 4. */
export interface Fitted {
  value: number
  fit: number
}

const isPlural = (noun: string | undefined): boolean =>
  !!noun &&
  /[^sui']s$|people|children|classes|glasses|^(?:wo)?men$/.test(noun) &&
  !/^(?:was|is|this|yes|as|has|its|always|does|days|us|thus|plus)$/.test(noun)

/** "half of them", "a third of it" for a goal with a figure: that part of the figure. */
function fractionOf(quantity: Quantity, measure: Measure): number | undefined {
  if (quantity.kind !== 'fraction' || measure.target === null || measure.target <= 1) return undefined
  const part = quantity.value * measure.target
  return Math.abs(part - Math.round(part)) < 0.01 ? Math.round(part) : undefined
}

/** `quantity` in the goal's own unit, or undefined where it counts something else. */
export function fitQuantity(quantity: Quantity, measure: Measure, topic: Topic): Fitted | undefined {
  const { kind, noun } = quantity
  const { value } = quantity
  const part = fractionOf(quantity, measure)
  if (part !== undefined) return { value: part, fit: 2 }
  if (kind === 'fraction' || kind === 'span' || quantity.word === 'none') return undefined
  const unit = measure.unit
  const goal = unit === null ? undefined : unitOf(unit)
  const linked = noun !== undefined && kind === 'bare' && (topic.own.has(stem(noun)) || topic.near.has(stem(noun)))
  const bare = kind === 'bare' && !isPlural(noun)
  if (goal && goal.kind !== 'time' && goal.kind !== 'day') {
    if (quantity.word === 'k')
      return { value: goal.kind === 'thing' || goal.kind === 'money' ? value * 1000 : value, fit: 3 }
    if (quantity.unit && quantity.unit !== 'time') {
      const weighed = goal.kind === 'weight' && /^pounds?$/.test(noun ?? '') ? 'lb' : quantity.unit
      const converted = convert(value, weighed, goal.name)
      return converted === undefined ? undefined : { value: converted, fit: 4 }
    }
    return bare ? { value, fit: value === 1 ? 0.5 : 1.5 } : undefined
  }
  if (kind !== 'bare' && kind !== 'time' && kind !== 'day') return undefined
  // "ran 5k" says how far, and not how often
  if (quantity.word === 'k' && (goal?.kind === 'time' || goal?.kind === 'day' || noun === 'k') && quantity.value < 50)
    return undefined
  const low = quantity.value === 1 && bare ? 1 : 2
  if (unit === null)
    return kind === 'bare'
      ? linked
        ? { value, fit: 2.5 }
        : bare
          ? { value, fit: low - 0.5 }
          : undefined
      : { value, fit: 2 }
  if (goal?.kind === 'time') {
    if (kind === 'time') return { value, fit: 3 }
    if (kind === 'day') return { value, fit: 2 }
    return { value, fit: linked ? 2.5 : bare ? low : 0.8 }
  }
  if (goal?.kind === 'day') {
    if (quantity.each === 'day' && kind !== 'day') return undefined
    if (kind === 'day') return { value, fit: 3.5 }
    if (kind === 'time') return { value, fit: 2 }
    return bare ? { value, fit: low } : linked ? { value, fit: 1 } : undefined
  }
  if (noun !== undefined && stem(noun) === stem(unit.toLowerCase())) return { value, fit: 3.5 }
  if (kind === 'day') return undefined
  if (kind === 'time') return { value, fit: 1.5 }
  return { value, fit: linked ? 2.5 : bare ? low : 1 }
}
