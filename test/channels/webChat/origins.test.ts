import type { Request, Response } from 'express'
import { createOrigins } from '../../../src/channels/webChat/origins'

function request(headers: Record<string, string>, protocol = 'http'): Request {
  return { headers, protocol } as unknown as Request
}

test.each([
  ['none, from a caller that is no page', { host: 'oars.example' }, true],
  ['this host', { host: 'oars.example', origin: 'http://oars.example' }, true],
  ['this host by TLS that ends in front', { host: 'oars.example', origin: 'https://oars.example' }, true],
  ['this host with the default port', { host: 'oars.example:443', origin: 'https://oars.example' }, true],
  ['this host in capitals', { host: 'OARS.example', origin: 'https://oars.example' }, true],
  ['the public address', { host: '10.0.0.7:3978', origin: 'https://public.example' }, true],
  ['another port', { host: 'oars.example:3978', origin: 'http://oars.example:4000' }, false],
  ['another site', { host: 'oars.example', origin: 'https://oars.example.elsewhere.example' }, false],
  ['null, from a sandboxed page', { host: 'oars.example', origin: 'null' }, false],
  ['an extension', { host: 'abc', origin: 'chrome-extension://abc' }, false],
  ['another site, without a host', { origin: 'https://elsewhere.example' }, false],
])('the origin %s is judged', (_what, headers, allowed) => {
  const check = () => createOrigins({ publicUrl: 'https://public.example' }).check(request(headers))
  if (allowed) expect(check).not.toThrow()
  else expect(check).toThrow('Another site')
})

test.each([
  ['the way it was reached', undefined, 'localhost:3978', 'http://localhost:3978'],
  ['the public one behind a proxy', 'https://oars.example', 'localhost:3978', 'https://oars.example'],
  [
    'the way it was reached where the public one is this machine',
    'http://localhost:3978',
    '127.0.0.1:3978',
    'http://127.0.0.1:3978',
  ],
  ['the public one where the host is nonsense', 'http://localhost:3978', 'a;b', 'http://localhost:3978'],
])('the address of the server is %s', (_what, publicUrl, host, base) => {
  expect(createOrigins({ publicUrl }).baseOf(request({ host }))).toBe(base)
})

test('a request whose host is nonsense is refused where no address is known', () => {
  expect(() => createOrigins({}).baseOf(request({ host: `x'; script-src *` }))).toThrow('host')
})

test.each([
  ['localhost:3978', true],
  ['LOCALHOST', true],
  ['127.0.0.1:3978', true],
  ['[::1]:3978', true],
  ['elsewhere.example', false],
  ['127.0.0.1.elsewhere.example', false],
  ['127.elsewhere.example', false],
  ['localhost.elsewhere.example', false],
  ['192.168.1.7:3978', false],
  ['a;b', false],
])('set to answer this machine only, a request by the name %s is answered: %s', (host, answered) => {
  const origins = createOrigins({ local: true })
  const own = request({ host, origin: `http://${host}` })
  const read = () => origins.refuseForeign({ ...own, method: 'GET' } as Request, {} as Response, () => {})
  for (const act of [() => origins.check(own), read]) {
    if (answered) expect(act).not.toThrow()
    else expect(act).toThrow('localhost only')
  }
})
