import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { operations } from '../../../src/program/api/operations'
import { projectRoot } from '../../../src/root'
import { NOON, useApi } from './apiServer'

const start = useApi()

const page = readFileSync(join(projectRoot, 'docs/api.md'), 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, text]) => String(text))

test('The examples of docs/api.md, run as they stand, are answered as it says', async () => {
  const { url, key, store, time } = await start()
  const sh = async (script: string) => {
    const env = { PATH: process.env.PATH, OARS: url, KEY: key }
    return JSON.parse(
      (await promisify(execFile)('sh', ['-c', script.replaceAll('curl ', 'curl -sS ')], { env })).stdout,
    )
  }
  const [enrol = '', invite = '', list = '', ...others] = blocks('sh')
  const told = blocks('json').map((text) => JSON.parse(text))
  expect([others, told.length]).toEqual([[], 3])

  expect(await sh(enrol)).toEqual(told[0])
  const { link, ...invited } = await sh(invite)
  expect(link).toContain(`${url}/join/`)
  expect({ ...invited, link: told[1].link }).toEqual(told[1])

  const { client = '' } = (await store.programs.client('harbour', 'A-1047')) ?? {}
  const { id: conversation } = await store.conversationOf(client, 'webchat', NOON)
  const write = async (text: string, at: number, due: number) => {
    await store.accept(conversation, { id: text, at, body: { type: 'message', text } })
    const turn = await store.loadTurn(conversation)
    if (turn) await store.commitTurn({ turn, at, state: {}, facts: [], replies: [], standing: 'active', due })
  }
  const [{ attendance, nextAt }] = told[2].clients
  const [sent, answered, next] = [attendance.at, attendance.answeredAt, nextAt].map(Date.parse) as [
    number,
    number,
    number,
  ]
  await write('hello', NOON, sent)
  const send = { id: 's1', client, day: '2026-11-29', what: 'checkIn', channel: 'webchat', limit: 'webchat' } as const
  await store.sends.add([{ ...send, dueAt: sent, until: sent + 3_600_000 }])
  await store.sends.claim({ channel: 'webchat', now: sent, limit: 1 })
  await store.sends.settle('s1', { state: 'sent', at: sent })
  await write('went twice', answered, next)
  time.now = answered
  expect(await sh(list)).toEqual(told[2])
})

test('docs/api.md lists every route, and the limits that hold', () => {
  for (const { method, path } of operations) expect(page).toContain(`\`${method.toUpperCase()} ${path}`)
  const [imports] = operations.filter(({ id }) => id === 'importClients')
  expect(page).toContain(`${imports?.perMinute} of them imports`)
  expect(page).toContain(`more than ${Number(imports?.largest) / 1e6} MB in an import`)
})
