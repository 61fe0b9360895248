import { readFitChoice, readPlainChoice } from '../../src/reading/readFitChoice'
import { FIT_CHOICES } from '../../src/reflecting/situations/4-plan'

test('reads every quick reply to whether the goal fits', () => {
  expect(FIT_CHOICES.map(readFitChoice)).not.toContain(undefined)
})

test.each([
  ['keep', 'keep'],
  ["it's fine as it is", 'keep'],
  ['its ok as it is', 'keep'],
  ['all good', 'keep'],
  ['still fits', 'keep'],
  ['it fits well', 'keep'],
  ['pretty well', 'keep'],
  ['same', 'keep'],
  ['leave it as it is please', 'keep'],
  ['Leave it as it is dear', 'keep'],
  ['keep it mate', 'keep'],
  ['duh, keep it', 'keep'],
  ["it's not too hard", 'keep'],
  ['a bit smaller', 'smaller'],
  ['shrink', 'smaller'],
  ['easier', 'smaller'],
  ['less', 'smaller'],
  ['half', 'smaller'],
  ["it's a bit too much", 'smaller'],
  ['too big right now', 'smaller'],
  ['too hard', 'smaller'],
  ['keep it but smaller', 'smaller'],
  ['bigger', 'bigger'],
  ['make it harder', 'bigger'],
  ['too easy', 'bigger'],
  ["doesn't fit", 'change'],
  ['something else', 'change'],
  ['let this one go', 'letGo'],
  ['drop it', 'letGo'],
  ['gone', 'letGo'],
  ["I'm done with it", 'letGo'],
  ['pause', 'pause'],
  ['on hold', 'pause'],
  ['done', 'done'],
  ['finished', 'done'],
  ["it's done", 'done'],
  ["I've achieved it", 'done'],
  ['3 is a lot', 'smaller'],
  ["three's too many", 'smaller'],
  ['something shorter', 'smaller'],
  ['a shorter run', 'smaller'],
  ["it's a stretch", 'smaller'],
  ['3 is too few', 'bigger'],
  ['three is fine', 'keep'],
  ['25s ok', 'keep'],
  ['hold it there', 'keep'],
  ['i want to be done with it', undefined],
  ['I want to keep my dog', undefined],
  ['work was a lot', undefined],
  ['twice a week', undefined],
  ['go wed', undefined],
])('reads %p as %p', (message, choice) => {
  expect(readFitChoice(message)).toBe(choice)
})

test.each([
  ['drop it', 'letGo'],
  ['make it smaller', 'smaller'],
  ['Pause it', 'pause'],
  ['done', undefined],
  ['less', undefined],
  ['half', undefined],
  ['fine', undefined],
])('where the goal was not asked about, reads %p as %p', (message, choice) => {
  expect(readPlainChoice(message)).toBe(choice)
})
