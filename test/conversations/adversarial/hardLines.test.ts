import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerAt } from './placeInTalk'
import { placeNamed } from './places'

const path = join(__dirname, '..', '..', '..', 'docs', 'hardLines.md')

/** The rows of the table in the docs, as they stand there. */
const rows = readFileSync(path, 'utf8').match(/^\| (?!the client|---).+\|$/gm) ?? []

test('the docs show twenty hard lines with what Oars says to them; where this differs, paste what was received', async () => {
  const said: string[] = []
  for (const row of rows) {
    const [shown = '', place = ''] = row.slice(2).split(' | ')
    const line = shown.replace(/^`|`$/g, '')
    const { answer } = await answerAt(await placeNamed(place), line, line)
    said.push(`| ${shown} | ${place} | ${answer.text.replace(/\s+/g, ' ')} |`)
  }
  expect(said).toHaveLength(20)
  expect(rows).toEqual(said)
})
