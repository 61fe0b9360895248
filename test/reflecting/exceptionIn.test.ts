import { readMessage } from '../../src/reading/readMessage'
import { exceptionIn } from '../../src/reflecting/exceptionIn'

const heard = (message: string) =>
  exceptionIn(readMessage({ message, goal: 'two glasses or less on a weekday', said: [], asked: 'How did it go?' }))

test('hears the part of a week that went otherwise, and the rest of it', () => {
  expect(heard('it was my birthday wednesday. the other days two or less')).toEqual({
    slip: 'it was your birthday Wednesday',
    rest: 'the other days it was two or less',
  })
})

test.each(['two or less every day', 'the other days two or less', 'one big night. the other days nothing'])(
  'hears none where one of the two is missing or the rest was not done: %s',
  (message) => expect(heard(message)).toBeUndefined(),
)
