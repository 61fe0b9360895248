import { parseArgs } from 'node:util'
import { addressForOthers } from '../addresses'
import { nudgeChannels } from '../channels/nudges/nudgeSettings'
import { planInvitation } from '../channels/nudges/planInvitation'
import { INVITATION_DAYS, makePersonalLink } from '../channels/personalLink'
import type { Config } from '../config'
import { markOf } from '../storage/alert'
import type { Enrolled } from '../storage/program'
import type { Store } from '../storage/store'
import { programOf, storedProgram } from './storedProgram'
import { UsageError } from './usageError'
import { withStore } from './withStore'

/**
 * `oars client invite`: prints a personal link to the web chat, good once and for a number of days, for someone new or
 * (REF --program ID) for one whom a program has enrolled; --send has it sent to them instead.
 */
export async function invite(args: string[]): Promise<void> {
  const options = {
    ...({ days: { type: 'string' }, program: { type: 'string' } } as const),
    ...({ send: { type: 'boolean', default: false } } as const),
  }
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [ref, ...rest] = positionals
  const days = Number(values.days ?? INVITATION_DAYS)
  if (!Number.isInteger(days) || days < 1 || days > 365) throw new UsageError('--days is a whole number from 1 to 365')
  if (rest.length > 0) throw new UsageError('One person at a time: oars client invite REF --program ID')
  if (values.send && ref === undefined)
    throw new UsageError('--send needs to know whom: oars client invite REF --program ID --send')
  if (values.send && values.days !== undefined)
    throw new UsageError(`--send makes a link that is good for ${INVITATION_DAYS} days; leave --days out.`)
  await withStore(async (store, config) => {
    if (ref === undefined) {
      const program =
        values.program === undefined ? undefined : (await storedProgram(store.programs, values.program)).id
      return printLink(store, config, { days, program })
    }
    const program = await programOf(store.programs, values.program)
    const person = await store.programs.client(program.id, ref)
    if (!person || person.standing === 'removed') {
      throw new Error(`${program.id} has nobody of the ref "${ref}"; oars client list --program ${program.id}`)
    }
    if (values.send) return send(store, config, { person, zone: program.zone ?? 'UTC' })
    return printLink(store, config, { days, program: program.id, client: person.client })
  })
}

interface LinkOptions {
  days: number
  program?: string
  client?: string
}

async function printLink(store: Store, config: Config, { days, program, client }: LinkOptions): Promise<void> {
  const base = addressForOthers(config)
  const { link, tokenHash } = await makePersonalLink(store, { base, at: Date.now(), days, program, client })
  process.stdout.write(`${link}\n`)
  if (config.program && client === undefined) {
    process.stderr.write(
      `Note ${markOf(tokenHash)} beside their name: an alert of danger names it, and nothing else does.\n`,
    )
  }
  if (!config.publicUrl) {
    process.stderr.write('Set OARS_PUBLIC_URL where clients reach this server by another address.\n')
  }
}

async function send(store: Store, config: Config, { person, zone }: { person: Enrolled; zone: string }): Promise<void> {
  const channels = nudgeChannels(config)
  if (channels.length === 0) {
    throw new Error('--send needs a way to reach people: set up mail or a gateway first (docs/nudges.md).')
  }
  if (person.standing === 'declined' || person.standing === 'left') {
    throw new Error(
      `${person.ref} has declined or left and is not written to; leave --send out for a link to hand over when they ask for it.`,
    )
  }
  const invitation = planInvitation(person, { now: Date.now(), zone, channels })
  if (!invitation) {
    throw new Error(
      `${person.ref} has no address for ${channels.join(' or ')}; leave --send out for a link to hand over.`,
    )
  }
  await store.sends.add([invitation])
  const how = invitation.channel === 'mail' ? 'by mail' : 'as a text message'
  process.stdout.write(
    `The invitation goes out ${how}, not at night and once a day at most; oars sends shows what could not be sent.\n`,
  )
}
