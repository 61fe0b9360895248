import type { MismatchKind } from '../../src/reading/reading'
import { readMessage } from '../../src/reading/readMessage'
import { findMismatch } from '../../src/reflecting/findMismatch'

const gaps = (goal: string, said: string[], message: string) => {
  const context = { message, goal, said, today: '2026-11-22' }
  return findMismatch(readMessage(context), context)
}

const rows: [kinds: MismatchKind[], goal: string, said: string[], message: string][] = [
  [['goal'], 'go for a run three times a week', [], 'Only made it out once, work was nuts.'],
  [['goal'], 'no cigarettes', [], 'Smoked two on Friday'],
  [['goal'], 'meditate daily', [], 'missed Tuesday and Thursday, no big deal'],
  [[], 'go for a run three times a week', [], 'Three runs, done'],
  [[], 'call my sister', ["I'll call her Saturday"], 'Called her Saturday, we talked for an hour'],
  [[], 'call my sister', [], 'what should I say to her?'],
  [
    ['goal', 'commitment'],
    'call my sister',
    ["I'll call her Saturday"],
    "Didn't call her on Saturday or any other day",
  ],
  [
    ['goal', 'commitment'],
    'go to the gym twice a week',
    ["I'll go Monday after work"],
    'Once. Missed Monday, went Thursday',
  ],
  [['goal', 'commitment'], 'apply for three jobs', ["I'll send the first one Tuesday"], 'sent 1, on Friday'],
  [
    ['commitment'],
    'submit the form',
    ['It will be in the post by Tuesday, I promise'],
    'Posted it today. Two days later than I said',
  ],
  [['goal'], 'go to the gym twice a week', ["I'll go Monday after work"], 'Once, on Monday like I said'],
  [['goal'], 'walk 30 minutes a day', ["I'll ask my brother about the car"], 'about 15 minutes each day'],
  [['goal', 'value'], 'no takeaways', ['I want to stop wasting money'], 'Got a curry twice'],
  [
    ['goal', 'value'],
    'be home for dinner 4 nights',
    ['My kids come first'],
    'Home one night, overtime every other night',
  ],
  [['goal'], 'drink 2 litres of water a day', ['My dog is my whole world'], '1 litre a day'],
  [[], 'meditate daily', ['Peace of mind matters to me'], 'Every single day'],
  [['goal', 'feeling'], 'read 20 pages a day', [], "Amazing week! Didn't read a single page"],
  [['goal', 'feeling'], 'go to the gym three times', [], 'So proud of myself. Went zero times'],
  [['feeling'], 'go to the gym three times', [], 'Terrible week, I am such a failure. Went three times'],
  [['goal'], 'go to the gym five times', [], 'Great week, went four times'],
  [['goal'], 'apply for three jobs', [], 'Oh I smashed it. Zero.'],
  [[], 'go to the gym three times', [], 'Great week! Three sessions'],
  [['commitment'], 'swim twice a week', ['I shall buy a costume on Saturday'], 'The costume remains unbought'],
  [
    ['goal', 'commitment'],
    'send three job applications a week',
    ['il ask the library on tuesday'],
    'sent 1. tuesday came and i never asked the library',
  ],
  [['goal', 'commitment'], 'register with a dentist', ['I go this week'], "Didn't go"],
  [
    ['goal', 'commitment'],
    'two biscuits a day at most',
    ["I won't open the tin"],
    'Six a day, every day. The tin was open by noon',
  ],
  [[], 'ten cigarettes a day at most', ['I promised her none round the baby'], '9 a day and none round the baby'],
  [['goal'], 'go for a run three times a week', ["I'll lay my shoes out on Sunday"], 'Only once, work was mad'],
  [['goal'], 'go for a run three times a week', ['I read to the little one before sleep'], 'None'],
  [['goal', 'value'], 'call my sister', ['She is all I have'], "Didn't call her"],
  [['goal'], 'go to the gym five times', [], 'Three times. I want the five'],
  [['goal', 'feeling'], 'swim twice a week', [], 'What a splendid week! Not once'],
  [['goal', 'feeling'], 'take my pill every day', [], 'A perfect week! All but one day'],
  [['goal'], 'swim twice a week', [], 'Great week at work. Not one swim'],
  [['goal'], 'swim twice a week', [], 'Good evening. Not once'],
  [['goal'], 'swim twice a week', [], 'Not a good week. No swims'],
]

describe('A mismatch', () => {
  test.each(rows)('is %j, on “%s” with %j, in: %s', (kinds, goal, said, message) => {
    expect(gaps(goal, said, message).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('quotes both sides word for word', () => {
    const message = "Didn't call her at all. I was ashamed. On Saturday I forgot"
    const [goal, promise] = gaps('call my sister', ["I'll call her Saturday"], message)
    expect(goal).toMatchObject({ said: 'call my sister', did: { text: "Didn't call her at all" } })
    expect(promise).toMatchObject({
      said: "I'll call her Saturday",
      did: { text: 'On Saturday I forgot' },
    })
    expect(message.slice(promise?.did.start, promise?.did.end)).toBe(promise?.did.text)
  })

  test('quotes no more than fifteen words of a rambling report', () => {
    const message =
      'I only went for a run once this week on the Tuesday because my cousin was over from Leeds with the twins who never sleep'
    const [goal] = gaps('go for a run three times a week', [], message)
    expect(goal?.did.text.split(' ').length).toBeLessThanOrEqual(15)
  })
})
