import { readRating } from '../../src/reading/readRating'

test.each([
  ['7', 7],
  ['8/10', 8],
  ['about a six', 6],
  ['10', 10],
  ['0', 0],
  ['maybe 7.5?', 8],
  ['a 9 bcuz my kids', 9],
  ['Seven', 7],
  ['7 or 8', 7],
  ['7ish', 7],
  ['8 out of 10', 8],
  ['a ten!', 10],
  ['10 because my kids need me', 10],
  ["I'd say 6", 6],
  ['9, I have 3 kids', 9],
  ['I have 3 kids', undefined],
  ['5 kids depend on me', undefined],
  ['no one knows', undefined],
  ['one of my kids', undefined],
  ['at 9 am', undefined],
  ['100%', undefined],
  ['dunno', undefined],
  ['110', undefined],
  ['2026', undefined],
])('reads %p as %p', (message, rating) => {
  expect(readRating(message)).toBe(rating)
})
