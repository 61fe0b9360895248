import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LinearModel } from '../reading/model/classify'
import { UsageError } from './usageError'

/** The lines of all `.jsonl` files of a folder, in the order of their names. */
export function readFolder<Line>(folder: string): Line[] {
  // The corpus is no part of the published package.
  if (!existsSync(folder)) throw new UsageError('There is no corpus here; run oars train in a clone of the repository.')
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  )
}

/** Writes a model, one feature a line, so that a change to it can be read as a difference. */
export function writeModel(path: string, { classes, weights }: LinearModel): void {
  const rows = Object.entries(weights).map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`)
  writeFileSync(path, `{\n  "classes": ${JSON.stringify(classes)},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`)
}

/** The mean over the labels of the harmonic mean of precision and recall. */
export function macroF1(right: readonly string[], found: readonly string[]): number {
  const labels = [...new Set(right)]
  return labels.reduce((sum, label) => sum + valueF1(label, right, found), 0) / labels.length
}

/** The harmonic mean of precision and recall for one label. */
export function valueF1(label: string, right: readonly string[], found: readonly string[]): number {
  const both = right.filter((want, i) => want === label && found[i] === label).length
  return (2 * both) / (right.filter((want) => want === label).length + found.filter((got) => got === label).length)
}
