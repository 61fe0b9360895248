import { readLongGoal } from '../../dialogs/longGoal'

test('hears the wish in a long answer, and what stands behind it', () => {
  const text =
    "Well I suppose what I'd want is to drink less, my wife keeps going on about it and the doctor said my liver numbers were up"
  expect(readLongGoal(text)).toEqual({
    goal: 'drink less',
    wish: "you'd want to drink less",
    words: 'the doctor said your liver numbers were up',
    told: 'the doctor said my liver numbers were up',
  })
})

test('hears none in a story without a wish', () => {
  expect(
    readLongGoal('it has been a long year with the move and the new job and the kids and all of it'),
  ).toBeUndefined()
})
