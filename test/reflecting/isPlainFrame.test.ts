import { isPlainFrame } from '../../src/reflecting/isPlainFrame'

test.each(['{words}.', 'So {words}.', '{words}, you say.', '“{quote}”, then.'])(
  'takes next to nothing around words of the client for a plain frame: %s',
  (wording) => expect(isPlainFrame(wording)).toBe(true),
)

test.each(['You mention that {words}.', 'What next?', 'Until then.', 'How is {goaling}?'])(
  'takes a sentence of ours for none: %s',
  (wording) => expect(isPlainFrame(wording)).toBe(false),
)
