import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWordings } from '../../../dialogs/loadWordings'
import { openNudges } from '../../../src/channels/nudges/openNudges'
import { hashInvite } from '../../../src/channels/personalLink'
import { projectRoot } from '../../../src/root'
import { openStore } from '../../../src/storage/openStore'
import type { Send } from '../../../src/storage/send'
import type { Store } from '../../../src/storage/store'
import { Receiver } from '../../delivery/receiver'
import { Mailbox } from './mailbox'
import { NOON, sampleSend } from './sampleSend'

const SECRET = 'a secret of at least thirty-two bytes'
const PUBLIC_URL = 'https://oars.example.org'
const wordings = loadWordings()
const program = { name: 'Harbour House', zone: 'Europe/Dublin' }

let store: Store
let mailbox: Mailbox
let gateway: Receiver
let client: string
beforeEach(async () => {
  store = await openStore({ memory: true })
  await store.programs.add({ id: 'house', code: 'ABC', settings: '{}', at: 1 })
  await store.programs.enrol('house', [{ ref: '1', mail: 'ann@example.org', invitedBy: 'Dana' }], 1)
  client = String((await store.programs.client('house', '1'))?.client)
  mailbox = await new Mailbox().come()
  gateway = await new Receiver().come()
})
afterEach(async () => {
  await mailbox.goAway()
  await gateway.goAway()
  await store.close()
})

const nudges = () =>
  openNudges({
    ...{ smtpUrl: mailbox.url, mailFrom: 'Oars <oars@harbour.example>', publicUrl: PUBLIC_URL },
    ...{ nudgeWebhook: gateway.url, nudgeSecret: SECRET, store, secret: SECRET, wordings },
    programOf: (id) => (id === 'house' ? program : undefined),
  })
const mail = (change: Partial<Send> = {}, now = NOON) => nudges().mail?.(sampleSend({ client, ...change }), now)
const text = (change: Partial<Send> = {}, now = NOON) =>
  nudges().webhook?.(sampleSend({ client, channel: 'webhook', ...change }), now)
const tokenIn = (words: string) => /https:\/\/oars\.example\.org\/join\/([\w-]{32})(?=[\s"<]|$)/.exec(words)?.[1] ?? ''

describe('a nudge by mail', () => {
  test('arrives as text and HTML, from and to whom it says, and can be turned off by the mail program', async () => {
    expect(await mail()).toEqual({ end: 'sent' })
    const [arrived] = mailbox.mails
    expect(arrived?.to).toEqual(['ann@example.org'])
    expect(arrived?.headers).toMatchObject({
      from: 'Oars <oars@harbour.example>',
      to: 'ann@example.org',
      'message-id': expect.stringMatching(/^<[0-9a-f]{32}@harbour\.example>$/),
      'content-type': expect.stringMatching(/^multipart\/alternative/),
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': expect.stringMatching(/^<https:\/\/oars\.example\.org\/nudges\/off\/[\w.-]+>$/),
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
    const off = arrived?.headers['list-unsubscribe']?.slice(1, -1)
    expect(arrived?.text).toContain(off)
    expect(arrived?.html).toContain(`href="${off}"`)
    expect(tokenIn(String(arrived?.html))).toBe(tokenIn(String(arrived?.text)))
    expect(arrived?.html).not.toMatch(/<img|<script|http:/)
  })

  test('has a link that signs this client in, once', async () => {
    await mail()
    const token = tokenIn(String(mailbox.mails[0]?.text))
    const WEEK = 7 * 24 * 3_600_000
    expect(await store.redeemInvite(hashInvite(token), NOON + WEEK)).toBeUndefined()
    expect(await store.redeemInvite(hashInvite(token), NOON + WEEK - 1)).toBe(client)
    expect(await store.redeemInvite(hashInvite(token), NOON + WEEK - 1)).toBeUndefined()
  })

  test('is the same at a second try, but for its link', async () => {
    await mail()
    await mail()
    const [first, second] = mailbox.mails
    expect(second?.headers['message-id']).toBe(first?.headers['message-id'])
    expect(second?.headers.subject).toBe(first?.headers.subject)
    expect(tokenIn(String(second?.text))).not.toBe(tokenIn(String(first?.text)))
  })

  test('holds nothing of what the client wrote', async () => {
    const { id } = await store.conversationOf(client, 'webchat', 1)
    const words = 'stop drinking before the hearing'
    await store.accept(id, { id: 'm1', at: 1, body: { type: 'message', text: words } })
    const turn = await store.loadTurn(id)
    if (!turn) throw new Error('nothing to answer')
    const facts = [{ at: 2, kind: 'goalSet' as const, goal: 'g1', words }]
    await store.commitTurn({ turn, at: 2, state: { asked: words }, facts, replies: [], due: NOON })
    await mail()
    await text()
    const sent = JSON.stringify([mailbox.mails, gateway.posts])
    expect(sent).not.toMatch(/drinking|hearing/)
  })

  test.each([
    [{ code: 550, text: '5.1.1 no such user ann' }, 'the mail server knows no such mailbox (550 5.1.1)'],
    [{ code: 550, text: '5.7.1 we do not like you' }, undefined],
    [{ code: 550, text: 'mailbox unavailable' }, undefined],
  ])('that is refused with %j tells whether the client is gone from there', async (refuses, gone) => {
    mailbox.refuses = refuses
    expect(await mail()).toEqual({
      ...{ end: 'refused', problem: 'the mail server answered 550 to RCPT' },
      ...(gone && { gone }),
    })
  })

  test('that is put off comes again', async () => {
    mailbox.refuses = { code: 451, text: '4.7.1 greylisted' }
    expect(await mail()).toEqual({ end: 'notYet', problem: 'the mail server answered 451 to RCPT' })
  })
})

describe('a nudge by webhook', () => {
  test('has all that a gateway needs, signed so that what the documentation shows accepts it and nothing else', async () => {
    expect(await text()).toEqual({ end: 'sent' })
    const [{ body, headers } = { body: '', headers: {} as Record<string, string> }] = gateway.posts
    const posted = JSON.parse(body)
    expect(posted).toEqual({
      type: 'oars.nudge',
      id: 'c1:2026-11-23:checkIn:mail',
      to: '+353861234567',
      text: expect.stringMatching(/Oars.*“stop”.*https:\/\/oars\.example\.org\/join\/[\w-]{32}$/i),
      link: `${PUBLIC_URL}/join/${tokenIn(posted.text)}`,
      off: expect.stringMatching(/^https:\/\/oars\.example\.org\/nudges\/off\//),
      program: 'Harbour House',
      at: '2026-11-23T12:00:00.000Z',
    })
    expect(headers['idempotency-key']).toBe(posted.id)
    const isFromOars = shownInDocs()
    const header = String(headers['oars-signature'])
    expect(isFromOars(body, header, SECRET, NOON + 299_000)).toBe(true)
    expect(isFromOars(body, header, SECRET, NOON + 301_000)).toBe(false)
    expect(isFromOars(`${body} `, header, SECRET, NOON)).toBe(false)
    expect(isFromOars(body, header, `${SECRET}!`, NOON)).toBe(false)
    expect(isFromOars(body, header.replace('t=', 't=1'), SECRET, NOON)).toBe(false)
    expect(isFromOars(body, undefined, SECRET, NOON)).toBe(false)
  })

  test('tells a number that is gone from one that may be reached later', async () => {
    gateway.answers.push(410, { status: 429, retryAfter: '90' }, 400)
    expect(await text()).toMatchObject({ end: 'refused', gone: 'nothing can be sent there any more (410)' })
    expect(await text()).toEqual({ end: 'notYet', problem: 'the receiver answered 429', after: 90_000 })
    expect(await text()).toEqual({ end: 'refused', problem: 'the receiver answered 400' })
  })
})

describe('an invitation', () => {
  test('says who invites to what, that it is a choice, and is good for 14 days', async () => {
    expect(await mail({ what: 'invitation' })).toEqual({ end: 'sent' })
    const [arrived] = mailbox.mails
    expect(arrived?.text).toMatch(/Harbour House/)
    expect(arrived?.text).toMatch(/choice|choose|up to you|you decide|say yes/i)
    const FORTNIGHT = 14 * 24 * 3_600_000
    expect(await store.redeemInvite(hashInvite(tokenIn(String(arrived?.text))), NOON + FORTNIGHT - 1)).toBe(client)
  })

  test('waits for the morning where it is night there', async () => {
    const night = Date.UTC(2026, 10, 23, 23)
    expect(await mail({ what: 'invitation' }, night)).toEqual({
      ...{ end: 'notYet', problem: 'it is night where they are', after: 10 * 3_600_000 },
    })
    expect(await text({ what: 'invitation' }, night)).toMatchObject({ end: 'notYet', after: 10 * 3_600_000 })
    expect([mailbox.mails, gateway.posts]).toEqual([[], []])
  })
})

/** The check of a signature that docs/nudges.md shows to whoever runs a gateway. */
function shownInDocs(): (body: string, header: string | undefined, secret: string, now: number) => boolean {
  const docs = readFileSync(join(projectRoot, 'docs', 'nudges.md'), 'utf8')
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(docs) ?? []
  return new Function('require', `${code}\nreturn isFromOars`)(require)
}
