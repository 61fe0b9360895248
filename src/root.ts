import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder upward that holds package.json: files that are not compiled are found from here, in src and in dist. */
export const projectRoot = findRoot(__dirname)

function findRoot(start: string): string {
  let folder = start
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No package.json in ${start} or any folder above it`)
    folder = parent
  }
  return folder
}
