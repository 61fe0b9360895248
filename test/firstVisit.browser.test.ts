import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { projectRoot } from '../src/root'
import { endServers, freePort, makeFolder, type RunningServer, startServer } from './startServer'
import { box, bubbles, said, send } from './web/useChat'

jest.setTimeout(120_000)

const GOAL = 'go for a run three times a week'
const WHY = 'I want to have energy for my kids'
const REPORT = 'only went once, work was crazy'

let browser: Browser
let context: BrowserContext
let page: Page
let server: RunningServer
let settings: { OARS_DATA: string; PORT: string }
let faults: string[]

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
})

afterAll(() => browser?.close())

beforeEach(async () => {
  faults = []
  settings = { OARS_DATA: makeFolder(), PORT: String(await freePort()) }
  server = await startServer(settings)
  context = await browser.newContext({ viewport: { width: 900, height: 1000 } })
  page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.goto(server.url)
  await reply(0)
})

afterEach(async () => {
  await context.close()
  await endServers()
  expect(faults).toEqual([])
})

const replies = () => page.locator('.message.oars .bubble')
const choice = (name: string) => page.getByRole('button', { name, exact: true })

/** What Oars said n messages after its welcome. */
async function reply(n: number): Promise<string> {
  await replies().nth(n).waitFor()
  return String(await replies().nth(n).textContent())
}

/** Types a message and waits for the answer. */
async function say(text: string): Promise<string> {
  const next = await replies().count()
  await send(page, text)
  return reply(next)
}

/** Presses a quick reply and waits for the answer. */
async function choose(name: string): Promise<string> {
  const next = await replies().count()
  await choice(name).click()
  return reply(next)
}

/** Every message is there once, the client's in the order they were sent, each followed by one answer. */
async function expectEachOnce(sent: string[]): Promise<void> {
  const all = await bubbles(page)
  expect(all.filter((_, n) => n % 2 === 1)).toEqual(sent)
  expect(await page.locator('.mine .bubble').allTextContents()).toEqual(sent)
  expect(all).toHaveLength(2 * sent.length + 1)
  const told = all.filter((_, n) => n % 2 === 0)
  expect(new Set(told).size).toBe(told.length)
}

async function saveScreenshot(): Promise<void> {
  if (process.env.OARS_SCREENSHOT !== '1') return
  mkdirSync(join(projectRoot, 'docs'), { recursive: true })
  await box(page).blur()
  await page.screenshot({ animations: 'disabled', path: join(projectRoot, 'docs', 'screenshot.png') })
}

test('A first visit goes from the welcome over a goal and a week below it to a next step and a summary', async () => {
  expect(await say(GOAL)).toContain(`“${GOAL}”`)
  expect(await choose('Yes')).toContain('?')
  await say(WHY)
  await choose('8')
  expect(await choose('8')).toContain(`“${GOAL}”`)
  await say('check in')
  const sent = [GOAL, 'Yes', WHY, '8', '8', 'check in']

  const telling = [REPORT, 'Disappointed. I wanted to do better than that.', 'I do want to get out there']
  let gap = ''
  while (!gap && telling.length > 0) {
    const text = String(telling.shift())
    sent.push(text)
    const answer = await say(text)
    if (answer.includes('“only went once') && answer.includes(`“${GOAL}”`)) gap = answer
  }
  expect(gap).toMatch(/^[^?]*\b([Ww]hat|[Hh]ow|[Ww]here|[Ww]hich)\b[^?]*\?$/)
  await saveScreenshot()

  const step = "I'll go Thursday before work"
  let answer = ''
  for (const text of [...telling, 'my head is clearer when I run', 'yeah that matters to me', step]) {
    sent.push(text)
    answer = await say(text)
  }
  expect(answer).toMatch(/you'll go Thursday before work/i)
  sent.push('Keep it')
  const summary = await choose('Keep it')
  expect(summary).toMatch(/one of the three runs|Thursday/)
  expect(summary).toMatch(/\d{1,2} \w+ around \d{1,2}:00/)
  await expectEachOnce(sent)

  const before = await bubbles(page)
  await page.reload()
  await said(page, String(before.at(-1))).waitFor()
  expect(await bubbles(page)).toEqual(before)
})

test.each([
  ['before it is acknowledged', false],
  ['as soon as it is acknowledged', true],
])(
  'Killed right after a message was sent, %s, and started again, the open page goes on by itself',
  async (_when, acknowledged) => {
    await say(GOAL)
    const sent = [GOAL]
    for (const text of ['yes', WHY]) {
      sent.push(text)
      const posted = acknowledged ? page.waitForResponse(/activities$/) : page.waitForRequest(/activities$/)
      await send(page, text)
      await posted
      await server.kill()
      server = await startServer(settings)
      await reply(sent.length)
    }
    sent.push('7', '8')
    await say('7')
    expect(await say('8')).toContain(`“${GOAL}”`)
    await expectEachOnce(sent)

    const before = await bubbles(page)
    await page.reload()
    await said(page, String(before.at(-1))).waitFor()
    expect(await bubbles(page)).toEqual(before)
  },
)
