import { asksSmaller, giveBack, measureIn, plainReason, quotableReason, smallerWords } from '../../dialogs/reasonWords'
import type { Goal } from '../../src/goals/goal'
import { parseGoal } from '../../src/goals/parseGoal'

const goal = (words: string) => ({ words, measure: parseGoal(words) }) as Goal

test.each([
  ['um because I always wanted to', 'I always wanted to'],
  ['cos of my knees', 'my knees'],
  ['my kids', 'my kids'],
])('%p gives as a reason %p', (text, why) => {
  expect(plainReason(text)).toBe(why)
})

test.each([
  ['I just got out in june and I aint going back', 'I just got out in june and I aint going back'],
  ["I've been living on toast since my wife died in the spring", undefined],
])('of the reason %p is quoted %p', (why, quote) => {
  expect(quotableReason(why)).toBe(quote)
})

test('a reason is given back with both of its halves', () => {
  expect(giveBack('I just got out in june and I aint going back')[1].words).toBe(
    "you just got out in June and you're not going back",
  )
})

test.each([
  ['be happier', 'like once a week see someone', 'be happier: once a week see someone'],
  ['be happier', 'because of my kids', undefined],
  ['run twice a week', 'every day I feel low', undefined],
])('asked why %p matters, %p measures it as %p', (words, text, measured) => {
  expect(measureIn(goal(words), text)).toBe(measured)
})

test.each([
  ['cook dinner three times a week', 'maybe twice would be easier', 'cook dinner twice a week'],
  ['walk 30 minutes a day', "I'd be surer of 10 minutes", 'walk 10 minutes a day'],
  ['go to bed by 11', 'fewer screens', undefined],
])('%p made smaller by %p is %p', (words, text, smaller) => {
  expect(smallerWords(words, text)).toBe(smaller)
})

test.each([
  ['something smaller', true],
  ['fewer', true],
  ['fewer screens', false],
])('whether %p asks for a smaller goal: %p', (text, asks) => {
  expect(asksSmaller(text)).toBe(asks)
})
