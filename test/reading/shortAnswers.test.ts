import { givesReason, isBareTime, isQuestion, leavesItOpen, putsItOff } from '../../src/reading/shortAnswers'

test.each([
  ['what can you do', true],
  ['who are you', true],
  ['is that a good goal', true],
  ['why do you ask', true],
  ['whats the point', true],
  ['run?', true],
  ['when I get home, walk', false],
  ['walk more', false],
  ['how to cook', false],
  ['do my homework', false],
])('whether %p is a question: %p', (text, question) => {
  expect(isQuestion(text)).toBe(question)
})

test.each([
  ['no number', true],
  ['just less', true],
  ["I don't want a number", true],
  ['leave it open', true],
  ['less than 5', false],
  ['no sugar', false],
])('whether %p leaves a goal open: %p', (text, open) => {
  expect(leavesItOpen(text)).toBe(open)
})

test.each([
  ['because my kids need me', true],
  ['so that I can sleep', true],
  ['cos im tired', true],
  ['for my daughter', true],
  ['for 20 minutes', false],
  ['walk so far', false],
])('whether %p gives a reason: %p', (text, reason) => {
  expect(givesReason(text)).toBe(reason)
})

test.each([
  ['can we do this another time', true],
  ['can you stop asking me things', true],
  ['not now', true],
  ['stop smoking', false],
  ['go to bed later', false],
])('whether %p puts it off: %p', (text, off) => {
  expect(putsItOff(text)).toBe(off)
})

test.each([
  ['wed', true],
  ['maybe on sunday', true],
  ['tomorrow morning.', true],
  ['sunday lunch with dad', false],
  ['every sunday', false],
])('whether %p names a time and nothing to do: %p', (text, bare) => {
  expect(isBareTime(text)).toBe(bare)
})
