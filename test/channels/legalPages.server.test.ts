import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createLegalPages, type Operator } from '../../src/channels/legalPages'

/** The pages of an operator, as text without tags, with the headers they came with. */
async function read(operator: Operator, path: string) {
  const server = express().use(createLegalPages(operator)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  const html = await answer.text()
  server.close()
  return { status: answer.status, headers: answer.headers, html }
}

const RIVERSIDE = { name: 'Riverside Health', contact: 'privacy@example.org' }

test.each(['/privacy', '/terms'])('%s says who runs this Oars and whom to ask', async (path) => {
  const { status, html, headers } = await read(RIVERSIDE, path)
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(html).toContain('It is run by Riverside Health.')
  expect(html).toContain('<a href="mailto:privacy@example.org">privacy@example.org</a>')
})

test.each(['/privacy', '/terms'])(
  '%s is there where nothing is set, and then names whoever invited you',
  async (path) => {
    const { status, html } = await read({}, path)
    expect([status, html.includes('whoever invited you')]).toEqual([200, true])
    expect(html).not.toMatch(/undefined|mailto/)
  },
)

test('a page can be named for questions in place of an address', async () => {
  const { html } = await read({ contact: 'https://example.org/data?from=oars&in=en' }, '/privacy')
  expect(html).toContain('<a href="https://example.org/data?from=oars&#38;in=en">')
})

test('privacy says what can be written to get, delete and stop; terms that it is no emergency service', async () => {
  const [privacy, terms] = await Promise.all(['/privacy', '/terms'].map((path) => read(RIVERSIDE, path)))
  for (const words of ['my data', 'delete my data', 'stop', 'who can see this?'])
    expect(privacy?.html).toContain(`“${words}”`)
  expect(terms?.html).toContain('not for emergencies')
})

test('nothing of a name becomes HTML, and no page may be framed or run a script of others', async () => {
  const { html, headers } = await read({ name: '<img src=x onerror=alert(1)>' }, '/terms')
  expect(html).not.toContain('<img')
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
})
