import { readCrisis } from '../../src/reading/readCrisis'

/** Written for this test: no rule names these, and their words are no phrase of the corpus. */
const unsaid = [
  "I've been lying awake most nights thinking everybody would manage perfectly well if I just wasn't around to bother them",
]

test.each(unsaid)(
  'one plain question is asked, and never the whole protocol, where no rule names it: %s',
  (message) => {
    expect(readCrisis(message).level).toBe('unclear')
  },
)

test('a disclosure inside a long story is not drowned by it', () => {
  const story = 'On Monday I went to the market and bought carrots, and on Tuesday my sister came for tea. '.repeat(12)
  expect(readCrisis(`${story}${unsaid[0]}. ${story}`).level).toBe('unclear')
})

test.each([
  'I want to live to see my girls grow up, so no cigarettes at all this week and none next week either',
  'My dad passed away on Tuesday and I have not been able to run or do anything much since',
  'I hate myself a bit for missing it again, four times I had my shoes on and four times I took them off',
])('an ordinary week, a loss or self-blame is not asked about: %s', (message) => {
  expect(readCrisis(message).level).toBe('none')
})

test('a rule that may mean something else is let pass where the rest of a message speaks against it', () => {
  const story =
    'Said my goodbyes to the old office on Thursday, cake for everyone, and the new job starts on Monday at nine'
  expect(readCrisis(story).level).toBe('none')
  expect(readCrisis("I've said my goodbyes and written the letters, nobody is to blame").level).not.toBe('none')
})
