import { type Browser, chromium } from 'playwright-core'
import { hashInvite } from '../../../src/channels/personalLink'
import { useChats } from './chatServer'

jest.setTimeout(60_000)

const start = useChats()
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
})
afterAll(() => browser?.close())

test('a browser gets from an invitation into the chat by one button, and a second press does no harm', async () => {
  const chat = await start({ open: false })
  await chat.store.addInvite({ tokenHash: hashInvite('by-mail'), at: 0, expires: Date.now() + 60_000 })
  const context = await browser.newContext()
  const page = await context.newPage()
  const violations: string[] = []
  page.on('console', (message) => violations.push(message.text()))
  await page.goto(`${chat.url}/join/by-mail`)
  expect(violations).toEqual([])
  await page.getByRole('button', { name: 'Open my chat' }).dblclick()
  await page.getByText('Welcome').waitFor()
  expect(new URL(page.url()).pathname).toBe('/')

  await page.goto(`${chat.url}/join/by-mail`)
  await page.getByRole('button', { name: 'Open my chat' }).click()
  await page.getByText('Welcome').waitFor()
  await context.close()
})
