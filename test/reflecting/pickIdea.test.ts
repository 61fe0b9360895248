import { pickIdea } from '../../src/reflecting/pickIdea'

const shown = ['Put your shoes by the door', 'Ask someone to come along', 'Walk the first five minutes']

test.each([
  ['the second one', shown[1]],
  ['number 3', shown[2]],
  ['1', shown[0]],
  ['the last one maybe', shown[2]],
  ['the shoes one', shown[0]],
  ['asking someone', shown[1]],
  ['none of them', undefined],
  ['not the shoes', undefined],
  ['something else', undefined],
  ['i went out on tuesday and put my shoes on and then it rained', undefined],
])('“%s” picks: %s', (message, idea) => {
  expect(pickIdea(message, shown)).toBe(idea)
})
