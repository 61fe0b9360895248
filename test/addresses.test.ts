import type { NetworkInterfaceInfo } from 'node:os'
import { addressForOthers, ownAddress } from '../src/addresses'

const address = (text: string, internal: boolean, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address: text, internal, family }) as NetworkInterfaceInfo

const interfaces = {
  lo: [address('127.0.0.1', true)],
  eth0: [address('fe80::1', false, 'IPv6'), address('192.168.1.7', false)],
}

test.each([
  ['127.0.0.1', undefined, 'http://localhost:3978', 'http://localhost:3978'],
  ['0.0.0.0', undefined, 'http://localhost:3978', 'http://192.168.1.7:3978'],
  ['::', undefined, 'http://localhost:3978', 'http://192.168.1.7:3978'],
  ['::1', undefined, 'http://[::1]:3978', 'http://[::1]:3978'],
  ['10.0.0.3', undefined, 'http://10.0.0.3:3978', 'http://10.0.0.3:3978'],
  ['0.0.0.0', 'https://oars.example', 'https://oars.example', 'https://oars.example'],
])(
  'listening on %s with the public address %s, it is opened at %s and invites to %s',
  (host, publicUrl, own, others) => {
    const place = { host, port: 3978, publicUrl }
    expect(ownAddress(place)).toBe(own)
    expect(addressForOthers(place, interfaces)).toBe(others)
  },
)

test('without any network it invites to this machine', () => {
  expect(addressForOthers({ host: '0.0.0.0', port: 80 }, { lo: interfaces.lo })).toBe('http://localhost:80')
})
