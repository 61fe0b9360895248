import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkManifest } from '../channels/teams/package/checkManifest'
import { type TeamsApp, teamsManifest } from '../channels/teams/package/teamsManifest'
import { teamsPackage } from '../channels/teams/package/teamsPackage'
import { type Config, readConfig } from '../config'
import { projectRoot } from '../root'
import { UsageError } from './usageError'

/** `oars teams package [OUT.zip] [--app-version V]`: the app that an administrator uploads to Microsoft Teams. */
export async function packageTeams(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'app-version': { type: 'string' } },
  })
  const [file = 'oars-teams.zip', ...rest] = positionals
  if (rest.length > 0 || !file.endsWith('.zip'))
    throw new UsageError('Name one file for the package, such as oars-teams.zip')
  const app = appOf(readConfig(), versionOf(values['app-version']))
  const faults = await checkManifest(teamsManifest(app))
  if (faults && faults.length > 0) {
    throw new Error(`The manifest does not fit the schema of Microsoft, so nothing was written:\n${faults.join('\n')}`)
  }
  writeFileSync(file, teamsPackage(app))
  const checked = faults
    ? 'checked against the schema of Microsoft'
    : 'not checked against the schema of Microsoft, as @microsoft/app-manifest is not installed or needs Node.js 20.19'
  process.stdout.write(
    `${file} is written: version ${app.version} for the bot ${app.appId} at ${app.publicUrl}, ${checked}.\n` +
      'An administrator uploads it in the Teams admin center: Teams apps, Manage apps, Upload new app (docs/teams.md).\n',
  )
}

/** What the package is made from, of the settings; says which of them is missing. */
function appOf({ teams, publicUrl, operator }: Config, version: string): TeamsApp {
  if (teams === undefined || teams.type === 'local') {
    throw new Error('MicrosoftAppId is not set; the package is made for a bot that is registered (docs/teams.md).')
  }
  if (publicUrl === undefined || !publicUrl.startsWith('https://')) {
    throw new Error(
      'OARS_PUBLIC_URL must be an https:// address: the app links to the pages on privacy and terms there.',
    )
  }
  if (operator === undefined) throw new Error('OARS_OPERATOR is not set; write who runs this Oars, which Teams shows.')
  return { appId: teams.appId, publicUrl, operator, version }
}

/** That of Oars where none is given. */
function versionOf(given: string | undefined): string {
  const version = given ?? String(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version)
  if (/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) return version
  throw new UsageError(`--app-version is "${version}"; write it as 1.2.3, higher than that of the app in Teams.`)
}
