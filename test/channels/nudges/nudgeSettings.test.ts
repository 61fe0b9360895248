import { type NudgeSettings, nudgeChannels } from '../../../src/channels/nudges/nudgeSettings'

const MAIL = { smtpUrl: 'smtps://mail.example.org', mailFrom: 'oars@example.org' }
const HOOK = { nudgeWebhook: 'https://gateway.example.org/oars', nudgeSecret: 'a secret of at least thirty-two bytes' }
const publicUrl = 'https://oars.example.org'

test.each<[string, NudgeSettings, string[]]>([
  ['nothing', {}, []],
  ['a mail server for alerts alone', MAIL, []],
  ['a mail server and an address of the server', { ...MAIL, publicUrl }, ['mail']],
  ['the same, turned off', { ...MAIL, publicUrl, nudgeMail: false }, []],
  ['a gateway', { ...HOOK, publicUrl }, ['webhook']],
  ['both', { ...HOOK, ...MAIL, publicUrl }, ['mail', 'webhook']],
])('With %s set the ways are as wanted', (_, settings, channels) => {
  expect(nudgeChannels(settings)).toEqual(channels)
})

test.each<[string, NudgeSettings, RegExp]>([
  [
    'mail and no server',
    { nudgeMail: true, publicUrl },
    /^OARS_SMTP_URL is not set, and OARS_NUDGE_MAIL is on; set it/,
  ],
  ['mail and no sender', { nudgeMail: true, publicUrl, smtpUrl: 'x' }, /^OARS_MAIL_FROM/],
  ['mail and no address for links', { ...MAIL, nudgeMail: true }, /^OARS_PUBLIC_URL.*https:\/\/oars\.example\.org/],
  ['a gateway and no secret', { ...HOOK, publicUrl, nudgeSecret: undefined }, /^OARS_NUDGE_SECRET/],
  ['a gateway and no address for links', HOOK, /^OARS_PUBLIC_URL is not set, and OARS_NUDGE_WEBHOOK names a gateway/],
])('Who asks for %s is told which setting is missing, and what to write', (_, settings, message) => {
  expect(() => nudgeChannels(settings)).toThrow(message)
})
