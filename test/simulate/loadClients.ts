import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answers, readClient, type SimulatedClient } from './readClient'

/** The clients of a folder, by name. */
export function loadClients(headings: ReadonlySet<string>, folder = join(__dirname, 'clients')): SimulatedClient[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.client'))
  return files.sort().map((name) => readClient(join(folder, name), readFileSync(join(folder, name), 'utf8'), headings))
}

/** What clients answer where their own file says nothing, by temper; under '' for every temper that has no file. */
export function loadTempers(headings: ReadonlySet<string>): ReadonlyMap<string, Answers> {
  const files = loadClients(headings, join(__dirname, 'tempers'))
  return new Map(files.map(({ name, always }) => [name === 'plain' ? '' : name, always]))
}
