import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { addressForOthers } from '../addresses'
import { nudgeChannels } from '../channels/nudges/nudgeSettings'
import { planInvitation } from '../channels/nudges/planInvitation'
import { INVITATION_DAYS, makePersonalLinks } from '../channels/personalLink'
import type { Config } from '../config'
import { PeopleCheck } from '../program/checkPeople'
import { enrolPeople } from '../program/enrolPeople'
import { columnOf, PeopleFileError, readPeopleCsv } from '../program/peopleCsv'
import type { Program } from '../program/program'
import type { EnrolCounts, Enrolment } from '../storage/program'
import type { Store } from '../storage/store'
import { newlyEnrolled } from './newlyEnrolled'
import { progressOf } from './progress'
import { programOf } from './storedProgram'
import { UsageError } from './usageError'
import { withStore } from './withStore'

/** A larger file is no list of people, in bytes. */
const LARGEST_FILE = 50_000_000

/** Problems told at once. */
const MOST_TOLD = 20

/** `oars client import FILE.csv --program ID`: enrols everyone of the file, or where something is wrong nobody. */
export async function importPeople(args: string[]): Promise<void> {
  const options = {
    ...({ program: { type: 'string' }, links: { type: 'string' } } as const),
    ...({ 'dry-run': { type: 'boolean' }, send: { type: 'boolean' } } as const),
  }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0)
    throw new UsageError('Say which file: oars client import FILE.csv --program ID')
  if (values.links !== undefined && values['dry-run'])
    throw new UsageError('A dry run makes no links; leave one of them out.')
  await withStore(async (store, config) => {
    const program = await programOf(store.programs, values.program)
    if (values.send) checkWays(config)
    const people = await readPeople(file, program)
    if (values['dry-run']) {
      const counts = await store.programs.wouldEnrol(program.id, people)
      process.stdout.write(`Dry run, nothing is written. It would be: ${tellCounts(counts)}.\n`)
      return
    }
    const links = values.links === undefined ? undefined : openLinks(values.links)
    const at = Date.now()
    const counts = await enrol(store, program.id, people, at).catch((error: unknown) => {
      if (values.links !== undefined) rmSync(values.links, { force: true })
      throw error
    })
    process.stdout.write(`${tellCounts(counts)}.\n`)
    if (links !== undefined) await writeLinks(store, config, { program: program.id, at, links, all: counts.made })
    if (values.send) await sendInvitations(store, config, { program, at })
    process.stderr.write(values.links === undefined ? noLinks(program.id) : keepLinks(values.links))
  })
}

/** The people of a file, all checked; ends the command with every problem where there is one. */
async function readPeople(file: string, program: Program): Promise<Enrolment[]> {
  const check = new PeopleCheck(program)
  let broken: PeopleFileError | undefined
  try {
    for await (const { line, given } of readPeopleCsv(readBytes(file))) check.add(given, `line ${line}`)
  } catch (error) {
    if (!(error instanceof PeopleFileError)) throw error
    broken = error
  }
  const told = check.problems.map(
    ({ place, field, problem }) => `${place}: ${columnOf(field)}${problem.slice(field.length)}`,
  )
  if (broken) told.push(broken.message)
  if (told.length === 0) return check.people
  const more = told.length + check.more - MOST_TOLD
  const rest = more > 0 ? [`and ${more} more.`] : []
  throw new Error(['Nobody was imported.', ...told.slice(0, MOST_TOLD), ...rest].join('\n'))
}

function readBytes(file: string): Buffer {
  try {
    if (statSync(file).size <= LARGEST_FILE) return readFileSync(file)
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}); check the path.`)
  }
  throw new Error(`${file} is larger than ${LARGEST_FILE / 1_000_000} MB; make several files of it.`)
}

function enrol(store: Store, program: string, people: Enrolment[], at: number): Promise<EnrolCounts> {
  const onProgress = progressOf('enrolled', people.length)
  return enrolPeople({ store: store.programs, program, people, at, onProgress })
}

/** Links let people in: nobody else on this machine may read them, and no other file is written over. */
function openLinks(file: string): number {
  try {
    return openSync(file, 'wx', 0o600)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const cure =
      code === 'EEXIST' ? 'it is there already; name another' : `it cannot be written (${code}); check the path`
    throw new Error(`--links ${file}: ${cure}.`)
  }
}

interface LinksOptions {
  program: string
  at: number
  /** The open file. */
  links: number
  all: number
}

async function writeLinks(store: Store, config: Config, { program, at, links, all }: LinksOptions): Promise<void> {
  const base = addressForOthers(config)
  const onProgress = progressOf('links', all)
  let done = 0
  writeSync(links, 'ref,link\r\n')
  for await (const page of newlyEnrolled(store.programs, program, at)) {
    const clients = page.map(({ client }) => client)
    const made = await makePersonalLinks(store, clients, { base, at, days: INVITATION_DAYS, program })
    writeSync(links, page.map(({ ref }, i) => `${ref},${made[i]}\r\n`).join(''))
    done += page.length
    onProgress(done)
  }
  closeSync(links)
}

function checkWays(config: Config): void {
  if (nudgeChannels(config).length > 0) return
  throw new Error(
    '--send needs a way to reach people: set up mail or a gateway first (docs/nudges.md), or leave it out.',
  )
}

interface SendOptions {
  program: Program & { id: string }
  at: number
}

async function sendInvitations(store: Store, config: Config, { program, at }: SendOptions): Promise<void> {
  const [zone, channels] = [program.zone ?? 'UTC', nudgeChannels(config)]
  let [going, without] = [0, 0]
  for await (const page of newlyEnrolled(store.programs, program.id, at)) {
    const sends = page.flatMap((person) => planInvitation(person, { now: at, zone, channels }) ?? [])
    await store.sends.add(sends)
    going += sends.length
    without += page.length - sends.length
  }
  const others =
    without === 0 ? '' : ` ${without} have no address for one: oars client invite REF --program ${program.id}`
  process.stdout.write(`${going} invitations go out, none of them at night.${others}\n`)
}

function tellCounts({ made, changed, same }: EnrolCounts): string {
  return `${made} enrolled, ${changed} changed, ${same} as they were`
}

function noLinks(program: string): string {
  return `Everyone comes in by a link of their own: oars client invite REF --program ${program}\n`
}

function keepLinks(file: string): string {
  return `${file} has a personal link for each who is new, good once and for ${INVITATION_DAYS} days. Keep it to yourself.\n`
}
