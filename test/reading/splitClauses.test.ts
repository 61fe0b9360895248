import { normalise } from '../../src/reading/1-normalise'
import { splitClauses } from '../../src/reading/2-clauses'

const split = (message: string): string[] =>
  splitClauses(normalise(message)).map((clause) => message.slice(clause.start, clause.end))

test.each([
  ['Went twice. Knees hurt!', ['Went twice', 'Knees hurt']],
  ['Wanted to go, but work ran late', ['Wanted to go', 'work ran late']],
  ['Stayed in because it rained', ['Stayed in', 'it rained']],
  ['It rained so I stayed in', ['It rained', 'I stayed in']],
  ['I was so tired', ['I was so tired']],
  ['Went Mon, Wed and Fri', ['Went Mon, Wed and Fri']],
  ['Every day but Sunday', ['Every day but Sunday']],
  ['All but one', ['All but one']],
  ['Ran at 7 - felt great', ['Ran at 7', 'felt great']],
  ['Did 2-3 runs', ['Did 2-3 runs']],
  ['one\ntwo lines', ['one', 'two lines']],
  ['I spent £20', ['I spent £20']],
  ['£20 saved', ['£20 saved']],
  ['Done ✅ see you', ['Done ✅', 'see you']],
  ['I called and then she cried', ['I called', 'then she cried']],
  ['Went to one and missed the other', ['Went to one', 'missed the other']],
  ['Kept to it Monday, and Thursday was the election', ['Kept to it Monday', 'Thursday was the election']],
  ["did my three runs i'm going again", ['did my three runs', "i'm going again"]],
  ['five runs this week and my head is so quiet after', ['five runs this week', 'my head is so quiet after']],
  [
    'did both meetings and the tea was cold i talked for once',
    ['did both meetings', 'the tea was cold i talked for once'],
  ],
  ['told my mum all of it on friday i had the letters', ['told my mum all of it on friday', 'i had the letters']],
  ["I told her that I'm sorry", ["I told her that I'm sorry"]],
  ['...', []],
  ['', []],
])('%s', (message, expected) => {
  expect(split(message)).toEqual(expected)
})

test('a clause says its sentence, what opened it, and whether it asks', () => {
  const clauses = splitClauses(normalise('I tried but failed. Can we make it two?'))
  expect(clauses.map(({ sentence, opener, asked }) => ({ sentence, opener, asked }))).toEqual([
    { sentence: 0, opener: '', asked: false },
    { sentence: 0, opener: 'but', asked: false },
    { sentence: 1, opener: '', asked: true },
  ])
})
