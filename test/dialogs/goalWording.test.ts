import { isReadyGoal, isReason, readBack, tellsInstead, withCondition } from '../../dialogs/goalWording'

test.each([
  ['go for a run three times a week', 'at least three times a week'],
  ['no cigarettes', 'none at all'],
  ['eat less sugar: one biscuit a day', 'no more than one biscuit a day'],
  ['walk every morning', undefined],
  ['book the dentist', undefined],
  ['be in bed by 11', undefined],
])('%p is read back with what its words do not say already: %p', (words, measure) => {
  expect(readBack(words)).toEqual({ goal: words, measure })
})

test.each([
  ['be in bed by 11', true],
  ['see my PO every 2 weeks', true],
  ['smoke only on weekends', true],
  ['no cigarettes', true],
  ['be a better dad', false],
  ['drink less', false],
])('whether %p says when it is done: %p', (words, ready) => {
  expect(isReadyGoal(words)).toBe(ready)
})

test.each([
  ['I drink too much', true],
  ['my probation officer makes me do this', true],
  ['its snowing today', true],
  ['I want to drink less', false],
  ["I'm trying to quit smoking", false],
  ['I need a job', false],
  ['walk more', false],
])('whether %p tells how things are: %p', (text, tells) => {
  expect(tellsInstead(text)).toBe(tells)
})

test.each([
  ['because I want to have energy', true],
  ['so I can sleep', true],
  ['it clears my head', true],
  ['christmas presents', true],
  ['I want to be there for my kids', true],
  ['walk more', false],
  ['swimming instead', false],
  ['twice a week', false],
  ['I meant walking', false],
  ['10', false],
])('whether %p is a reason for a goal that was read back: %p', (text, reason) => {
  expect(isReason(text)).toBe(reason)
})

test.each([
  ['walk every day', 'only on weekdays', 'walk on weekdays'],
  ['go for a run three times a week', 'make it two', 'go for a run two times a week'],
  ['walk every day', 'not when it rains', 'walk every day, not when it rains'],
  ['walk every day', "it's hard", undefined],
  ['walk every day', '', undefined],
])('%p with %p is %p', (words, rest, changed) => {
  expect(withCondition(words, rest)).toBe(changed)
})
