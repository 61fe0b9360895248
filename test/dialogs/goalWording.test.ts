import {
  dropDoubt,
  isGoalOfNone,
  isReadyGoal,
  isReason,
  readBack,
  saysAgain,
  saysNoGoal,
  saysNone,
  tellsInstead,
  withCondition,
} from '../../dialogs/goalWording'

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
  ['i lost my kids to it once', true],
  ['I drank on saturday', true],
  ["it's a start", true],
  ['car needed a tyre', true],
  ['I wanted to learn the guitar', true],
  ['we want to save 50 a week', false],
  ['get fit', false],
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
  ["that'll do nicely", false],
  ['ys', false],
  ['walk more', false],
  ['swimming instead', false],
  ['twice a week', false],
  ['I meant walking', false],
  ['10', false],
  ['genius', false],
])('whether %p is a reason for a goal that was read back: %p', (text, reason) => {
  expect(isReason(text)).toBe(reason)
})

test.each([
  ['walk every day', 'only on weekdays', 'walk on weekdays'],
  ['go for a run three times a week', 'make it two', 'go for a run two times a week'],
  ['walk every day', 'not when it rains', 'walk every day, not when it rains'],
  ['apply for housing benefit', 'by friday', 'apply for housing benefit, by friday'],
  ['text my brother every sunday', 'only mondays', 'text my brother every monday'],
  ['walk every day', "it's hard", undefined],
  ['walk every day', '', undefined],
])('%p with %p is %p', (words, rest, changed) => {
  expect(withCondition(words, rest)).toBe(changed)
})

test.each([
  ["no drinking on weekdays? i don't know if i want that though", 'no drinking on weekdays'],
  ['walk more, not sure', 'walk more'],
  ["I don't know", "I don't know"],
  ['walk every day', 'walk every day'],
])('%p without the doubt after it is %p', (words, rest) => {
  expect(dropDoubt(words)).toBe(rest)
})

test.each([
  ['no alcohol', true],
  ['no cigarettes at all', true],
  ['no, that is wrong', false],
  ['no', false],
])('whether %p is a goal rather than a no: %p', (text, goal) => {
  expect(isGoalOfNone(text)).toBe(goal)
})

test.each([
  ['none at all', true],
  ['none atall', true],
  ['none on weekdays', false],
])('whether %p only says none once more: %p', (text, none) => {
  expect(saysNone(text)).toBe(none)
})

test.each([
  ['no more cigarets at all', 'stop smoking cigarets', true],
  ['no alcohol', 'stop smoking cigarets', false],
])('whether %p says %p again: %p', (answer, words, again) => {
  expect(saysAgain(answer, words)).toBe(again)
})

test.each([
  ['gulp', true],
  ['swim once a week', true],
  ['swimming', false],
  ['relax', false],
  ['walk to work', false],
])('whether %p, after "swim once a week" was read back, is nothing new: %p', (anew, nothing) => {
  expect(saysNoGoal(anew, 'swim once a week')).toBe(nothing)
})
