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
  ['dunno', undefined],
  ['110', undefined],
  ['2026', undefined],
])('reads %p as %p', (message, rating) => {
  expect(readRating(message)).toBe(rating)
})
