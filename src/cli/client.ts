import { parseArgs } from 'node:util'
import { type Attendance, attendanceOf, type CheckInState } from '../program/attendance'
import { pauseClient } from '../program/pauseClient'
import { STANDINGS, type Standing } from '../storage/program'
import { storedProgram } from './storedProgram'
import { timeOf } from './timeOf'
import { UsageError } from './usageError'
import { withStore } from './withStore'

/** People looked up at once. */
const AT_ONCE = 500

const WEEK = 7 * 24 * 3600 * 1000

/** `oars client list --program ID`: attendance, a line for each; with --json a line of JSON. */
export async function listClients(args: string[]): Promise<void> {
  const options = { program: { type: 'string' }, standing: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ args, options })
  const standing = values.standing as Standing | undefined
  if (standing !== undefined && !STANDINGS.includes(standing)) {
    throw new UsageError(`--standing is one of ${STANDINGS.join(', ')}.`)
  }
  await withStore(async ({ programs }) => {
    const { id } = await storedProgram(programs, values.program)
    const now = Date.now()
    let after: string | undefined = ''
    while (after !== undefined) {
      const page = await programs.clients(id, { after, limit: AT_ONCE, standing })
      const lines = page.map((each) => tell(attendanceOf(each, now), values.json))
      if (lines.length > 0 && !process.stdout.write(lines.join(''))) await drained()
      after = page.at(-1)?.ref
    }
  })
}

/** `oars client pause REF --program ID --weeks N`: no check-ins for so long; they come back by themselves. */
export async function pause(args: string[]): Promise<void> {
  const options = { program: { type: 'string' }, weeks: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const ref = onlyRef(positionals)
  const weeks = Number(values.weeks)
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 52)
    throw new UsageError('--weeks is a whole number from 1 to 52')
  await withStore(async (store) => {
    const { id: program } = await storedProgram(store.programs, values.program)
    const at = Date.now()
    const until = at + weeks * WEEK
    const outcome = await pauseClient(store, { program, ref, until, at })
    if (outcome === 'nobody') throw nobody(ref, program)
    process.stdout.write(PAUSED[outcome](timeOf(until)))
  })
}

const PAUSED = {
  paused: (until: string) => `Paused until ${until}. A running server takes it up within seconds.\n`,
  notHereYet: () => 'They have not come in yet, so there is nothing to pause: no check-in is sent before they agree.\n',
  notAsked: () => 'They have said that they want no check-ins, so there is nothing to pause.\n',
}

/** `oars client remove REF --program ID --yes`: ends the enrolment. */
export async function removeClient(args: string[]): Promise<void> {
  const options = { program: { type: 'string' }, yes: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const ref = onlyRef(positionals)
  await withStore(async ({ programs }) => {
    const { id: program } = await storedProgram(programs, values.program)
    if (!values.yes) {
      throw new Error(
        'This ends their enrolment: no more messages, name and addresses gone, links void. What they wrote stays theirs. ' +
          'Add --yes to do it.',
      )
    }
    if (!(await programs.remove(program, ref, Date.now()))) throw nobody(ref, program)
    process.stdout.write('Removed: no more messages, and their name and addresses are gone.\n')
  })
}

const TOLD: Readonly<Record<CheckInState, string>> = {
  ...{ waiting: 'check-in waiting since', sent: 'check-in sent', answered: 'answered' },
  ...{ notSent: 'check-in not sent', unknown: 'check-in unknown, may not have arrived,' },
}

function tell(attendance: Attendance, json: boolean | undefined): string {
  if (json) return `${JSON.stringify(attendance)}\n`
  const { ref, name, standing, pausedUntil, unreachable, checkIn, next } = attendance
  const parts = [
    ...(checkIn ? [`${TOLD[checkIn.state]} ${timeOf(checkIn.answeredAt ?? checkIn.at)}`] : []),
    ...(pausedUntil === undefined ? [] : [`paused until ${timeOf(pausedUntil)}`]),
    ...(unreachable === undefined ? [] : [`unreachable: ${unreachable}`]),
    ...(next === undefined ? [] : [`next ${timeOf(next)}`]),
  ]
  return `${[ref, ...(name === undefined ? [] : [name]), [standing, ...parts].join('; ')].join('  ')}\n`
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once('drain', resolve))
}

function onlyRef(positionals: readonly string[]): string {
  const [ref, ...rest] = positionals
  if (ref === undefined || rest.length > 0)
    throw new UsageError('Say whom, by their ref: oars client list --program ID')
  return ref
}

function nobody(ref: string, program: string): Error {
  return new Error(`Nobody in ${program} has the ref "${ref}": oars client list --program ${program} shows all.`)
}
