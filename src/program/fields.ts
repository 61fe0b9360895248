import type { Shape } from './shape'

/**
 * Reads an object of settings field by field and collects what is wrong with it, each by name and with the cure, so that
 * an operator can put everything right at once. A field that is not asked for by the end is one that does not exist.
 */
export class Fields {
  private readonly values: Record<string, unknown>
  private readonly known = new Set<string>()

  constructor(
    value: unknown,
    private readonly path: string,
    private readonly problems: string[],
  ) {
    const usable = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (!usable) problems.push(`${path || 'The file'} is no object; write { … } with its fields in it.`)
    this.values = usable ? (value as Record<string, unknown>) : {}
  }

  has(name: string): boolean {
    this.known.add(name)
    return Object.hasOwn(this.values, name)
  }

  /** A text of that shape; '' where it is missing or wrong, which is noted. */
  text(name: string, { pattern, write }: Shape): string {
    if (!this.has(name)) {
      this.note(name, `is missing; add ${write}.`)
      return ''
    }
    const value = this.values[name]
    if (typeof value === 'string' && pattern.test(value.trim())) return value.trim()
    this.note(name, `cannot be used; write ${write}.`)
    return ''
  }

  optional(name: string, shape: Shape): string | undefined {
    return this.has(name) ? this.text(name, shape) : undefined
  }

  /** A whole number within these bounds, where there is one. */
  optionalNumber(name: string, least: number, most: number, write: string): number | undefined {
    if (!this.has(name)) return undefined
    const value = this.values[name]
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return Number(value)
    this.note(name, `cannot be used; write ${write}.`)
    return undefined
  }

  /** A list of so many; what it holds is for the caller to read. */
  list(name: string, least: number, most: number, write: string): unknown[] {
    const found = this.has(name) ? this.values[name] : undefined
    if (Array.isArray(found) && found.length >= least && found.length <= most) return found
    this.note(name, `${found === undefined ? 'is missing; add' : 'cannot be used; write'} ${write}.`)
    return []
  }

  /** The fields of an object inside this one. */
  inner(name: string): Fields {
    this.known.add(name)
    return new Fields(this.values[name], this.pathOf(name), this.problems)
  }

  note(name: string, problem: string): void {
    this.problems.push(`${this.pathOf(name)} ${problem}`)
  }

  /** Notes a problem of a field that has none yet. */
  noteOnce(name: string, problem: string): void {
    if (!this.problems.some((noted) => noted.startsWith(`${this.pathOf(name)} `))) this.note(name, problem)
  }

  /** Notes every field that nobody asked for: a misspelt one must not be passed over in silence. */
  end(): void {
    for (const name of Object.keys(this.values)) {
      if (!this.known.has(name)) this.note(name, `is no setting; use one of ${[...this.known].join(', ')}.`)
    }
  }

  private pathOf(name: string): string {
    return this.path ? `${this.path}.${name}` : name
  }
}
