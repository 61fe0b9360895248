import { measureContrast } from './measureContrast'
import { box, boxHasFocus, bubbles, said, send, useChat, WELCOME } from './useChat'

jest.setTimeout(60_000)

const { start, restart, url, visit, open } = useChat()

test('Oars speaks first, and the box is ready to type in', async () => {
  await start()
  const page = await open()
  expect(await bubbles(page)).toEqual([WELCOME])
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Oars')
  expect(await page.getByRole('log').count()).toBe(1)
  expect(await boxHasFocus(page)).toBe(true)
})

test('Enter sends, Shift and Enter start a new line, and the focus stays in the box', async () => {
  await start()
  const page = await open()
  await box(page).fill('one')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('two')
  await page.keyboard.press('Enter')
  await said(page, 'You said: one').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'one\ntwo', 'You said: one\ntwo'])
  expect(await box(page).inputValue()).toBe('')
  expect(await boxHasFocus(page)).toBe(true)
})

test('Nothing is sent for an empty box', async () => {
  await start()
  const page = await open()
  await send(page, '  \n ')
  await send(page, 'after')
  await said(page, 'You said: after').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'after', 'You said: after'])
})

test('The box grows with its text up to a part of the view', async () => {
  await start()
  const page = await open()
  const height = async () => (await box(page).boundingBox())?.height ?? 0
  const small = await height()
  await box(page).fill('1\n2\n3')
  const grown = await height()
  await box(page).fill('line\n'.repeat(100))
  const full = await height()
  expect(grown).toBeGreaterThan(small + 20)
  expect(full).toBeGreaterThan(grown)
  expect(full).toBeLessThan(300)
})

test('A quick reply says its value, and all of them are gone after the next message', async () => {
  await start()
  const page = await open()
  await send(page, 'offer')
  const group = page.getByRole('group', { name: 'Suggested answers' })
  await group.getByRole('button', { name: 'Not so well' }).click()
  await said(page, 'You said: not so well').waitFor()
  expect(await page.getByRole('button', { name: 'It went well' }).count()).toBe(0)
  expect((await bubbles(page)).slice(-2)).toEqual(['not so well', 'You said: not so well'])
})

test('On a touch screen Enter starts a new line and the button sends', async () => {
  await start()
  const page = await open({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 760 } })
  await send(page, 'one')
  await page.keyboard.type('two')
  await page.getByRole('button', { name: 'Send' }).tap()
  await said(page, 'You said: one').waitFor()
  expect(await bubbles(page)).toEqual([WELCOME, 'one\ntwo', 'You said: one\ntwo'])
})

test('Each day of a conversation begins with its date, also after a reload', async () => {
  let hours = 0
  await start({ now: () => Date.UTC(2026, 0, 31, 12) + hours * 3_600_000 })
  const page = await open({ locale: 'en-GB', timezoneId: 'UTC' })
  hours = 24
  await send(page, 'next day')
  await said(page, 'You said: next day').waitFor()
  const order = () => page.locator('.day, .bubble').allTextContents()
  const expected = [/^Saturday,? 31 January/, WELCOME, /^Sunday,? 1 February/, 'next day', 'You said: next day']
  const matches = expected.map((text) => (text instanceof RegExp ? expect.stringMatching(text) : text))
  expect(await order()).toEqual(matches)
  await page.reload()
  await said(page, 'You said: next day').waitFor()
  expect(await order()).toEqual(matches)
})

test('Dots show that an answer is awaited, and go when it is there', async () => {
  await start({ delay: 1500 })
  const page = await open()
  await send(page, 'hello')
  await page.locator('#typing').waitFor()
  await said(page, 'You said: hello').waitFor()
  expect(await page.locator('#typing').isVisible()).toBe(false)
})

test('Help in the header asks for help', async () => {
  await start()
  const page = await open()
  await page.getByRole('button', { name: 'Help' }).click()
  await said(page, 'You said: help').waitFor()
})

test('A reload shows the same conversation once and does not have it read out again', async () => {
  await start()
  const page = await open()
  await page.addInitScript(() => {
    const heard: (string | null)[] = []
    Object.assign(window, { heard })
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (target instanceof Element && target.id === 'log' && addedNodes.length > 0) {
          heard.push(target.getAttribute('aria-live'))
        }
      }
    }).observe(document, { subtree: true, childList: true })
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await send(page, 'offer')
  await said(page, 'Which is closer?').waitFor()
  const before = await bubbles(page)
  await page.reload()
  await said(page, 'Which is closer?').waitFor()
  expect(await bubbles(page)).toEqual(before)
  expect(new Set(await heard())).toEqual(new Set(['off']))
  await page.getByRole('button', { name: 'It went well' }).waitFor()
  await page.locator('#log[aria-live=polite]').waitFor()
  await send(page, 'next')
  await said(page, 'You said: next').waitFor()
  expect((await heard()).at(-1)).toBe('polite')
})

test('Two tabs show the same conversation', async () => {
  await start()
  const first = await open()
  const second = await open()
  await send(first, 'from the first')
  await said(second, 'You said: from the first').waitFor()
  expect(await bubbles(second)).toEqual(await bubbles(first))
})

test.each([
  [320, 568],
  [640, 400],
  [320, 256],
])('Nothing needs scrolling sideways at %i by %i pixels, and the box is in view', async (width, height) => {
  await start()
  const page = await open({ viewport: { width, height } })
  await send(page, 'a'.repeat(300))
  await said(page, 'You said: aaa').waitFor()
  await send(page, 'offer')
  await page.getByRole('button', { name: 'It went well' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  const place = await box(page).boundingBox()
  expect((place?.y ?? height) + (place?.height ?? 0)).toBeLessThanOrEqual(height)
  for (const button of await page.getByRole('button').all()) {
    const size = await button.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
})

test('Everything can be reached and used by keyboard alone, with the focus in sight', async () => {
  await start()
  const page = await open()
  const press = async (key: string) => {
    await page.keyboard.press(key)
    return page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const outline = getComputedStyle(element).outlineStyle === 'none' ? ' (out of sight)' : ''
      return (element.textContent || element.id) + outline
    })
  }
  await page.keyboard.type('offer')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'It went well' }).waitFor()
  expect(await press('Tab')).toBe('Send')
  const back = []
  for (let stop = 0; stop < 4; stop += 1) back.push(await press('Shift+Tab'))
  expect(back).toEqual(['box', 'Not so well', 'It went well', 'Help'])
  expect(await press('Tab')).toBe('It went well')
  await page.keyboard.press('Enter')
  await said(page, 'You said: it went well').waitFor()
  expect(await boxHasFocus(page)).toBe(true)
})

test.each(['light', 'dark'] as const)(
  'All text stands out from what is behind it at 4.5 to 1 in %s',
  async (scheme) => {
    await start()
    const page = await open({ colorScheme: scheme })
    await send(page, 'see https://example.org/ and then')
    await said(page, 'You said: see').waitFor()
    await send(page, 'offer')
    await page.getByRole('button', { name: 'It went well' }).waitFor()
    const measured = await measureContrast(page)
    expect(measured.length).toBeGreaterThan(8)
    expect(measured.filter(({ ratio }) => ratio < 4.5)).toEqual([])
  },
)

test('Light and dark differ', async () => {
  await start()
  const page = await open({ colorScheme: 'dark' })
  const behind = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const dark = await behind()
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await behind()).not.toBe(dark)
})

test('Markup in a message is shown as the text it is', async () => {
  await start()
  const page = await open()
  const text = '<img src=x onerror="document.title=1"><b>bold</b><script>document.title=2</script> & **stars**'
  await send(page, text)
  await said(page, 'You said: <img').waitFor()
  expect((await bubbles(page)).slice(-2)).toEqual([text, `You said: ${text}`])
  expect(await page.locator('#log img, #log b, #log script').count()).toBe(0)
  expect(await page.title()).toBe('Oars')
})

test('A web address in what Oars says is a link, and nothing but http makes one', async () => {
  await start()
  const page = await open()
  await send(page, 'see https://example.org/a. or javascript:alert(1)')
  await said(page, 'You said: see').waitFor()
  const links = page.locator('#log a')
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    'https://example.org/a',
  ])
  expect((await bubbles(page)).at(-1)).toBe('You said: see https://example.org/a. or javascript:alert(1)')
})

test('Without an invitation the page says what to do, and goes on by itself once there is one', async () => {
  await start({ open: false })
  const page = await visit()
  await page.getByText('You need an invitation').waitFor()
  await restart({ open: true })
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await said(page, WELCOME).waitFor()
  expect(await page.getByRole('status').textContent()).toBe('')
})

test('What was deleted leaves the page too', async () => {
  await start()
  const page = await open()
  await send(page, 'a secret')
  await said(page, 'You said: a secret').waitFor()
  await send(page, 'delete my data')
  await said(page, 'All of it is gone.').waitFor()
  expect(await bubbles(page)).toEqual(['All of it is gone.'])
})

test('The page and its library are under 100 kB on the wire', async () => {
  await start()
  const page = await visit()
  await said(page, WELCOME).waitFor()
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\.(js|css)$/.test(path)),
  )
  let total = 0
  for (const path of ['/', ...paths]) {
    const answer = await fetch(new URL(path, url()), { headers: { 'Accept-Encoding': 'br' } })
    expect(answer.status).toBe(200)
    total += Number(answer.headers.get('content-length'))
  }
  expect(paths.length).toBeGreaterThan(5)
  expect(total).toBeGreaterThan(20_000)
  expect(total).toBeLessThan(100_000)
})
