import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SmtpServer } from '../delivery/smtpServer'
import { endServers, makeFolder, runCompiled, startServer } from '../startServer'
import { Visitor } from '../visitor'

jest.setTimeout(120_000)

const DISCLOSED = 'I want to kill myself'

const PROGRAM = {
  name: 'Harbour House',
  country: 'IE',
  emergency: '112 or 999',
  resources: [
    {
      name: 'Harbour line',
      phone: '01 234 5678',
      hours: 'day and night',
      cost: 'free',
      languages: ['en'],
      written: '2026-11-01',
      check: 'https://harbour.example/line',
    },
  ],
  alert: {
    mail: 'duty@harbour.example',
    holds: 'none',
    contact: 'the duty worker at Harbour House',
    reads: 'on weekdays from 9 to 5',
  },
}

const mailServer = new SmtpServer()
afterEach(async () => {
  await endServers()
  await mailServer.goAway()
})

/** Settings of a server that runs this program. */
function settingsFor(program: object): Record<string, string> {
  const folder = makeFolder()
  const file = join(folder, 'program.json')
  writeFileSync(file, JSON.stringify(program))
  return {
    OARS_PROGRAM: file,
    OARS_DATA: folder,
    OARS_SMTP_URL: mailServer.url,
    OARS_MAIL_FROM: 'oars@harbour.example',
  }
}

/** What a command prints, on both streams. */
async function oars(args: string[], settings: Record<string, string>): Promise<string> {
  const child = runCompiled('src/cli.js', args, settings)
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (out += chunk))
  await once(child, 'close')
  return out
}

test('A disclosure in the web chat reaches the contact once, also over a restart, and staff see the gap till then', async () => {
  await mailServer.come()
  const settings = settingsFor(PROGRAM)
  await mailServer.goAway()
  const first = await startServer({ ...settings, LOG_LEVEL: 'warn' })
  const client = await Visitor.enter(first.url)
  const [welcome] = await client.read()
  expect(welcome?.text).toMatch(/the duty worker at Harbour House, without your words/i)
  expect(welcome?.text).toContain('Call Harbour line on 01 234 5678 (free, day and night).')
  const id = String(await client.post(DISCLOSED, 'm1'))
  const answer = (await client.readAnswered([id])).at(-1)?.text
  expect(answer).toMatch(/the duty worker at Harbour House/i)
  expect(answer).toContain('01 234 5678')

  const figures = () => fetch(`${first.url}/metrics`).then((response) => response.text())
  while (!first.output().includes('alert not sent')) await sleep(100)
  expect(await figures()).toMatch(/^oars_alerts\{state="waiting"\} 1$/m)
  expect(await figures()).toMatch(/^oars_alert_oldest_unsent_seconds \d+$/m)
  const gap = await oars(['safety', 'alerts'], settings)
  expect(gap).toMatch(
    /^waiting\n {2}alert \S+, level serious, of .* UTC\n {2}client \S+\n {2}tried .*: ECONNREFUSED, next try /,
  )
  expect(`${gap}${first.output()}`).not.toContain('kill')
  expect((await first.stop()).code).toBe(0)

  await mailServer.come()
  const second = await startServer(settings)
  while (mailServer.mails.length === 0) await sleep(100)
  expect(mailServer.mails[0]).toContain('Subject: Harbour House: a client may be in danger')
  while ((await oars(['safety', 'alerts'], settings)) !== 'Every alert has been sent.\n') await sleep(100)
  await sleep(7000)
  expect(mailServer.mails).toHaveLength(1)
  await second.stop()

  const report = JSON.parse(
    await oars(['safety', 'report', '--year', `${new Date().getUTCFullYear()}`, '--json'], settings),
  )
  expect(report).toMatchObject({
    people: '<5',
    messages: '<5',
    shown: '<5',
    alerts: { made: '<5', sent: '<5', failed: 0 },
  })
})

test('An invitation to a program has a mark that staff can note beside a name', async () => {
  const printed = await oars(['client', 'invite'], settingsFor(PROGRAM))
  expect(printed).toMatch(/^Note [0-9a-f]{8} beside their name/m)
})

test.each([
  [{ ...PROGRAM, resources: [] }, {}, /resources cannot be used; write one to 3 lines with people on them/],
  [PROGRAM, { OARS_SMTP_URL: '' }, /OARS_SMTP_URL is not set, and the program names a contact/],
])(
  'A program without a working set, or without a way to its contact, does not start',
  async (program, settings, message) => {
    const child = runCompiled('src/index.js', [], { PORT: '0', ...settingsFor(program), ...settings })
    let errors = ''
    child.stderr?.on('data', (chunk) => (errors += chunk))
    const [code] = await once(child, 'close')
    expect([code, errors]).toEqual([1, expect.stringMatching(message)])
    expect(errors.trim()).not.toContain('\n')
  },
)

test.each([
  [['safety', 'report'], /--year is a year such as 2026/],
  [['safety', 'report', '--year', '26'], /--year is a year such as 2026/],
  [['safety', 'alerts', '--again', 'a1'], /No alert a1 has failed or may not have arrived/],
  [['safety'], /There is no command "safety"/],
])('oars %j is a mistake in the call', async (args, message) => {
  expect(await oars(args, { OARS_DATA: makeFolder() })).toMatch(message)
})
