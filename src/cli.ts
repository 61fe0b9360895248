#!/usr/bin/env node
import { UsageError } from './cli/usageError'

const USAGE = `oars: reflective check-ins on goals that clients own

  oars chat [--script FILE] [--json]     talk to Oars in the terminal, in memory
  oars read                              JSON lines of messages in, one reading a line out
  oars code                              JSON lines of helper utterances in, MITI codes out
  oars fidelity [--program P] [--since DATE] [--json]
                                         what Oars really sent, counted in the terms of MITI, as a table or as JSON
  oars explain "message" [--goal "…"] [--said "…"]
                                         why a message is read as it is, pass by pass;
                                         --said (may be repeated): what the client said before
  oars program create FILE [--id ID]     a program with the settings of a JSON file (docs/program.md)
  oars program change ID FILE            new settings for it
  oars program list | show ID [--json]   the programs; settings, code, people and keys of one
  oars client import FILE.csv --program ID [--dry-run] [--links OUT.csv] [--send]
                                         enrols everyone of the file, or where something is wrong nobody;
                                         --links writes a personal link for each, --send invites them by mail or message
  oars client list --program ID [--standing S] [--json]
                                         attendance, and nothing of what was said; --json prints a line of JSON for each
  oars client invite [REF --program ID] [--days N] [--send]
                                         a personal link to the web chat, good once and for N days (1 to 365; 14)
  oars client pause REF --program ID --weeks N
                                         no check-ins for so long; they come back by themselves
  oars client remove REF --program ID --yes
                                         ends the enrolment: no more messages, name and addresses gone
  oars key create --program ID --label TEXT
                                         a key to the program's API, shown this once
  oars key list --program ID             keys by id and label
  oars key revoke KEYID                  the key is refused from now on
  oars safety alerts [--again ID]        alerts of danger that have not arrived; --again sends one once more
  oars safety report --year 2026 [--json]
                                         messages in crisis, counted; figures of fewer than five people are hidden
  oars worker                            sends what is due, beside the server, on PostgreSQL (docs/sending.md)
  oars sends [--again ID]                what could not be sent or may not have arrived; --again sends one once more
  oars teams package [OUT.zip] [--app-version V]
                                         the app to upload to Microsoft Teams, from the settings (docs/teams.md)
  oars train [--check]                   learn the models of src/reading and src/reflecting from their corpora; --check writes nothing
`

type Command = (args: string[]) => Promise<void>

/** Each is loaded when it is called: the Bot Framework alone takes half a second, and only the chat needs it. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['chat', async () => (await import('./cli/chat')).chat],
  ['read', async () => (await import('./cli/read')).read],
  ['code', async () => (await import('./cli/code')).code],
  ['fidelity', async () => (await import('./cli/fidelity')).fidelity],
  ['explain', async () => (await import('./cli/explain')).explain],
  ['program create', async () => (await import('./cli/program')).createProgram],
  ['program change', async () => (await import('./cli/program')).changeProgram],
  ['program list', async () => (await import('./cli/program')).listPrograms],
  ['program show', async () => (await import('./cli/program')).showProgram],
  ['client import', async () => (await import('./cli/importPeople')).importPeople],
  ['client list', async () => (await import('./cli/client')).listClients],
  ['client pause', async () => (await import('./cli/client')).pause],
  ['client remove', async () => (await import('./cli/client')).removeClient],
  ['client invite', async () => (await import('./cli/invite')).invite],
  ['safety alerts', async () => (await import('./cli/safety')).alerts],
  ['safety report', async () => (await import('./cli/safety')).report],
  ['key create', async () => (await import('./cli/key')).createKey],
  ['key list', async () => (await import('./cli/key')).listKeys],
  ['key revoke', async () => (await import('./cli/key')).revokeKey],
  ['worker', async () => (await import('./cli/worker')).worker],
  ['sends', async () => (await import('./cli/sends')).sends],
  ['teams package', async () => (await import('./cli/packageTeams')).packageTeams],
  ['train', async () => (await import('./cli/train')).train],
])

async function main(args: string[]): Promise<void> {
  const [first = '', second = ''] = args
  if (first === '' || first === 'help' || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE)
    return
  }
  const two = COMMANDS.get(`${first} ${second}`)
  const load = two ?? COMMANDS.get(first)
  if (!load) throw new UsageError(`There is no command "${first}".`)
  const run = await load()
  await run(args.slice(two ? 2 : 1))
}

// A reader that went away (oars read | head) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

main(process.argv.slice(2)).catch((error: Error & { code?: string }) => {
  const misuse = error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(misuse ? `${error.message}\n\n${USAGE}` : `${error.message}\n`)
  process.exit(misuse ? 2 : 1)
})
