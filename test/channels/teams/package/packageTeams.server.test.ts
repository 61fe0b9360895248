import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { projectRoot } from '../../../../src/root'
import { endServers, makeFolder, runCompiled } from '../../../startServer'

jest.setTimeout(60_000)
afterEach(endServers)

const SETTINGS = {
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: '0b8f6d2e-1c3a-4f5b-9d7e-2a4c6e8f0a1b',
  MicrosoftAppTenantId: '1c9a7e3f-2d4b-4a6c-8e8f-3b5d7f9a1c2e',
  OARS_PUBLIC_URL: 'https://oars.example.org',
  OARS_OPERATOR: 'Riverside Health',
}

/** Runs the command and takes the manifest out of the package, where there is one. */
async function makePackage(settings: Record<string, string>, ...more: string[]) {
  const file = join(makeFolder(), 'oars.zip')
  const child = runCompiled('src/cli.js', ['teams', 'package', file, ...more], settings)
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  const zip = existsSync(file) ? unzipSync(readFileSync(file)) : undefined
  return { code, output, manifest: zip && JSON.parse(Buffer.from(zip['manifest.json'] ?? []).toString()) }
}

test('makes a package from the settings, which the schema of Microsoft has nothing against', async () => {
  const { code, output, manifest } = await makePackage(SETTINGS, '--app-version', '1.4.0')
  expect([code, output]).toEqual([0, expect.stringContaining('checked against the schema of Microsoft.')])
  expect(manifest).toMatchObject({ id: SETTINGS.MicrosoftAppId, version: '1.4.0', validDomains: ['oars.example.org'] })
})

test('the schema has nothing against the longest settings either', async () => {
  const host = `${'a'.repeat(60)}.example.org`
  const longest = { OARS_PUBLIC_URL: `https://${host}:8443`, OARS_OPERATOR: 'Ünited Neighbours of Harböur Est' }
  const { output, manifest } = await makePackage({ ...SETTINGS, ...longest })
  expect(output).toContain('checked against the schema of Microsoft.')
  expect(manifest.developer.privacyUrl).toBe(`https://${host}:8443/privacy`)
})

test('the schema would have something against a manifest with a fault in it', async () => {
  const { manifest } = await makePackage(SETTINGS)
  const { developer, ...undeveloped } = manifest
  const faulty = [
    undeveloped,
    { ...manifest, id: 'oars' },
    { ...manifest, developer: { ...developer, privacyUrl: 'oars.example.org' } },
    { ...manifest, bots: [{ botId: manifest.id, scopes: ['everyone'] }] },
    { ...manifest, colour: 'teal' },
  ]
  const script = `const { checkManifest } = require('./dist/src/channels/teams/package/checkManifest.js')
    Promise.all(${JSON.stringify(faulty)}.map(checkManifest)).then((faults) => console.log(JSON.stringify(faults)))`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: projectRoot })
  const faults: string[][] = JSON.parse(stdout)
  expect(faults.map(({ length }) => length > 0)).toEqual(faulty.map(() => true))
})

test.each([
  ['MicrosoftAppId', { MicrosoftAppId: '', MicrosoftAppType: '', MicrosoftAppTenantId: '' }],
  ['OARS_PUBLIC_URL', { OARS_PUBLIC_URL: '' }],
  ['OARS_PUBLIC_URL', { OARS_PUBLIC_URL: 'http://oars.example.org' }],
  ['OARS_OPERATOR', { OARS_OPERATOR: '' }],
])('says that %s is missing and writes nothing, with %j', async (name, changed) => {
  const { code, output, manifest } = await makePackage({ ...SETTINGS, ...changed })
  expect([code, manifest, output]).toEqual([1, undefined, expect.stringContaining(name)])
})

test('refuses a version that Teams would not take', async () => {
  const { code, output } = await makePackage(SETTINGS, '--app-version', 'newest')
  expect([code, output]).toEqual([2, expect.stringContaining('write it as 1.2.3')])
})
