import units from '../lexicon/units.json'

/** What a unit measures; two units of one kind convert into each other by their sizes, money does not. */
export type UnitKind =
  | 'duration'
  | 'day'
  | 'span'
  | 'time'
  | 'money'
  | 'percent'
  | 'distance'
  | 'volume'
  | 'weight'
  | 'thing'

/** A unit by its short name ("minute", "£", "km"). `size` is in the base of its kind: minutes, km, litres, kg, days. */
export interface Unit {
  name: string
  kind: UnitKind
  size: number
}

const byForm = new Map<string, Unit>()
for (const [name, { kind, size, forms }] of Object.entries(units)) {
  for (const form of [name, ...forms]) byForm.set(form, { name, kind: kind as UnitKind, size })
}

/** The unit that a word or mark names ("mins" is resolved before, in normalise), or undefined. */
export function unitOf(norm: string): Unit | undefined {
  return byForm.get(norm)
}

/** `value` in unit `from` as a figure in unit `to`, rounded to 4 decimals; undefined where they do not convert. */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value
  const a = unitOf(from)
  const b = unitOf(to)
  if (!a || !b || a.kind !== b.kind) return undefined
  if (a.kind === 'money') return value
  return Math.round(((value * a.size) / b.size) * 1e4) / 1e4
}

/** True for units that count days by a part of them: "night", "morning". */
export function isDayUnit(unit: string | null | undefined): boolean {
  return !!unit && unitOf(unit)?.kind === 'day'
}
