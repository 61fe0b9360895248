import type { SafetyCount, SafetyMeasure } from '../storage/alert'

/** Figures of fewer people than this are not told: someone who knows them could tell who it was. */
const LEAST_PEOPLE = 5

/** Stands for figures of fewer than five people, whatever they are. */
export const FEW = '<5'

/** A figure, or FEW where it would be about fewer than five people. */
export type Told = number | typeof FEW

/** What was counted in a month, at a level or of a kind: people once, and messages. */
export interface Group {
  name: string
  people: Told
  messages: Told
}

/** A year of messages in crisis, without anything that could point to a client. */
export interface SafetyReport {
  year: number
  people: Told
  messages: Told
  /** Replies that named people to turn to. */
  shown: Told
  months: Group[]
  levels: Group[]
  kinds: Group[]
  /** Alerts to the program's contact, in the year they were made. */
  alerts: Record<Extract<SafetyMeasure, 'made' | 'sent' | 'failed' | 'unknown' | 'withdrawn'>, Told>
}

const LEVELS = ['now', 'serious', 'unclear']
const KINDS = ['suicide', 'selfHarm', 'danger', 'harmOthers', 'medical', 'other', 'none']

/** Makes the report of a year from what the store has counted. */
export function safetyReport(counts: readonly SafetyCount[], year: number): SafetyReport {
  const amount = (measure: SafetyMeasure, period = String(year), part = '') =>
    counts.find((count) => count.period === period && count.measure === measure && count.part === part)?.amount ?? 0
  const group = (name: string, period?: string, part?: string) => ({
    name,
    people: amount('people', period, part),
    messages: amount('messages', period, part),
  })
  const people = amount('people')
  const told = (figure: number): Told => (figure === 0 || people >= LEAST_PEOPLE ? figure : FEW)
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
  return {
    year,
    people: told(people),
    messages: told(amount('messages')),
    shown: told(amount('shown')),
    months: hideFew(months.map((month) => group(month, month))),
    levels: hideFew(LEVELS.map((level) => group(level, undefined, level))),
    kinds: hideFew(KINDS.map((kind) => group(kind, undefined, kind))),
    alerts: {
      made: told(amount('made')),
      sent: told(amount('sent')),
      failed: told(amount('failed')),
      unknown: told(amount('unknown')),
      withdrawn: told(amount('withdrawn')),
    },
  }
}

/**
 * Hides the groups of few people; where that is one group alone, the next smallest too, since the one could be worked
 * out from the sum.
 */
function hideFew(groups: readonly { name: string; people: number; messages: number }[]): Group[] {
  const there = groups.filter(({ people }) => people > 0).sort((a, b) => a.people - b.people)
  const few = there.filter(({ people }) => people < LEAST_PEOPLE)
  const hidden = few.length === 1 ? there.slice(0, 2) : few
  return groups.map((group) => (hidden.includes(group) ? { name: group.name, people: FEW, messages: FEW } : group))
}

/** The report as a page of text. */
export function tellReport({ year, people, messages, shown, months, levels, kinds, alerts }: SafetyReport): string {
  const row = (name: string, ...figures: Told[]) =>
    `  ${name.padEnd(24)}${figures.map((figure) => String(figure).padStart(10)).join('')}`
  const groups = (title: string, list: readonly Group[]) => [
    '',
    `${title.padEnd(26)}${'people'.padStart(10)}${'messages'.padStart(10)}`,
    ...list.map((each) => row(NAMES[each.name] ?? each.name, each.people, each.messages)),
  ]
  return [
    `Messages in crisis, ${year} (UTC)`,
    row('people', people),
    row('messages', messages),
    row('replies naming lines', shown),
    ...groups('By month', months),
    ...groups('By level', levels),
    ...groups('By kind', kinds),
    '',
    'Alerts to the program',
    ...Object.entries(alerts).map(([name, figure]) => row(NAMES[name] ?? name, figure)),
    '',
    `${FEW} stands for figures of fewer than ${LEAST_PEOPLE} people, or from which these could be worked out.`,
    '',
  ].join('\n')
}

const NAMES: Readonly<Record<string, string>> = {
  now: 'danger now',
  selfHarm: 'self-harm',
  danger: 'danger from someone',
  harmOthers: 'harm to others',
  medical: 'medical emergency',
  other: 'someone close to them',
  none: 'not clear',
  unknown: 'may have arrived',
  withdrawn: 'client deleted first',
}
