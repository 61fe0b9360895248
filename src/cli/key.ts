import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { makeKey } from '../program/apiKey'
import { storedProgram } from './storedProgram'
import { timeOf } from './timeOf'
import { UsageError } from './usageError'
import { withStore } from './withStore'

/** `oars key create --program ID --label TEXT`: a key to the program's API, shown this once. */
export async function createKey(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { program: { type: 'string' }, label: { type: 'string' } } })
  const label = values.label?.trim() ?? ''
  if (!/^[^\p{Cc}]{1,60}$/u.test(label)) {
    throw new UsageError('--label says in 1 to 60 characters which system uses the key: --label "case records"')
  }
  await withStore(async ({ programs }) => {
    const { id: program } = await storedProgram(programs, values.program)
    const { key, keyHash } = makeKey()
    const id = randomBytes(5).toString('hex')
    await programs.addKey({ id, program, label, at: Date.now(), keyHash })
    process.stdout.write(`${key}\n`)
    process.stderr.write(
      `Keep it as you keep a password: it is not shown again, and Oars keeps its hash alone.\n` +
        `It is good for ${program} until: oars key revoke ${id}\n`,
    )
  })
}

/** `oars key revoke KEYID`: the key is refused from now on. */
export async function revokeKey(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [id, ...rest] = positionals
  if (id === undefined || rest.length > 0) throw new UsageError('Say which key by its id: oars key list --program ID')
  if (id.startsWith('oars_')) throw new UsageError('That is the key itself; give its id: oars key list --program ID')
  await withStore(async ({ programs }) => {
    if (!(await programs.revokeKey(id, Date.now()))) {
      throw new Error(`No key in use has the id "${id}": oars key list --program ID shows them.`)
    }
    process.stdout.write(`The key ${id} is revoked.\n`)
  })
}

/** `oars key list --program ID`: ids and labels; the keys themselves are nowhere to be had. */
export async function listKeys(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { program: { type: 'string' } } })
  await withStore(async ({ programs }) => {
    const { id } = await storedProgram(programs, values.program)
    const lines = (await programs.keys(id)).map(({ id, label, at, revokedAt }) => {
      const ended = revokedAt === undefined ? '' : `, revoked ${timeOf(revokedAt)}`
      return `${id}  ${label}  (since ${timeOf(at)}${ended})\n`
    })
    process.stdout.write(lines.join('') || 'There is no key yet: oars key create --program ID --label TEXT\n')
  })
}
