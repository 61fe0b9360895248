import { parseArgs } from 'node:util'
import { countsOf } from '../program/attendance'
import { parseProgram } from '../program/parseProgram'
import type { Program } from '../program/program'
import { idFromName, makeCode, PROGRAM_ID } from '../program/programId'
import { readSettings } from '../program/readProgram'
import type { ProgramStore } from '../storage/program'
import { storedProgram, today } from './storedProgram'
import { timeOf } from './timeOf'
import { UsageError } from './usageError'
import { withStore } from './withStore'

/** Codes tried until one is free: with hundreds of programs the first is. */
const MOST_CODES = 10

/** `oars program create FILE [--id ID]`: a new program with the settings of a JSON file. */
export async function createProgram(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { id: { type: 'string' } }, allowPositionals: true })
  const { program, settings } = readFile(onlyOne(positionals, 'the file of its settings'))
  const id = values.id ?? idFromName(program.name)
  if (!PROGRAM_ID.test(id)) {
    throw new UsageError(`--id is 1 to 40 lower-case letters, digits and hyphens, such as harbour-house.`)
  }
  await withStore(async ({ programs }) => {
    const code = await add(programs, id, settings)
    process.stdout.write(`The program ${id} is there; its code is ${code}.\n`)
    process.stderr.write(`Enrol people: oars client import FILE.csv --program ${id}\n`)
  })
}

/** `oars program change ID FILE`: new settings in place of the old ones. */
export async function changeProgram(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [id, file, ...rest] = positionals
  if (id === undefined || file === undefined || rest.length > 0) {
    throw new UsageError('Say which program and which file: oars program change ID FILE')
  }
  const { settings } = readFile(file)
  await withStore(async ({ programs }) => {
    await storedProgram(programs, id)
    await programs.change(id, settings)
    process.stdout.write(`The program ${id} has its new settings; a running server has them within a minute.\n`)
  })
}

/** `oars program list`: every program, its name and its code. */
export async function listPrograms(args: string[]): Promise<void> {
  parseArgs({ args })
  await withStore(async ({ programs }) => {
    const all = await programs.all()
    const lines = all.map(({ id, code, settings }) => `${id}  ${code}  ${nameIn(settings)}\n`)
    process.stdout.write(lines.join('') || 'There is no program yet: oars program create FILE\n')
  })
}

/** `oars program show ID [--json]`: settings, code, how many stand how, and its keys. */
export async function showProgram(args: string[]): Promise<void> {
  const options = { json: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  await withStore(async ({ programs }) => {
    const { id, code, settings, at } = await storedProgram(programs, onlyOne(positionals, 'the id of the program'))
    const people = countsOf(await programs.standings(id))
    const keys = (await programs.keys(id)).map(({ id, label, revokedAt }) => ({
      id,
      label,
      revoked: revokedAt !== undefined,
    }))
    if (values.json) {
      const whole = { id, code, since: new Date(at).toISOString(), people, keys, settings: JSON.parse(settings) }
      process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`)
      return
    }
    const counts = Object.entries(people).map(([standing, count]) => `${standing} ${count}`)
    const labels = keys.map((key) => `\n  ${key.id}  ${key.label}${key.revoked ? ' (revoked)' : ''}`)
    process.stdout.write(
      `${id}: ${nameIn(settings)}\ncode ${code}, since ${timeOf(at)}\npeople: ${counts.join(', ')}\n` +
        `keys:${labels.join('') || ' none'}\nsettings:\n${JSON.stringify(JSON.parse(settings), null, 2)}\n`,
    )
  })
}

function readFile(file: string): { program: Program; settings: string } {
  const value = readSettings(file)
  return { program: parseProgram(value, `The program in ${file}`, today()), settings: JSON.stringify(value) }
}

async function add(programs: ProgramStore, id: string, settings: string): Promise<string> {
  if (await programs.get(id)) {
    throw new Error(`There is a program ${id} already: oars program change ${id} FILE, or name this one by --id.`)
  }
  for (let tries = 0; tries < MOST_CODES; tries++) {
    const code = makeCode()
    if (await programs.add({ id, code, settings, at: Date.now() })) return code
  }
  throw new Error('No free code was found; run the command again.')
}

/** The name also where the settings can no longer be used. */
function nameIn(settings: string): string {
  const { name } = JSON.parse(settings) as { name?: unknown }
  return typeof name === 'string' ? name : ''
}

function onlyOne(positionals: readonly string[], what: string): string {
  const [one, ...rest] = positionals
  if (one === undefined || rest.length > 0) throw new UsageError(`Give ${what}, and nothing else.`)
  return one
}
