import pino from 'pino'
import { crisisContacts } from '../../../../dialogs/crisisContacts'
import { loadWordings } from '../../../../dialogs/loadWordings'
import type { RecordCard } from '../../../../dialogs/tellCard'
import { Bot } from '../../../../src/bot'
import {
  type CardReply,
  cardsFor,
  quickReplies,
  readCardAnswer,
  settledCards,
} from '../../../../src/channels/teams/cards/cards'
import { openStore } from '../../../../src/storage/openStore'
import type { Channel } from '../../../../src/storage/store'
import { faultsOf } from './faultsOf'

const RULER = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'Skip']
const FIT = ['Keep it', 'Change it', 'Make it smaller', 'Pause it', 'Let it go']
const GOAL: RecordCard = {
  title: 'Your goal',
  words: 'go for a run three times a week',
  rows: [{ label: 'Why it matters', words: 'I want to have energy for my kids' }],
}
const ASKED = 'How sure do you feel?'
const MONDAY = Date.UTC(2026, 0, 5, 10)

function replyOf(given: Partial<CardReply> = {}): CardReply {
  return { id: 'm1-reply', text: ASKED, suggestions: [], ...given }
}

/** The content of the one card of a reply. */
function cardOf(given: Partial<CardReply>): { body: Record<string, unknown>[]; actions?: Record<string, unknown>[] } {
  const [card, ...more] = cardsFor(replyOf(given))
  expect(more).toEqual([])
  return card?.content
}

/** Every text that stands in a card as it is shown. */
function textsIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, value]) =>
    typeof value === 'string' && (name === 'text' || name === 'title') ? [value] : textsIn(value),
  )
}

/** Replies of a talk on a channel: a goal is set with both rulers, and a week later a check-in held. */
async function repliesOn(channel: Channel): Promise<CardReply[]> {
  const store = await openStore({ memory: true })
  const { id } = await store.conversationOf(await store.createClient(MONDAY), channel, MONDAY)
  let now = MONDAY
  const log = pino({ level: 'error' }, pino.destination(2))
  const bot = new Bot({
    ...{ store, log, wordings: loadWordings(), contacts: crisisContacts('INT'), seed: 'talk' },
    clock: () => now,
  })
  const week = ['hello', 'go for a run three times a week', 'yes', 'I want to have energy for my kids', '9', '8']
  const next = [
    'check in',
    'went twice',
    'I feel good about it',
    "I'll go Thursday before work",
    'keep it',
    'yes',
    'bye',
  ]
  for (const [at, said] of [[MONDAY, week] as const, [MONDAY + 7 * 86_400_000, next] as const]) {
    now = at
    for (const text of said) {
      now += 60_000
      await bot.receive(id, { type: 'message', id: `said-${now}`, text })
      await bot.settled()
    }
  }
  const rows = await store.log(id, 0, 1000)
  await store.close()
  return rows
    .filter(({ from }) => from === 'oars')
    .map(({ id, body }) => {
      const { actions = [] } = (body.suggestedActions ?? {}) as { actions?: { title: string }[] }
      const suggestions = actions.map(({ title }) => title)
      return { id, text: String(body.text), suggestions, card: body.card as RecordCard | undefined }
    })
}

describe('the cards of a talk', () => {
  let replies: CardReply[]
  beforeAll(async () => {
    replies = await repliesOn('msteams')
  })

  it('pass the library of Adaptive Cards in version 1.5, answered and unanswered', () => {
    const cards = replies.flatMap((reply) => [...cardsFor(reply), ...settledCards(reply, '7'), ...settledCards(reply)])
    expect(cards.length).toBeGreaterThan(8)
    expect(cards.flatMap(faultsOf)).toEqual([])
  })

  it('would not pass with a property, an element or a choice that Teams does not know', () => {
    const [card] = cardsFor(replyOf({ suggestions: RULER }))
    const { content } = card as { content: { body: object[]; actions: object[] } }
    const list = content.body.at(-1)
    const faulty = [
      { ...content, colour: 'red' },
      { ...content, body: [{ ...list, style: 'wheel' }] },
      { ...content, body: [{ type: 'Carousel', pages: [] }] },
      { ...content, body: [{ ...list, choices: [] }] },
      { ...content, actions: [{ type: 'Action.Vote' }] },
    ]
    expect(
      faulty.filter(
        (each) => faultsOf({ ...card, contentType: String(card?.contentType), content: each }).length === 0,
      ),
    ).toEqual([])
  })

  it('are two rulers, the goal once it is set, and what the check-in came to', () => {
    const rulers = replies.filter(({ suggestions }) => suggestions.length === 12)
    expect(rulers.map((reply) => cardOf(reply).body.at(-1)?.type)).toEqual(['Input.ChoiceSet', 'Input.ChoiceSet'])
    expect(replies.flatMap(({ card }) => card ?? [])).toEqual([
      {
        title: 'Your goal',
        words: 'go for a run three times a week',
        rows: [
          { label: 'Why it matters', words: 'I want to have energy for my kids' },
          { label: 'How much it matters', words: '9 of 10' },
          { label: 'How sure you feel', words: '8 of 10' },
          { label: 'Next check-in', words: 'Monday 12 January around 10:00' },
        ],
      },
      {
        title: 'Your check-in',
        words: 'go for a run three times a week',
        rows: [
          { label: 'How it went', words: 'two of the three runs' },
          { label: 'What you plan', words: "I'll go Thursday before work" },
          { label: 'Next check-in', words: 'Monday 19 January around 10:00' },
        ],
      },
    ])
  })

  it('are made in Teams alone', async () => {
    expect((await repliesOn('webchat')).flatMap(({ card }) => card ?? [])).toEqual([])
  })
})

describe('a card', () => {
  it('has a ruler as one folded list of 0 to 10, with a way to skip it', () => {
    const { body, actions } = cardOf({ suggestions: RULER })
    const list = { type: 'Input.ChoiceSet', style: 'compact', label: '0 to 10', isRequired: true }
    expect(body).toMatchObject([{ type: 'RichTextBlock', inlines: [{ text: ASKED }] }, list])
    expect(body[1]?.choices).toEqual(RULER.slice(0, -1).map((value) => ({ title: value, value })))
    expect(actions).toEqual([
      { type: 'Action.Submit', title: 'Choose', data: { oars: 'm1-reply' } },
      { type: 'Action.Submit', title: 'Skip', data: { oars: 'm1-reply', choice: 'Skip' }, associatedInputs: 'none' },
    ])
  })

  it('has a button for each of four to six choices, and a list for more', () => {
    expect(cardOf({ suggestions: FIT }).actions?.map(({ title }) => title)).toEqual(FIT)
    const many = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
    expect(cardOf({ suggestions: many }).body[1]).toMatchObject({ label: 'Your choice', choices: { length: 7 } })
  })

  it('leaves up to three choices to quick replies, and none of them where there are more', () => {
    expect([cardsFor(replyOf({ suggestions: ['Yes', 'No'] })), quickReplies(['Yes', 'No'])]).toEqual([
      [],
      ['Yes', 'No'],
    ])
    expect([quickReplies(RULER), quickReplies(FIT)]).toEqual([[], []])
  })

  it('breaks its text into lines where the reply does', () => {
    expect(textsIn(cardOf({ suggestions: RULER, text: 'Which one?\n1. run\n2. swim\n\nSay it.' }).body)).toEqual([
      ...['Which one?', '1. run', '2. swim', 'Say it.'],
      ...RULER.slice(0, -1),
    ])
  })

  it('says in words what can be typed, for whoever cannot see it', () => {
    expect(cardsFor(replyOf({ suggestions: FIT }))[0]?.content.fallbackText).toBe(`${ASKED}\n${FIT.join(' · ')}`)
    expect(cardsFor(replyOf({ card: GOAL }))[0]?.content.fallbackText).toContain('energy for my kids')
  })

  it('shows what a client wrote as it is, never as Markdown', () => {
    const words = '[free money](https://example.org) **now** ![x](https://example.org/x.png)'
    const cards = [
      cardOf({ card: { ...GOAL, words, rows: [{ label: 'Why it matters', words }] } }),
      settledCards(replyOf({ suggestions: RULER, text: words }), words)[0]?.content,
    ]
    const read = (json: unknown): string[] => {
      if (typeof json !== 'object' || json === null) return []
      const { type, text } = json as { type?: string; text?: string }
      return [...(type === 'TextBlock' && text ? [text] : []), ...Object.values(json).flatMap(read)]
    }
    expect(cards.flatMap(textsIn).filter((text) => text === words)).toHaveLength(4)
    expect(cards.flatMap(read)).toEqual(['Your goal'])
  })

  it('stays far below what Teams takes, however long the words in it are', () => {
    const words = 'long words '.repeat(2000)
    const rows = Array.from({ length: 5 }, () => ({ label: 'Why it matters', words }))
    const [card] = cardsFor(replyOf({ suggestions: RULER, card: { ...GOAL, words, rows } }))
    expect(Buffer.byteLength(JSON.stringify(card), 'utf16le')).toBeLessThan(20_000)
    expect(faultsOf(card as never)).toEqual([])
  })
})

describe('the answer from a card', () => {
  it('is what was chosen, while the question waits', () => {
    const [{ data }] = cardOf({ suggestions: RULER }).actions as [{ data: object }]
    expect(readCardAnswer({ ...data, choice: '7' }, 'm1-reply')).toEqual({ key: 'm1-reply', text: '7' })
  })

  it('is late once another question waits, or none', () => {
    const value = { oars: 'm1-reply', choice: '7' }
    expect(readCardAnswer(value, 'm2-reply')).toEqual({ key: 'm1-reply', late: true })
    expect(readCardAnswer(value, undefined)).toEqual({ key: 'm1-reply', late: true })
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'text'],
    ['a list', []],
    ['no key', { choice: '7' }],
    ['no choice', { oars: 'm1-reply' }],
    ['an empty choice', { oars: 'm1-reply', choice: ' ' }],
    ['a number', { oars: 'm1-reply', choice: 7 }],
    ['an object as key', { oars: { id: 'm1-reply' }, choice: '7' }],
    ['a choice longer than any', { oars: 'm1-reply', choice: 'x'.repeat(201) }],
    ['a key longer than any', { oars: 'x'.repeat(601), choice: '7' }],
  ])('is none where no card of ours sent it: %s', (_, value) => {
    expect(readCardAnswer(value, 'm1-reply')).toBeUndefined()
  })

  it('takes the place of what could be pressed', () => {
    const [settled] = settledCards(replyOf({ suggestions: RULER, card: GOAL }), '7')
    expect(JSON.stringify(settled)).not.toMatch(/Action|Input/)
    expect(textsIn(settled)).toEqual([
      ASKED,
      'Your goal',
      GOAL.words,
      'Why it matters',
      expect.any(String),
      'Your answer',
      '7',
    ])
  })

  it('leaves of a card that was answered by typing what was asked, and one with nothing to press as it was', () => {
    expect(textsIn(settledCards(replyOf({ suggestions: RULER })))).toEqual([ASKED])
    expect(settledCards(replyOf({ card: GOAL }))).toEqual(cardsFor(replyOf({ card: GOAL })))
    expect(settledCards(replyOf({ suggestions: ['Yes', 'No'] }))).toEqual([])
  })
})
