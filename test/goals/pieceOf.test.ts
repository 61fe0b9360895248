import { pieceOf } from '../../src/goals/pieceOf'

test.each([
  ['walk to the corner', 'walk to the corner'],
  ['maybe I could just walk to the corner I guess', 'walk to the corner'],
  ['um, one song', 'one song'],
  ['I could see myself opening the file', 'opening the file'],
  ['start with the hall cupboard', 'the hall cupboard'],
  ['the smallest piece would be putting my shoes on', 'putting my shoes on'],
  ['put my trainers on, to start with', 'put my trainers on'],
  ['the first page', 'the first page'],
  ['skip the one on the balcony lol', 'skip the one on the balcony'],
])('the piece in “%s” is “%s”', (answer, piece) => {
  expect(pieceOf(answer)).toBe(piece)
})

test.each([
  'dunno',
  'idk',
  'nothing',
  'a little bit',
  'hard to say',
  'too tired for any of it',
  'i cant do any of it',
  'its all pointless',
  'no time',
  '...',
  '',
])('“%s” names no piece', (answer) => {
  expect(pieceOf(answer)).toBeUndefined()
})
