import { ownReason } from '../../src/goals/ownReason'

test.each(['court says so', 'doctor said', 'my program makes me pick something', 'I have to', 'my wife wants me to'])(
  '“%s” is a demand of somebody else',
  (why) => {
    expect(ownReason(why)).toBeUndefined()
  },
)

test.each(['I want to be there for my kids', 'my daughter told everyone she is proud', 'sick of owing', 'cholesterol'])(
  '“%s” is a reason of their own',
  (why) => {
    expect(ownReason(why)).toBe(why)
  },
)
