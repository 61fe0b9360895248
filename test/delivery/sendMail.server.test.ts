import { type Mail, sendMail } from '../../src/delivery/sendMail'
import { type Behaviour, SmtpServer } from './smtpServer'

let server: SmtpServer
beforeEach(async () => {
  server = await new SmtpServer().come()
})
afterEach(() => server.goAway())

const send = (change: Partial<Mail> = {}) =>
  sendMail({
    server: server.url,
    from: 'Oars <oars@harbour.example>',
    to: 'duty@harbour.example',
    subject: 'A client may be in danger',
    text: 'Line one.\n.\nLine – three.\n',
    id: 'alert-1',
    step: 1000,
    ...change,
  })

test('A mail arrives whole, from and to whom it says, with an id that stays the same', async () => {
  expect(await send()).toEqual({ end: 'sent' })
  expect(server.envelopes).toEqual([
    expect.stringContaining('MAIL FROM:<oars@harbour.example>'),
    'RCPT TO:<duty@harbour.example>',
  ])
  const [mail = ''] = server.mails
  for (const line of [
    'From: Oars <oars@harbour.example>',
    'To: duty@harbour.example',
    'Subject: A client may be in danger',
    'Message-ID: <alert-1@harbour.example>',
    'Auto-Submitted: auto-generated',
  ]) {
    expect(mail.split('\n')).toContain(line)
  }
  expect(mail).toContain('Line one.')
})

test('A server that asks who comes is told', async () => {
  expect(await send({ server: `smtp://oars:p%40ss@127.0.0.1:${server.port}` })).toEqual({ end: 'sent' })
  expect(server.envelopes[0]).toBe(`AUTH PLAIN ${Buffer.from('\0oars\0p@ss').toString('base64')}`)
})

test.each<[string, Behaviour, object]>([
  ['is too busy at the door', { greeting: '421 later' }, { end: 'notYet' }],
  ['hangs up at the door', { greeting: 'drop' }, { end: 'notYet' }],
  ['puts the sender off', { mail: '451 later' }, { end: 'notYet', problem: 'the mail server answered 451 to MAIL' }],
  ['hangs up on the sender', { mail: 'drop' }, { end: 'notYet' }],
  [
    'puts the mailbox off',
    { rcpt: '450 greylisted' },
    { end: 'notYet', problem: 'the mail server answered 450 to RCPT' },
  ],
  ['has no such mailbox', { rcpt: '550 nobody' }, { end: 'refused', problem: 'the mail server answered 550 to RCPT' }],
  ['takes no mail at all', { data: '554 no' }, { end: 'refused', problem: 'the mail server answered 554 to DATA' }],
  [
    'refuses what it has read',
    { end: '552 too big' },
    { end: 'refused', problem: 'the mail server answered 552 to DATA' },
  ],
  ['has no room for what it has read', { end: '452 later' }, { end: 'notYet' }],
  ['hangs up after it has read', { end: 'drop' }, { end: 'unclear' }],
])('A server that %s', async (_, behaviour, attempt) => {
  server.behaviour = behaviour
  expect(await send()).toMatchObject(attempt)
  expect(server.mails).toEqual([])
})

test('A server that does not know the password refuses', async () => {
  server.behaviour = { auth: '535 who are you' }
  const attempt = await send({ server: `smtp://oars:secret-word@127.0.0.1:${server.port}` })
  expect(attempt).toEqual({ end: 'refused', problem: 'the mail server answered 535 to AUTH' })
})

test('A server that has gone silent after the mail may have taken it, and one that is away has not', async () => {
  server.behaviour = { end: '250-half an answer' }
  expect(await send({ step: 300 })).toMatchObject({ end: 'unclear' })
  await server.goAway()
  expect(await send()).toEqual({ end: 'notYet', problem: 'ECONNREFUSED' })
  expect(await send({ server: 'smtp://no.such.invalid:25' })).toMatchObject({ end: 'notYet' })
})

test('A server elsewhere that cannot keep mail from being read on the way gets none', async () => {
  // The name is this machine's and not one that can only be this machine's.
  expect(await send({ server: `smtp://localhost.localdomain:${server.port}` })).toMatchObject({ end: 'notYet' })
  expect(server.mails).toEqual([])
})
