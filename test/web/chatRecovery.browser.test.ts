import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openStore } from '../../src/storage/openStore'
import { box, bubbles, said, send, useChat, WELCOME } from './useChat'

jest.setTimeout(60_000)

const { start, restart, stop, url, visit, open } = useChat()

const POSTS = '**/directline/conversations/*/activities'
/** Sends every socket to an address that opens none, as a proxy does that knows no WebSocket. */
async function blockSockets(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL) {
        super(new URL('/blocked', address))
      }
    }
  })
}

const status = (page: Page) => page.getByRole('status')

test('A message sent while the server is away arrives once when it is back, and what was typed since stays', async () => {
  await start()
  const page = await open()
  await send(page, 'before')
  await said(page, 'You said: before').waitFor()
  await stop()
  await send(page, 'while away')
  await box(page).fill('half a thou')
  await status(page).filter({ hasText: 'Reconnecting…' }).waitFor()
  await page.getByText('Sending…').waitFor()
  await restart()
  await said(page, 'You said: while away').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'before', 'You said: before', 'while away', 'You said: while away'])
  expect(await box(page).inputValue()).toBe('half a thou')
  await status(page).filter({ hasText: 'Connected again.' }).waitFor()
  expect(await page.getByText('Sending…').count()).toBe(0)
})

test('Where the network lets no socket through, the conversation is held all the same, also over a restart', async () => {
  await start()
  const page = await open({ prepare: blockSockets })
  await send(page, 'one')
  await said(page, 'You said: one').waitFor()
  await restart()
  await send(page, 'two')
  await said(page, 'You said: two').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'one', 'You said: one', 'two', 'You said: two'])
})

test('Two tabs that a new client opens at once are one conversation', async () => {
  const store = await openStore({ memory: true })
  const createClient = store.createClient.bind(store)
  jest.spyOn(store, 'createClient').mockImplementation((at) => sleep(1000).then(() => createClient(at)))
  await start({ store })
  const tabs = [await open(), await open()]
  await tabs[0]?.context().clearCookies()
  await Promise.all(tabs.map((tab) => tab.reload()))
  for (const tab of tabs) await said(tab, WELCOME).waitFor()
  await send(tabs[0] as Page, 'from one of them')
  for (const tab of tabs) await said(tab, 'You said: from one of them').waitFor()
})

test('A short loss is mended without a word', async () => {
  await start()
  const page = await open()
  await restart()
  await send(page, 'after')
  await said(page, 'You said: after').waitFor()
  expect(await status(page).textContent()).toBe('')
})

test('What Oars says while the page is away is there when it is back', async () => {
  await start({ delay: 1500 })
  const page = await open()
  await send(page, 'one')
  await page.waitForResponse(POSTS)
  await restart()
  await said(page, 'You said: one').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'one', 'You said: one'])
})

test('After the token has expired the message still arrives once', async () => {
  let hours = 0
  const now = () => Date.now() + hours * 3_600_000
  await start({ now })
  const page = await open()
  hours = 3
  await send(page, 'hours later')
  await said(page, 'You said: hours later').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'hours later', 'You said: hours later'])
})

test('A refused renewal of the token is met with a new one', async () => {
  let hours = 0
  await start({ now: () => Date.now() + hours * 3_600_000 })
  const page = await visit({ prepare: (fresh) => fresh.clock.install() })
  await page.clock.runFor(1000)
  await said(page, WELCOME).waitFor()
  hours = 3
  const renewed = page.waitForRequest('**/chat/token')
  await page.clock.runFor('16:00')
  await renewed
})

test('What the server replays once more is shown once', async () => {
  await start()
  const page = await open()
  await send(page, 'one')
  await said(page, 'You said: one').waitFor()
  await page.route(/conversations\/[^/]+\?watermark=/, (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/watermark=\d+/, 'watermark=0'),
    }),
  )
  await restart()
  await send(page, 'two')
  await said(page, 'You said: two').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'one', 'You said: one', 'two', 'You said: two'])
})

test.each([
  ['another secret', { secret: 'quite another secret, also long enough to sign' }],
  ['all conversations lost', { forgetful: true }],
])('With %s the page goes on in a new conversation, with what was not answered in it', async (_what, change) => {
  await start()
  const page = await open()
  await send(page, 'before')
  await said(page, 'You said: before').waitFor()
  await page.context().setOffline(true)
  await send(page, 'not to be lost')
  await restart(change)
  await page.context().setOffline(false)
  await said(page, 'You said: not to be lost').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'not to be lost', 'You said: not to be lost'])
})

test.each([
  ['an error of the server', 503],
  ['a refused token', 403],
  ['a request to slow down', 429],
])('A message met with %s is posted again until it is there', async (_what, code) => {
  await start()
  const page = await open()
  let refused = 0
  await page.route(POSTS, (route) => {
    refused += 1
    return refused > 2
      ? route.continue()
      : route.fulfill({ status: code, json: { error: { code: 'x', message: 'x' } } })
  })
  await send(page, 'persistent')
  await said(page, 'You said: persistent').waitFor()
  expect(refused).toBe(3)
  expect(await bubbles(page)).toEqual([WELCOME, 'persistent', 'You said: persistent'])
})

test('A message whose receipt is lost on the way back is not said twice', async () => {
  await start()
  const page = await open()
  let posts = 0
  await page.route(POSTS, async (route) => {
    posts += 1
    if (posts > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await send(page, 'one')
  await send(page, 'two')
  await said(page, 'You said: two').waitFor()
  await expect(bubbles(page)).resolves.toHaveLength(5)
  expect((await bubbles(page)).filter((text) => text === 'one')).toHaveLength(1)
  expect((await bubbles(page)).filter((text) => text === 'You said: one')).toHaveLength(1)
})

test('Messages typed while away arrive in the order they were typed', async () => {
  await start()
  const page = await open()
  await page.context().setOffline(true)
  for (const text of ['first', 'second', 'third']) await send(page, text)
  await page.context().setOffline(false)
  await said(page, 'You said: third').waitFor()
  const mine = await page.locator('.mine .bubble').allTextContents()
  expect(mine).toEqual(['first', 'second', 'third'])
})

test('A message that the server will never take goes back into the box', async () => {
  await start()
  const page = await open()
  await page.route(POSTS, (route) => route.fulfill({ status: 413, json: { error: { code: 'x', message: 'x' } } }))
  await send(page, 'too much')
  await status(page).filter({ hasText: 'back in the box' }).waitFor()
  expect(await box(page).inputValue()).toBe('too much')
  expect(await page.evaluate(() => sessionStorage.getItem('oars.unsent'))).toBeNull()
})

test('A message that the server took twice and never echoes is let go of', async () => {
  await start()
  const page = await visit({ prepare: (fresh) => fresh.clock.install() })
  await page.clock.runFor(1000)
  await said(page, WELCOME).waitFor()
  let posts = 0
  await page.route(POSTS, (route) => {
    posts += 1
    return route.fulfill({ json: { id: 'taken' } })
  })
  await send(page, 'swallowed')
  const kept = () => page.evaluate(() => sessionStorage.getItem('oars.unsent'))
  expect(await kept()).toContain('swallowed')
  for (let wait = 0; wait < 40 && (await kept()) !== null; wait += 1) {
    await page.clock.runFor(1500)
    // Time stands still in the page only: the server needs a moment to answer.
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(await kept()).toBeNull()
  expect(posts).toBe(2)
  expect(await page.getByText('Sending…').count()).toBe(0)
})

test('A reload keeps the draft and sends what was not sent yet, once', async () => {
  await start()
  const page = await open()
  await page.route(POSTS, (route) => route.abort())
  await send(page, 'stuck')
  await box(page).fill('a draft')
  await page.unroute(POSTS)
  await page.reload()
  await said(page, 'You said: stuck').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'stuck', 'You said: stuck'])
  expect(await box(page).inputValue()).toBe('a draft')
})

test('Nothing that was said stays behind in the browser', async () => {
  await start()
  const page = await open()
  await send(page, 'private')
  await said(page, 'You said: private').waitFor()
  const kept = await page.evaluate(async () => [
    ...Object.keys(sessionStorage),
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()),
    ...(await caches.keys()),
  ])
  expect(kept).toEqual([])
})

test('What was typed into one conversation is not sent into the next visitor’s', async () => {
  await start()
  const page = await open()
  await page.route(POSTS, (route) => route.abort())
  await send(page, 'for the first one')
  await page.goto('about:blank')
  await page.context().clearCookies()
  await page.unroute(POSTS)
  await page.goto(url())
  await said(page, WELCOME).waitFor()
  expect(await box(page).inputValue()).toBe('for the first one')
  await send(page, 'hello')
  await said(page, 'You said: ').waitFor()
  expect((await bubbles(page)).filter((text) => text.startsWith('You said'))).toEqual(['You said: hello'])
})

test('A page that cannot reach the server at first says so and connects by itself', async () => {
  await start()
  const page = await open()
  await page.route('**/chat/token', (route) => route.abort())
  await page.reload()
  await status(page).filter({ hasText: 'Connecting…' }).waitFor()
  await send(page, 'typed early')
  await page.unroute('**/chat/token')
  await said(page, 'You said: typed early').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'typed early', 'You said: typed early'])
  expect(await status(page).textContent()).toBe('')
})
