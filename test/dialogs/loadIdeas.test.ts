import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IdeasError, loadIdeas, parseIdeas } from '../../dialogs/loadIdeas'

test('reads an idea a line, without comments, empty lines and doubles', () => {
  const text = '\uFEFF# For runners\n\nAsk someone to come along\r\n  Set an alarm  \nSet an alarm\n# the end\n'
  expect(parseIdeas('ideas.txt', text)).toEqual(['Ask someone to come along', 'Set an alarm'])
})

test.each([
  ['You should call a friend', /^ideas\.txt:2: moralising: "you should"/],
  ['Great job keeping at it', /^ideas\.txt:2: praise/],
  ['At least you tried', /^ideas\.txt:2: silverLining/],
  ['Have you tried swimming?', /^ideas\.txt:2: It asks something\. Say the idea itself/],
  ['Say “no” once', /^ideas\.txt:2: It has quotation marks\. Leave them out/],
  ['***', /^ideas\.txt:2: There are no words in it\. Write the idea/],
  ['walk '.repeat(25), /^ideas\.txt:2: It has 124 characters\. Say it in 120 or fewer/],
])('refuses “%s” with file, line, what is wrong and a cure', (line, message) => {
  expect(() => parseIdeas('ideas.txt', `Set an alarm\n${line}\n`)).toThrow(message)
  expect(() => parseIdeas('ideas.txt', `Set an alarm\n${line}\n`)).toThrow(IdeasError)
})

test('refuses a file without ideas and one with more than 200', () => {
  expect(() => parseIdeas('ideas.txt', '# nothing yet\n')).toThrow(/^ideas\.txt: There are no ideas in it/)
  const letter = (n: number) => String.fromCharCode(97 + n)
  const many = Array.from({ length: 201 }, (_, i) => `Open page ${letter(i % 26)}${letter(i / 26)}`).join('\n')
  expect(() => parseIdeas('ideas.txt', many)).toThrow(/^ideas\.txt:201: There are more than 200 ideas/)
})

test('a file that is not there is named with the setting, and no setting is no list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oars-ideas-'))
  expect(() => loadIdeas(join(folder, 'none.txt'))).toThrow(
    /none\.txt: The file of OARS_IDEAS cannot be read \(ENOENT\)/,
  )
  writeFileSync(join(folder, 'ideas.txt'), 'Set an alarm\n')
  expect(loadIdeas(join(folder, 'ideas.txt'))).toEqual(['Set an alarm'])
  expect(loadIdeas(undefined)).toEqual([])
})
