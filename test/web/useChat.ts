import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { openStore } from '../../src/storage/openStore'
import type { Store } from '../../src/storage/store'
import { type ChatOptions, type RunningChat, startChat } from './startChat'

const LAUNCH = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type VisitOptions = BrowserContextOptions & { prepare?: (page: Page) => Promise<void> }

/** What the echo bot opens with. */
export const WELCOME = 'Hello. How did your week go?'

/**
 * A browser for the tests of a file, and for each test a store, a web chat on it and a visitor without cookies.
 * After each test nothing may be amiss: no error of the page, no violation of its policy, no request to elsewhere.
 */
export function useChat() {
  let browser: Browser
  let store: Store
  let chat: RunningChat
  let context: BrowserContext | undefined
  let amiss: string[]

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: LAUNCH })
  })

  afterAll(() => browser?.close())

  beforeEach(async () => {
    amiss = []
    store = await openStore({ memory: true })
  })

  afterEach(async () => {
    await context?.close()
    context = undefined
    await chat.stop()
    await store.close()
    expect(amiss).toEqual([])
  })

  async function start(options: Partial<ChatOptions> = {}): Promise<void> {
    chat = await startChat({ store, ...options })
  }

  /** `prepare` is called before the page is loaded. */
  async function visit({ prepare, ...options }: VisitOptions = {}): Promise<Page> {
    context ??= await browser.newContext(options)
    const page = await context.newPage()
    await prepare?.(page)
    page.on('pageerror', ({ message }) => amiss.push(message))
    page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text())) amiss.push(message.text())
    })
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (protocol !== 'data:' && host !== `127.0.0.1:${chat.port}`) amiss.push(request.url())
    })
    await page.goto(chat.url)
    return page
  }

  return {
    start,
    /** Another server on the same port: with the same store unless a new one is asked for. */
    async restart({ forgetful, ...options }: Partial<ChatOptions> & { forgetful?: boolean } = {}): Promise<void> {
      await chat.stop()
      if (forgetful) {
        await store.close()
        store = await openStore({ memory: true })
      }
      await start({ port: chat.port, ...options })
    },
    stop: () => chat.stop(),
    url: () => chat.url,
    visit,
    /** Visits, and waits until Oars has spoken. */
    async open(options: VisitOptions = {}): Promise<Page> {
      const page = await visit(options)
      await said(page, WELCOME).waitFor()
      return page
    },
  }
}

/** The texts of all bubbles, from the first on. */
export const bubbles = (page: Page) => page.locator('.bubble').allTextContents()

/** The bubble with a text in it. */
export const said = (page: Page, text: string) => page.locator('.bubble', { hasText: text })

/** The box to type in. */
export const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' })

/** Types and sends a message. */
export async function send(page: Page, text: string): Promise<void> {
  await box(page).fill(text)
  await page.keyboard.press('Enter')
}

/** Whether the focus is in the box. */
export const boxHasFocus = (page: Page) => box(page).evaluate((element) => element === document.activeElement)
