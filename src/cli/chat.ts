import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { crisisContacts } from '../../dialogs/crisisContacts'
import { loadIdeas } from '../../dialogs/loadIdeas'
import { loadWordings } from '../../dialogs/loadWordings'
import { TerminalChat, type TerminalLine } from '../channels/terminal'
import { readConfig } from '../config'
import { UsageError } from './usageError'

/** A script begins on this Monday morning, so that the same script gives the same transcript on any day. */
const SCRIPT_START = Date.UTC(2026, 0, 5, 10)

/** `oars chat`: the same bot in the terminal, in memory; with --script, what the client types comes from a file. */
export async function chat(args: string[]): Promise<void> {
  const options = { script: { type: 'string' }, json: { type: 'boolean', default: false } } as const
  const { values } = parseArgs({ args, options })
  const print = values.json ? printJson : printPlain
  const script = values.script === undefined ? undefined : readScript(values.script)
  const talk = await TerminalChat.open({
    wordings: loadWordings(),
    contacts: crisisContacts('INT'),
    ideas: loadIdeas(readConfig().ideas),
    start: script ? SCRIPT_START : Date.now(),
    ticking: script === undefined,
    seed: script ? 'script' : String(Date.now()),
    print,
  })
  await talk.hello()
  for await (const line of script ?? promptedLines(!values.json)) await talk.type(line)
  await talk.close()
}

function readScript(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)
  } catch {
    throw new UsageError(`The script ${file} cannot be read; check the path.`)
  }
}

async function* promptedLines(prompt: boolean): AsyncGenerator<string> {
  const terminal = prompt && process.stdin.isTTY
  const input = createInterface({
    input: process.stdin,
    output: terminal ? process.stdout : undefined,
    prompt: 'you   ',
  })
  if (terminal) input.prompt()
  for await (const line of input) {
    yield line
    if (terminal) input.prompt()
  }
}

function printJson(line: TerminalLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function printPlain({ from, text, suggestions }: TerminalLine): void {
  if (from === 'client' && process.stdin.isTTY) return
  const name = from === 'client' ? 'you   ' : 'oars  '
  const choices = suggestions ? `\n      [${suggestions.join('] [')}]` : ''
  process.stdout.write(`${name}${text.replaceAll('\n', '\n      ')}${choices}\n\n`)
}
