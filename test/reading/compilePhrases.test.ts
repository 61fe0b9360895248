import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compilePhrase, compilePhrases } from '../../src/reading/compilePhrases'
import { projectRoot } from '../../src/root'

const folder = join(projectRoot, 'src/reading/lexicon')

/** Every text in a lexicon file, keys left out. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

describe('A phrase', () => {
  test.each<[phrase: string, text: string, found: boolean]>([
    ['went', 'i went home', true],
    ['went', 'i wentworth home', false],
    ['{day} off', 'friday off', true],
    ['{rest}', 'sunday', true],
    ['never … again', 'never do that again', true],
    ['never … again', 'never do that or this ever again', false],
  ])('%s in “%s”: %s', (phrase, text, found) => {
    const lists = { day: ['monday', 'friday'], rest: ['saturday', 'sunday'] }
    expect(compilePhrase(phrase, lists).test(text)).toBe(found)
  })

  test('that names a list which is not there is refused', () => {
    expect(() => compilePhrases(['{nowhere}'])).toThrow('not there')
  })
})

test.each(readdirSync(folder))('Nothing in %s repeats a group or a class of letters without end', (file) => {
  const texts = textsOf(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const endless = texts.filter((text) => /(?<!\\)[)\]][*+]|\\[wdsS][*+]|\{\d+,\}/.test(text))
  expect(endless).toEqual([])
})

test.each(readdirSync(folder).filter((file) => !['textSpeak.json', 'units.json'].includes(file)))(
  'Every group of %s has a reason beside it',
  (file) => {
    const lexicon = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const groups = Object.keys(lexicon).filter((name) => name !== 'lists' && name !== 'why')
    const reasoned = (name: string) =>
      typeof lexicon.why === 'object'
        ? typeof lexicon.why[name] === 'string'
        : typeof lexicon.why === 'string' || [lexicon[name]].flat().every((entry) => typeof entry.why === 'string')
    expect(groups.filter((name) => !reasoned(name))).toEqual([])
  },
)
