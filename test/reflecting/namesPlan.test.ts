import { namesPlan, tellsNoPlan } from '../../src/reflecting/namesPlan'

test.each([
  'clean week id call it',
  'friday doesnt feel like a weeknight to me',
  'monday looks bad',
  'no runs at all though',
  'no ideas at all',
  'no cigs since thursday',
  'one of those weeks',
  'a bit of a mess really',
  'rest week more like',
])('%p tells how it was or how they see it', (words) => {
  expect(tellsNoPlan(words)).toBe(true)
})

test.each([
  'no phone in bed',
  'no sugar till friday',
  'clean the flat on sunday',
  'rest on friday, run on saturday',
  'three lines at the bus stop',
  'friday after work',
])('%p may be a plan', (words) => {
  expect(tellsNoPlan(words)).toBe(false)
})

test.each([
  ['three lines at the bus stop', true],
  ['40 on payday', true],
  ['65 to catch up', true],
  ['the sarabande, slowly', true],
  ['kettle on then boots on', true],
  ['kids at home', false],
  ['up to my boss', false],
  ['my mornings', false],
  ['10 out of 10', false],
  ['it was hard with the kids', false],
])('whether %p names a plan without a verb: %p', (words, plan) => {
  expect(namesPlan(words, words)).toBe(plan)
})
