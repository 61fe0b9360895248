import { offLink } from '../../../src/channels/nudges/offToken'
import { type Chat, secret, useChats } from './chatServer'

const start = useChats()
const ONE_CLICK = {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: 'List-Unsubscribe=One-Click',
}

/** A client with an address, the path of the link that turns their mails off, and where a mail to them would go. */
async function enrol(chat: Chat) {
  await chat.store.programs.add({ id: 'house', code: 'ABC', settings: '{}', at: 1 })
  const people = [{ ref: '1', mail: 'ann@example.org', phone: '+353861234567' }]
  await chat.store.programs.enrol('house', people, 1)
  const client = String((await chat.store.programs.client('house', '1'))?.client)
  let day = 0
  const addresses = async () => {
    day += 1
    const send = { id: `n${day}`, client, day: `2026-11-${day}`, what: 'nudge' as const, dueAt: 1, until: 2 }
    await chat.store.sends.add([{ ...send, channel: 'mail', limit: 'mail' }])
    const [claimed] = await chat.store.sends.claim({ channel: 'mail', now: 1, limit: 1 })
    await chat.store.sends.settle(send.id, { state: 'sent', at: 1 })
    return [claimed?.mail, claimed?.phone]
  }
  return { client, people, path: offLink('', client, secret), addresses }
}

test('one POST without signing in turns mails and text messages off, as mail programs do it', async () => {
  const chat = await start({ open: false })
  const { path, people, addresses } = await enrol(chat)
  expect(await addresses()).toEqual(['ann@example.org', '+353861234567'])
  const answer = await chat.call(path, ONE_CLICK)
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
  expect(answer.text).toContain('They are off')
  expect(await addresses()).toEqual([undefined, undefined])
  await chat.store.programs.enrol('house', [{ ...people[0], ref: '1', mail: 'new@example.org' }], 2)
  expect(await addresses()).toEqual([undefined, undefined])
  expect((await chat.call(path, ONE_CLICK)).status).toBe(200)
})

test('opening the link changes nothing and shows one button', async () => {
  const chat = await start({ open: false })
  const { path, addresses } = await enrol(chat)
  const page = await chat.call(path)
  expect(page.status).toBe(200)
  expect(page.text.match(/<button/g)).toHaveLength(1)
  expect(page.headers.get('content-security-policy')).toContain(`form-action 'self'`)
  expect(await addresses()).toEqual(['ann@example.org', '+353861234567'])
})

test('the same link turns them on again', async () => {
  const chat = await start({ open: false })
  const { path, addresses } = await enrol(chat)
  await chat.call(path, ONE_CLICK)
  expect((await chat.call(path, { ...ONE_CLICK, body: 'on=yes' })).text).toContain('They are on')
  expect(await addresses()).toEqual(['ann@example.org', '+353861234567'])
})

test.each([
  ['was made for nobody here', (_client: string) => offLink('', 'somebody-else', secret)],
  ['was made with another secret', (client: string) => offLink('', client, `${secret}!`)],
  ['is no token', () => '/nudges/off/anything'],
])('a link that %s turns nothing off', async (_, linkFor) => {
  const chat = await start({ open: false })
  const { client, addresses } = await enrol(chat)
  expect((await chat.call(linkFor(client), ONE_CLICK)).status).toBe(404)
  expect(await addresses()).toEqual(['ann@example.org', '+353861234567'])
})

test('another site’s page cannot press the button, and a program that is no browser can', async () => {
  const chat = await start({ publicUrl: 'https://oars.example' })
  const { path } = await enrol(chat)
  const foreign = { ...ONE_CLICK.headers, Origin: 'https://elsewhere.example' }
  expect((await chat.call(path, { ...ONE_CLICK, headers: foreign })).status).toBe(403)
  expect((await chat.call(path, ONE_CLICK)).status).toBe(200)
})
