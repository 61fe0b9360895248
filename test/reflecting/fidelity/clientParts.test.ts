import { clientParts, shownStem } from '../../../src/reflecting/fidelity/clientParts'

const parts = (line: string, ...wordings: string[]) =>
  clientParts(
    line,
    wordings.map((text) => ({ text })),
  )

test.each([
  ['So work was nuts.', ['So {words}.'], ['work was nuts'], 'So “…”.'],
  ['Work was nuts. How was it?', ['{words}.', 'How was it?'], ['Work was nuts'], '“…”. How was it?'],
  [
    '“only once”, and “run daily” is it.',
    ['“{did}”, and “{said}” is it.'],
    ['only once', 'run daily'],
    '“…”, and “…” is it.',
  ],
  ['Last week it was one.', ['{ago} it was {done}.'], ['Last week', 'one'], 'Last week it was “…”.'],
  ['Here:\n\n1. “run”\n2. “read”', ['Here: / {list}'], ['1. “run” 2. “read”'], 'Here: “…”'],
  ['Is there a day for it?', ['Is there a day for it?'], [], 'Is there a day for it?'],
])('“%s” is taken apart by its wordings', (line, wordings, filled, shown) => {
  expect(parts(line, ...wordings)).toEqual({ filled, shown })
})

test('client words that look like ours are hidden all the same', () => {
  const line = 'The kids were ill, and I slept, and it was one of three.'
  expect(parts(line, '{words}, and it was {done}.')?.shown).toBe('“…”, and it was “…”.')
  expect(parts(line, '{words}, and {done}.')?.shown).toBe('“…”, and “…”.')
})

test.each([
  ['So work was nuts.', 'Well, {words}.'],
  ['So work was nuts.', 'So {words}, and {done}.'],
  ['How was it?', 'How was it, then?'],
  ['How was it?', 'How was'],
  ['aba', 'ab{words}ba'],
])('“%s” was not made of “%s”', (line, wording) => {
  expect(parts(line, wording)).toBeUndefined()
})

test.each([
  ['“…” is how it went.', '“…” is how'],
  ['So “…”, and “…”.', 'so “…” and'],
  ['What, if anything, comes next?', 'what if anything'],
])('an opening is shown without the client’s words: %s', (shown, stem) => {
  expect(shownStem(shown)).toBe(stem)
})
