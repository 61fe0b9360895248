import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CRISIS_COUNTRIES } from '../dialogs/crisisContacts'
import { readConfig } from '../src/config'
import { ConfigError } from '../src/configError'
import { projectRoot } from '../src/root'

test('starts with nothing set: this machine only, whoever opens the page, the folder ./data', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3978, dataDir: './data', open: true, country: 'INT' })
})

test.each([
  [{ OARS_HOST: '0.0.0.0' }, false],
  [{ OARS_HOST: '192.168.1.7' }, false],
  [{ OARS_HOST: '127.elsewhere.example' }, false],
  [{ OARS_PUBLIC_URL: 'https://oars.example.org' }, false],
  [{ OARS_PUBLIC_URL: 'http://localhost:8080' }, true],
  [{ OARS_HOST: 'localhost' }, true],
  [{ OARS_HOST: '[::1]' }, true],
])(
  'with %j whoever opens the page comes in and figures are served only where none but this machine is: %s',
  (set, local) => {
    expect(readConfig(set)).toMatchObject({ local, open: local, metrics: local })
    expect(readConfig({ ...set, OARS_OPEN: 'true', OARS_METRICS: 'true' })).toMatchObject({ open: true, metrics: true })
    expect(readConfig({ ...set, OARS_OPEN: 'false', OARS_METRICS: 'no' })).toMatchObject({
      open: false,
      metrics: false,
    })
  },
)

test.each([
  ['PORT', 'eighty', /PORT.*whole number/],
  ['PORT', '70000', /PORT.*65535/],
  ['OARS_OPEN', 'maybe', /OARS_OPEN.*true or false/],
  ['OARS_COUNTRY', 'XX', /OARS_COUNTRY.*one of US, GB/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL.*one of/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL.*postgres:\/\//],
  ['DIRECT_LINE_SECRET', 'short', /DIRECT_LINE_SECRET.*32 bytes/],
  ['OARS_PUBLIC_URL', 'oars.example.org/', /OARS_PUBLIC_URL.*https:\/\//],
  ['OARS_PUBLIC_URL', 'https://oars.example.org:port', /OARS_PUBLIC_URL.*https:\/\//],
  ['OARS_SMTP_URL', 'mail.example.org', /OARS_SMTP_URL is no mail server; write smtps:\/\/user/],
  ['OARS_SMTP_URL', 'https://mail.example.org', /OARS_SMTP_URL is no mail server/],
  ['OARS_MAIL_FROM', 'nobody', /OARS_MAIL_FROM.*oars@example\.org/],
  ['OARS_OPERATOR', 'a'.repeat(33), /OARS_OPERATOR.*at most 32 characters/],
  ['OARS_OPERATOR_CONTACT', 'the front desk', /OARS_OPERATOR_CONTACT.*privacy@example\.org/],
  ['OARS_OPERATOR_CONTACT', 'http://example.org', /OARS_OPERATOR_CONTACT.*https:\/\//],
  ['OARS_OPERATOR_CONTACT', 'javascript:a@b', /OARS_OPERATOR_CONTACT/],
  ['OARS_ALERT_SECRET', 'short', /OARS_ALERT_SECRET.*32 bytes/],
  ['OARS_NUDGE_MAIL', 'sometimes', /OARS_NUDGE_MAIL.*true or false/],
  ['OARS_NUDGE_SECRET', 'short', /OARS_NUDGE_SECRET.*32 bytes/],
  [
    'OARS_NUDGE_WEBHOOK',
    'http://gateway.example.org',
    /OARS_NUDGE_WEBHOOK cannot be used; write an https:\/\/ address/,
  ],
  ['OARS_NUDGE_WEBHOOK', 'https://oars:word@gateway.example.org', /OARS_NUDGE_WEBHOOK cannot be used/],
])('refuses to start with %s=%s and says the cure', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
  expect(() => readConfig({ [name]: value })).toThrow(message)
})

test('does not show a mail server that cannot be used, which may hold a password', () => {
  const read = () => readConfig({ OARS_SMTP_URL: 'smtp:oars:pass-word@mail.example.org' })
  expect(read).toThrow(/OARS_SMTP_URL/)
  expect(read).not.toThrow(/pass-word/)
})

test('takes every country that crisis contacts are known for, and no other', () => {
  for (const country of CRISIS_COUNTRIES)
    expect(readConfig({ OARS_COUNTRY: country.toLowerCase() }).country).toBe(country)
  expect(() => readConfig({ OARS_COUNTRY: 'FR' })).toThrow(`set it to one of ${CRISIS_COUNTRIES.join(', ')}.`)
})

test('.env.example lists every setting that is read, and no other', () => {
  const listed = readFileSync(join(projectRoot, '.env.example'), 'utf8').match(/^# ([A-Za-z_]+)=/gm)
  const read = readFileSync(join(projectRoot, 'src/config.ts'), 'utf8').match(/(?<=value\(')[A-Za-z_]+/g)
  expect(listed?.map((line) => line.slice(2, -1)).sort()).toEqual([...new Set(read)].sort())
})
