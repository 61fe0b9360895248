import { once } from 'node:events'
import { hashInvite } from '../../src/channels/personalLink'
import { openStore } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'
import { endServers, makeFolder, runCompiled } from '../startServer'

jest.setTimeout(60_000)

const PROGRAM = {
  name: 'Harbour House',
  country: 'IE',
  emergency: '112 or 999',
  zone: 'Europe/Dublin',
  resources: [
    {
      ...{ name: 'Harbour line', phone: '01 234 5678', hours: 'day and night', cost: 'free', languages: ['en'] },
      ...{ written: '2026-11-01', check: 'https://harbour.example/line' },
    },
  ],
}
const MAIL = {
  OARS_SMTP_URL: 'smtps://mail.example.org',
  OARS_MAIL_FROM: 'oars@harbour.example',
  OARS_PUBLIC_URL: 'https://oars.example.org',
}

let folder: string
beforeEach(async () => {
  folder = makeFolder()
  await inStore(async (store) => {
    await store.programs.add({ id: 'house', code: 'ABCDEF', settings: JSON.stringify(PROGRAM), at: 1 })
    await store.programs.enrol('house', [{ ref: '1', mail: 'ann@example.org' }, { ref: '2' }, { ref: '3' }], 1)
    await store.programs.remove('house', '3', 2)
  })
})
afterEach(endServers)

/** Does something with the database while no command has it. */
async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir: folder })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function invite(args: string[], settings: Record<string, string> = {}) {
  const child = runCompiled('src/cli.js', ['client', 'invite', ...args], { OARS_DATA: folder, ...settings })
  let out = ''
  let errors = ''
  child.stdout?.on('data', (chunk) => (out += chunk))
  child.stderr?.on('data', (chunk) => (errors += chunk))
  const [code] = await once(child, 'close')
  return { code, out, errors }
}

const clientOf = (store: Store, ref: string) => store.programs.client('house', ref).then((each) => each?.client)
const redeem = (link: string) =>
  inStore((store) => store.redeemInvite(hashInvite(link.trim().split('/join/')[1] ?? ''), Date.now()))

test('prints a link that signs in the one whom the program knows by that number', async () => {
  const { code, out } = await invite(['1', '--program', 'house'], { OARS_PUBLIC_URL: 'https://oars.example.org' })
  expect([code, out]).toEqual([0, expect.stringMatching(/^https:\/\/oars\.example\.org\/join\/[\w-]{32}\n$/)])
  expect(await redeem(out)).toBe(await inStore((store) => clientOf(store, '1')))
})

test('prints a link for someone new in a program, and for someone new in none', async () => {
  const [known, free] = [await invite(['--program', 'house']), await invite([])]
  const [inProgram, outside] = [String(await redeem(known.out)), String(await redeem(free.out))]
  expect(await inStore((store) => store.programs.membership(inProgram))).toMatchObject({ program: 'house' })
  expect(await inStore((store) => store.programs.membership(outside))).toBeUndefined()
})

test('with --send puts one invitation a day into the outbox, and no link on the screen', async () => {
  const first = await invite(['1', '--program', 'house', '--send'], MAIL)
  expect([first.code, first.errors]).toEqual([0, ''])
  expect(first.out).toMatch(/^The invitation goes out by mail/)
  expect(first.out).not.toContain('/join/')
  await invite(['1', '--program', 'house', '--send'], MAIL)
  const waiting = await inStore((store) => store.sends.claim({ channel: 'mail', now: Date.now(), limit: 9 }))
  expect(waiting).toMatchObject([{ what: 'invitation', mail: 'ann@example.org', program: 'house' }])
})

test.each([
  [['9', '--program', 'house'], {}, /^house has nobody of the ref "9"; oars client list --program house\n$/],
  [['3', '--program', 'house'], {}, /^house has nobody of the ref "3"/],
  [['1', '--program', 'nowhere'], {}, /^There is no program "nowhere"/],
  [['1', '--program', 'house', '--send'], {}, /^--send needs a way to reach people/],
  [['2', '--program', 'house', '--send'], MAIL, /^2 has no address for mail; leave --send out/],
  [['1'], {}, /Say which program[\s\S]*oars client invite/],
  [['1', '2', '--program', 'house'], {}, /One person at a time[\s\S]*oars client invite/],
  [['--send'], {}, /--send needs to know whom/],
  [['1', '--program', 'house', '--send', '--days', '3'], MAIL, /--send makes a link that is good for 14 days/],
])('oars client invite %j cannot be done, and says the cure', async (args, settings, message) => {
  const { code, out, errors } = await invite(args, settings)
  expect(code).toBe(errors.includes('oars chat') ? 2 : 1)
  expect([out, errors]).toEqual(['', expect.stringMatching(message)])
})

test('somebody who has declined is sent nothing, and may be given a link', async () => {
  await inStore(async (store) => {
    const { id } = await store.conversationOf(String(await clientOf(store, '1')), 'webchat', 1)
    await store.accept(id, { id: 'm1', at: 1, body: { type: 'message', text: 'no' } })
    const turn = await store.loadTurn(id)
    if (!turn) throw new Error('nothing to answer')
    await store.commitTurn({ turn, at: 2, state: {}, facts: [], replies: [], standing: 'declined' })
  })
  const sent = await invite(['1', '--program', 'house', '--send'], MAIL)
  expect([sent.code, sent.errors]).toEqual([1, expect.stringContaining('1 has declined or left')])
  expect((await invite(['1', '--program', 'house'])).out).toContain('/join/')
})
