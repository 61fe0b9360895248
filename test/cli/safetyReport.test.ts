import { FEW, safetyReport, tellReport } from '../../src/cli/safetyReport'
import type { SafetyCount, SafetyMeasure } from '../../src/storage/alert'

/** Counts of people and messages, by period and part. */
const counts = (...rows: [period: string, part: string, people: number, messages: number][]): SafetyCount[] =>
  rows.flatMap(([period, part, people, messages]) => [
    { period, part, measure: 'people' as const, amount: people },
    { period, part, measure: 'messages' as const, amount: messages },
  ])
const count = (measure: SafetyMeasure, amount: number): SafetyCount => ({ period: '2026', part: '', measure, amount })

describe('The report of a year', () => {
  test('counts people once and every message, by month, level and kind', () => {
    const report = safetyReport(
      [
        ...counts(['2026', '', 12, 30], ['2026-03', '', 5, 9], ['2026-11', '', 9, 21]),
        ...counts(['2026', 'serious', 11, 18], ['2026', 'now', 6, 12], ['2026', 'suicide', 12, 30]),
        ...[count('shown', 64), count('made', 14), count('sent', 12), count('failed', 1), count('unknown', 1)],
      ],
      2026,
    )
    expect(report).toMatchObject({ year: 2026, people: 12, messages: 30, shown: 64 })
    expect(report.alerts).toEqual({ made: 14, sent: 12, failed: 1, unknown: 1, withdrawn: 0 })
    expect(report.months).toHaveLength(12)
    expect(report.months[2]).toEqual({ name: '2026-03', people: 5, messages: 9 })
    expect(report.months[0]).toEqual({ name: '2026-01', people: 0, messages: 0 })
    expect(report.levels.slice(0, 2)).toEqual([
      { name: 'now', people: 6, messages: 12 },
      { name: 'serious', people: 11, messages: 18 },
    ])
    expect(report.kinds[0]).toEqual({ name: 'suicide', people: 12, messages: 30 })
  })

  test('hides every figure that is about fewer than five people, however many messages they wrote', () => {
    const report = safetyReport(
      [
        ...counts(['2026', '', 4, 40], ['2026-11', '', 4, 40], ['2026', 'now', 4, 40]),
        count('shown', 80),
        count('made', 9),
      ],
      2026,
    )
    expect(report).toMatchObject({ people: FEW, messages: FEW, shown: FEW })
    expect(report.alerts).toMatchObject({ made: FEW, sent: 0 })
    expect(report.months[10]).toEqual({ name: '2026-11', people: FEW, messages: FEW })
    expect(report.levels[0]).toEqual({ name: 'now', people: FEW, messages: FEW })
    expect(tellReport(report)).not.toMatch(/\b(?:4|9|40|80)\b/)
  })

  test('hides the next smallest group too, where one hidden alone could be worked out from the sum', () => {
    const { levels } = safetyReport(
      counts(['2026', '', 30, 60], ['2026', 'now', 2, 3], ['2026', 'serious', 9, 17], ['2026', 'unclear', 25, 40]),
      2026,
    )
    expect(levels.map(({ messages }) => messages)).toEqual([FEW, FEW, 40])
  })

  test('of a year without any is empty, and says what it is', () => {
    const text = tellReport(safetyReport([], 2025))
    expect(text).toContain('Messages in crisis, 2025')
    expect(text).toContain(`${FEW} stands for figures of fewer than 5 people`)
    expect(text).toMatch(/2025-12 +0 +0$/m)
  })
})
