import { readConsent } from '../../src/reading/readConsent'

test.each([
  'y',
  'yh',
  'ye',
  'yep thats it',
  "that's what I said",
  'thats what i said',
  'close enough',
  'sure',
  'pretty much',
  'Yes, that’s right',
  'ok good',
  'yeah exactly thanks',
  '👍',
])('%p is a yes and no more', (message) => {
  expect(readConsent(message)).toEqual({ yes: true, rest: '' })
})

test.each([
  ['yes but only on weekdays', 'only on weekdays'],
  ['yeah, because my kids need me', 'because my kids need me'],
  ['ok but make it two', 'make it two'],
])('%p is a yes, and %p', (message, rest) => {
  expect(readConsent(message)).toEqual({ yes: true, rest })
})

test.each(['no', 'not quite', 'nope, twice', 'yesterday I went', 'good grief no', 'right now I cannot', 'walk more'])(
  '%p is not a plain yes',
  (message) => {
    const { yes, rest } = readConsent(message)
    expect(yes && rest === '').toBe(false)
  },
)
