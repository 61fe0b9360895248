import { convert, unitOf } from '../reading/3-quantities/units'
import { plural } from './goalWords'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A figure as people write it in a sentence: whole numbers from one to ten as words, thousands with a comma, halves as ".5". */
export function sayNumber(value: number): string {
  if (Number.isInteger(value) && value > 0 && value <= 10) return small[value] as string
  const [whole = '0', part] = String(Math.round(value * 100) / 100).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return part ? `${grouped}.${part}` : grouped
}

/** A figure with its unit: "30 minutes", "£20", "three meetings", "10%", "1,800 calories"; the bare figure where there is no unit. */
export function sayCount(value: number, unit: string | null): string {
  if (unit === null) return sayNumber(value)
  if (/^[£$€]$/.test(unit)) return unit + (Number.isInteger(value) ? figure(value) : value.toFixed(2))
  if (unit === '%') return `${figure(value)}%`
  const minutes = unit === 'hour' && value < 1 ? convert(value, unit, 'minute') : undefined
  if (minutes !== undefined) return `${figure(minutes)} minutes`
  const number = takesFigure(unit) ? figure(value) : sayNumber(value)
  return `${number} ${value === 1 ? unit : plural(unit)}`
}

/** True for units that are written with figures, however small: minutes, km, litres. */
export function takesFigure(unit: string | null): boolean {
  const kind = unit === null ? undefined : unitOf(unit)?.kind
  return kind !== undefined && kind !== 'day' && kind !== 'time' && kind !== 'span'
}

/** A figure in numerals, thousands with a comma. */
export function figure(value: number): string {
  return value > 0 && value <= 10 && Number.isInteger(value) ? String(value) : sayNumber(value)
}
