import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWordings } from '../../dialogs/loadWordings'
import lexicon from '../../src/reflecting/lexicon/barrierKinds.json'

const root = join(__dirname, '..', '..')
const headings = [...loadWordings().keys()]
const code = ['src', 'dialogs'].flatMap((folder) => sources(join(root, folder))).join('\n')
const choosing = ['src/reflecting', 'dialogs'].flatMap((folder) => sources(join(root, folder))).join('\n')

/** Names of moves and reflections that are put together while running, and what they are put together from. */
const BARRIERS = Object.keys(lexicon.words)
const PUT_TOGETHER = [
  ...['goal', 'commitment', 'value', 'feeling'].map((kind) => `mismatch ${kind}`),
  ...BARRIERS.flatMap((kind) => [`reflect barrier ${kind}`, `ask help ${kind}`]),
]

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

test('every heading of the wordings is named in the code', () => {
  const unnamed = headings.filter((heading) => !PUT_TOGETHER.includes(heading) && !code.includes(`'${heading}'`))
  expect(unnamed).toEqual([])
})

test('every reflection and question that the code names has wordings', () => {
  const named = [...choosing.matchAll(/\b(?:reflection|question): '([^']+)'/g)].map((match) => match[1] as string)
  const codes = ['none', 'open', 'closed']
  expect(named.length).toBeGreaterThan(40)
  expect(
    [...named, ...PUT_TOGETHER].filter((heading) => !headings.includes(heading) && !codes.includes(heading)),
  ).toEqual([])
})
