import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { compilePhrase, compilePhrases } from '../../src/reading/compilePhrases'
import changeTalk from '../../src/reading/lexicon/changeTalk.json'
import requests from '../../src/reading/lexicon/requests.json'
import { projectRoot } from '../../src/root'
import { checkIns } from './checkInWords'

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

describe('Phrases that are passed over for want of their words', () => {
  const many = [
    ['requests', requests.requests.flatMap(({ say }) => say), requests.lists],
    ['talk for and against the change', changeTalk.markers.flatMap(({ say }) => say), changeTalk.lists],
  ] as const

  test.each(many)('find the same %s as one expression of them all', (_what, phrases, lists) => {
    const quick = compilePhrases(phrases, lists)
    const whole = new RegExp(quick.source)
    const every = compilePhrases(phrases, lists, 'g')
    const plain = new RegExp(quick.source, 'g')
    const blank = (words: string): string => '~'.repeat(words.length)
    fc.assert(
      fc.property(checkIns, (message) => {
        const text = message.toLowerCase()
        const found = quick.exec(text)
        expect([found?.index, found?.[0]]).toEqual([whole.exec(text)?.index, whole.exec(text)?.[0]])
        expect(text.replace(every, blank)).toBe(text.replace(plain, blank))
        expect([...text.matchAll(every)].map(({ index }) => index)).toEqual(
          [...text.matchAll(plain)].map(({ index }) => index),
        )
      }),
      { numRuns: 60 },
    )
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
