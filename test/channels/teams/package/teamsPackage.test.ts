import { unzipSync } from 'fflate'
import { drawColorIcon, drawOutlineIcon } from '../../../../src/channels/teams/package/drawIcon'
import { encodePng } from '../../../../src/channels/teams/package/encodePng'
import { COMMANDS, teamsManifest } from '../../../../src/channels/teams/package/teamsManifest'
import { teamsPackage } from '../../../../src/channels/teams/package/teamsPackage'
import { readCommand } from '../../../../src/reading/readCommand'

const APP = {
  appId: '0b8f6d2e-1c3a-4f5b-9d7e-2a4c6e8f0a1b',
  publicUrl: 'https://oars.example.org',
  operator: 'Riverside Health',
  version: '1.2.3',
}

test('a package holds the manifest and both icons at its root, and nothing else', () => {
  const files = unzipSync(teamsPackage(APP))
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png'])
  expect(JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString())).toEqual(teamsManifest(APP))
  expect(Buffer.from(files['color.png'] ?? [])).toEqual(encodePng(drawColorIcon()))
  expect(Buffer.from(files['outline.png'] ?? [])).toEqual(encodePng(drawOutlineIcon()))
})

test('the same settings make the same package, byte by byte', () => {
  expect(teamsPackage(APP)).toEqual(teamsPackage(APP))
})

test('the app talks one to one only, takes no files, and links to the pages of this server', () => {
  expect(teamsManifest(APP)).toMatchObject({
    manifestVersion: '1.22',
    id: APP.appId,
    version: '1.2.3',
    developer: {
      name: 'Riverside Health',
      privacyUrl: 'https://oars.example.org/privacy',
      termsOfUseUrl: 'https://oars.example.org/terms',
    },
    bots: [{ botId: APP.appId, scopes: ['personal'], supportsFiles: false, commandLists: [{ scopes: ['personal'] }] }],
    validDomains: ['oars.example.org'],
  })
})

test('every command that Teams offers is one that Oars reads, and there are no more than Teams shows', () => {
  expect(COMMANDS.filter(({ title }) => readCommand(title) === undefined)).toEqual([])
  expect(COMMANDS.length).toBeLessThanOrEqual(10)
  expect(COMMANDS.filter(({ title, description }) => title.length > 32 || description.length > 128)).toEqual([])
})
