import { zipSync } from 'fflate'
import { drawColorIcon, drawOutlineIcon } from './drawIcon'
import { encodePng } from './encodePng'
import { ICONS, type TeamsApp, teamsManifest } from './teamsManifest'

/** The same package for the same settings: files in it carry the first date that a zip can. */
const MADE = new Date(1980, 0, 1)

/** A Teams app package: a zip with the manifest and its two icons, to be uploaded by an administrator. */
export function teamsPackage(app: TeamsApp): Uint8Array {
  const files = {
    'manifest.json': Buffer.from(`${JSON.stringify(teamsManifest(app), null, 2)}\n`),
    [ICONS.color]: encodePng(drawColorIcon()),
    [ICONS.outline]: encodePng(drawOutlineIcon()),
  }
  return zipSync(files, { mtime: MADE })
}
