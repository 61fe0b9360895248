import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadWordings } from '../../dialogs/loadWordings'
import { FidelityCount } from '../../src/reflecting/fidelity/fidelityCount'
import { tellFidelity, tellRows } from '../../src/reflecting/fidelity/tellFidelity'
import { type Gate, gatesOf } from './gatesOf'
import { loadClients, loadTempers } from './loadClients'
import { type Played, playClient } from './playClient'
import { printTalk } from './printTalk'

/** What breaks a gate is listed up to so many lines. */
const MOST_BROKEN = 20

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      clients: { type: 'string' },
      transcripts: { type: 'string' },
    },
  })
  const wordings = loadWordings()
  const headings = new Set(wordings.keys())
  const all = loadClients(headings)
  const wanted = values.clients === undefined ? all.length : Number(values.clients)
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error('--clients is a whole number from 1')
  const tempers = loadTempers(headings)
  if (values.transcripts) mkdirSync(values.transcripts, { recursive: true })

  const begun = Date.now()
  const count = new FidelityCount()
  const played: Played[] = []
  for (let i = 0; i < wanted; i++) {
    const client = all[i % all.length]
    if (!client) throw new Error('There are no clients in test/simulate/clients')
    // More clients than files are the same people by another seed.
    const round = Math.floor(i / all.length)
    const seed = round === 0 ? values.seed : `${values.seed}.${round}`
    const one = await playClient(client, { wordings, tempers, seed })
    count.add(one.sent)
    played.push(one)
    const file = `${client.name}${round === 0 ? '' : `.${round}`}.txt`
    if (values.transcripts) writeFileSync(join(values.transcripts, file), printTalk(client.title, one.lines))
  }

  const fidelity = count.result()
  const gates = gatesOf(fidelity, played)
  print(tellFidelity(fidelity), '\n')
  print(tellRows(gates.map((gate) => [gate.name, tellGate(gate)])))
  for (const { name, broken = [] } of gates.filter(({ holds }) => !holds)) {
    for (const line of broken.slice(0, MOST_BROKEN)) print(`  ${name}: ${line}\n`)
  }
  print(`\n${wanted} clients in ${((Date.now() - begun) / 1000).toFixed(0)} s, seed ${values.seed}\n`)
  if (gates.some(({ holds }) => !holds)) process.exitCode = 1
}

function tellGate({ found, wanted, holds }: Gate): string {
  const figure = found === null ? '–' : Number.isInteger(found) ? String(found) : found.toFixed(3)
  return `${figure.padStart(6)}  ${wanted.padEnd(9)} ${holds ? 'holds' : 'FAILS'}`
}

function print(...texts: string[]): void {
  process.stdout.write(texts.join(''))
}

void main()
