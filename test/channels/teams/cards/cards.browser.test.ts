import { type Browser, chromium, type Page } from 'playwright-core'
import { type CardReply, cardsFor, readCardAnswer, settledCards } from '../../../../src/channels/teams/cards/cards'

const RULER = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'Skip']
const REPLY: CardReply = { id: 'm1-reply', text: 'How sure do you feel?', suggestions: RULER }
const GOAL = { title: 'Your goal', words: 'see [this](https://example.org) <b>through</b>', rows: [] }

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
})
afterAll(() => browser?.close())
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  await page.setContent('<!doctype html><title>A card</title><main></main>')
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.min.js') })
})
afterEach(() => page.context().close())

/** Shows a card as a Teams client does, and keeps what it would send. */
async function show(reply: CardReply, cards = cardsFor(reply)): Promise<void> {
  await page.evaluate((content) => {
    const { AdaptiveCard } = (globalThis as never as { AdaptiveCards: typeof import('adaptivecards') }).AdaptiveCards
    const card = new AdaptiveCard()
    card.onExecuteAction = (action) => {
      ;(globalThis as { sent?: unknown }).sent = (action as import('adaptivecards').SubmitAction).data
    }
    card.parse(content)
    document.querySelector('main')?.replaceChildren(card.render() as Node)
  }, cards[0]?.content)
}

const sent = () => page.evaluate(() => (globalThis as { sent?: unknown }).sent)

test('a number is chosen from the list by its label and sent once Choose is pressed', async () => {
  await show(REPLY)
  await page.getByLabel('0 to 10').selectOption('7')
  await page.getByRole('button', { name: 'Choose' }).click()
  expect(readCardAnswer(await sent(), REPLY.id)).toEqual({ key: REPLY.id, text: '7' })
})

test('nothing is sent while no number is chosen, and Skip needs none', async () => {
  await show(REPLY)
  await page.getByRole('button', { name: 'Choose' }).click()
  expect(await page.getByText('Choose a number from the list').count()).toBe(1)
  expect(await sent()).toBeUndefined()
  await page.getByRole('button', { name: 'Skip' }).click()
  expect(readCardAnswer(await sent(), REPLY.id)).toEqual({ key: REPLY.id, text: 'Skip' })
})

test('a button sends its choice, and once it is answered there is nothing to press', async () => {
  const reply = { ...REPLY, suggestions: ['Keep it', 'Change it', 'Make it smaller', 'Pause it', 'Let it go'] }
  await show(reply)
  await page.getByRole('button', { name: 'Make it smaller' }).click()
  expect(readCardAnswer(await sent(), REPLY.id)).toEqual({ key: REPLY.id, text: 'Make it smaller' })
  await show(reply, settledCards(reply, 'Make it smaller'))
  expect([await page.getByRole('button').count(), await page.getByRole('combobox').count()]).toEqual([0, 0])
  expect(await page.getByText('Make it smaller').count()).toBe(1)
})

test('words of a client are shown letter for letter, without a link or a tag', async () => {
  await show({ ...REPLY, suggestions: [], card: GOAL })
  expect(await page.getByText(GOAL.words, { exact: true }).count()).toBe(1)
  expect(await page.locator('main a, main b').count()).toBe(0)
})
