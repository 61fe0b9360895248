import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadWordings, parseWordings } from '../../dialogs/loadWordings'

const HEAD = '# Reflections\n\nAbout this file.\n\n## reflect words\nGives one thing back.\n'

const parse = (text: string) => parseWordings([{ name: 'reflect.md', text }])

describe('loadWordings', () => {
  it('reads the wordings that ship with Oars', () => {
    const wordings = loadWordings()
    expect(wordings.get('ask make of')?.map(({ text }) => text)).toContain('What do you make of that?')
    expect(wordings.get('welcome')?.[0]).toMatchObject({ move: 'welcome', kind: 'information' })
  })

  it('says so when a folder holds no wordings', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wording-'))
    expect(() => loadWordings(folder)).toThrow(/no wordings here.*Put \.md files into the folder/)
    rmSync(folder, { recursive: true })
  })
})

describe('parseWordings', () => {
  it('keeps the sentence, its heading and its place, and leaves the note out', () => {
    expect(parse(`${HEAD}- So {words}.\n- {words}.\n`).get('reflect words')).toEqual([
      { move: 'reflect words', id: 'reflect.md:7', text: 'So {words}.' },
      { move: 'reflect words', id: 'reflect.md:8', text: '{words}.' },
    ])
  })

  it('gives every sentence the kind of its heading', () => {
    const text = '## ask day\nA step without a day.\nkind: consent\n\n- Which day?\n## ask more\nMore.\n- What else?'
    const wordings = parse(text)
    expect(wordings.get('ask day')?.[0]?.kind).toBe('consent')
    expect(wordings.get('ask more')?.[0]).not.toHaveProperty('kind')
  })

  it('reads files that were saved on Windows', () => {
    expect(parse(`${HEAD}- So {words}.\n`.replaceAll('\n', '\r\n')).get('reflect words')?.[0]?.text).toBe('So {words}.')
  })

  it.each([
    ['an unknown slot', `${HEAD}- So {word}.`, 'reflect.md:7: There is no slot {word}. Use one of {goal}, '],
    ['a lone brace', `${HEAD}- So {words.`, 'reflect.md:7: A brace stands alone. Write a slot as {words}'],
    ['straight quotes', `${HEAD}- So "{words}".`, 'reflect.md:7: It has straight quotation marks. Write “ and ”'],
    ['a quote left open', `${HEAD}- So “{words}.`, 'reflect.md:7: A “ or ” has no partner. Put both'],
    ['quotes the wrong way round', `${HEAD}- So ”{words}“.`, 'reflect.md:7: A “ or ” has no partner. Put both'],
    ['an empty sentence', `${HEAD}- `, 'reflect.md:7: This sentence is empty. Write it'],
    ['a sentence without its dash', `${HEAD}- {words}.\nSo {words}.`, 'reflect.md:8: "So {words}." is no sentence'],
    ['a heading without sentences', HEAD, 'reflect.md:5: "reflect words" has no sentences. Add lines'],
    ['a heading without its use', '## ask more\n- What else?', 'reflect.md:1: It is not said when this is used. Add'],
    ['an unknown kind', '## a\nNote.\nkind: nice\n- Hm.', 'reflect.md:3: "nice" is no kind. Choose one of reflective'],
    ['a sentence before any heading', '- What else?', 'reflect.md:1: A sentence before any heading. Put a "## "'],
    [
      'a heading twice',
      `${HEAD}- {words}.\n## reflect words\nAgain.\n- So {words}.`,
      'reflect.md:8: There is a "## reflect words" already.',
    ],
    [
      'a sentence twice',
      `${HEAD}- So {words}.\n- so {words}.`,
      'reflect.md:8: The same sentence stands in reflect.md:7.',
    ],
  ])('names the place and the cure of %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(`dialogs/wording, ${message}`)
  })
})
