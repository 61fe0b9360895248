import { readOfferAnswer } from '../../src/reflecting/readOfferAnswer'

test.each([
  ['yes please', 'yes'],
  ['go on, show me', 'yes'],
  ['why not', 'yes'],
  ['maybe later', 'later'],
  ['not now thanks', 'later'],
  ['id rather find my own', 'later'],
  ['i dont want a list', 'later'],
  ['nothing works', 'none'],
  ['none of them really', 'none'],
  ['nothing else comes to mind', 'none'],
  ['neither of those', 'none'],
  ['ive tried everything', 'none'],
  ['thats why im asking', 'none'],
  ['what else is there', 'none'],
  ['show me the list', 'list'],
  ['whats on your list', 'list'],
  ['lay my shoes out', undefined],
  ['my sister helped', undefined],
])('“%s”, said to an offer, is: %s', (message, answer) => {
  expect(readOfferAnswer(message)).toBe(answer)
})
