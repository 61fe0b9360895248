import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { send } from '../../web/useChat'
import { startCheckInServer } from './checkInServer'
import { Mailbox } from './mailbox'

jest.setTimeout(60_000)

const TWO_MINUTES = 120_000

let browser: Browser
let mailbox: Mailbox
let server: Awaited<ReturnType<typeof startCheckInServer>>

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
})
afterAll(() => browser?.close())
beforeEach(async () => {
  mailbox = await new Mailbox().come()
  server = await startCheckInServer(mailbox.url)
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await server.stop()
  await mailbox.goAway()
})

const bubbles = (page: Page) => page.locator('.message.oars .bubble')
const open = (page: Page) => page.getByRole('button', { name: 'Open my chat' }).click()

/** A page of a browser that knows nobody, at a personal link. */
async function visit(link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  return page
}

/** What Oars opens the check-in with, once it has. */
async function opening(): Promise<string> {
  for (;;) {
    const [first] = await server.said()
    if (first !== undefined) return first
    await sleep(50)
  }
}

/** The state of the mail once it is decided. */
async function mailState(): Promise<string> {
  for (;;) {
    const [state] = await server.mailStates()
    if (state !== undefined && state !== 'waiting' && state !== 'sending') return state
    await sleep(50)
  }
}

test('a mail arrives, its link opens a signed-in chat with the check-in waiting, and works once', async () => {
  const asked = await opening()
  expect(await server.mailStates()).toEqual(['waiting'])
  server.pass(TWO_MINUTES)
  expect(await mailState()).toBe('sent')
  const [mail] = mailbox.mails
  expect(mail?.to).toEqual(['ann@example.org'])
  expect(mail?.text).toContain('Harbour House')
  expect(`${mail?.headers.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/\brun\b|three times/)
  const [, link = ''] = /<a href="([^"]+)">Open my chat<\/a>/.exec(String(mail?.html)) ?? []
  expect(mail?.text).toContain(link)

  const page = await visit(link)
  await open(page)
  await bubbles(page).first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(String(await bubbles(page).first().textContent()).replace(/\s+/g, ' ')).toBe(asked.replace(/\s+/g, ' '))
  await send(page, 'only went once, work was crazy')
  await bubbles(page).nth(1).waitFor()

  const other = await visit(link)
  await open(other)
  await other.getByRole('heading', { name: 'This link has been used' }).waitFor()
  await other.getByText('To sign in again, use the link in the next mail').waitFor()
  await other.getByRole('link', { name: 'Go to my chat' }).click()
  await other.getByText('You need an invitation').waitFor()
  expect(await bubbles(other).count()).toBe(0)

  await page.goto(link)
  await open(page)
  await bubbles(page).nth(1).waitFor()
})

test('no mail goes to whoever has the chat in sight', async () => {
  const page = await visit(await server.personalLink())
  const seen = page.waitForResponse(/\/chat\/seen$/)
  await open(page)
  await bubbles(page).first().waitFor()
  expect((await seen).status()).toBe(204)
  server.pass(TWO_MINUTES)
  expect(await mailState()).toBe('skipped')
  expect(mailbox.mails).toEqual([])
})

test('a mail goes to whoever has the chat open in a tab behind others', async () => {
  const context = await browser.newContext()
  await context.addInitScript(() => Object.defineProperty(document, 'hidden', { get: () => true }))
  const page = await context.newPage()
  await page.goto(await server.personalLink())
  await open(page)
  await bubbles(page).first().waitFor()
  server.pass(TWO_MINUTES)
  expect(await mailState()).toBe('sent')
  expect(mailbox.mails).toHaveLength(1)
})
