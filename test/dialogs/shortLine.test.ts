import { CRISIS_COUNTRIES, crisisContacts } from '../../dialogs/crisisContacts'
import { shortLine } from '../../dialogs/shortLine'

test.each([
  ['US', 'call or text 988'],
  ['GB', 'call Samaritans on 116 123 or text SHOUT to 85258'],
  ['INT', 'look at findahelpline.com'],
])('the lines of %s in a few words: %s', (country, words) => {
  expect(shortLine(crisisContacts(country))).toBe(words)
})

test.each(CRISIS_COUNTRIES.map((country) => [country]))('of %s they are short and can follow “you can”', (country) => {
  const words = shortLine(crisisContacts(country))
  expect(words).toMatch(/^(?:call|text|look at) /)
  expect(words.split(' ').length).toBeLessThanOrEqual(12)
})

test('a line that is closed at night gives way to one that never is', () => {
  const terms = { cost: 'free', languages: ['en'], written: '2026-11-23', check: 'https://example.org' }
  const resources = [
    { ...terms, name: 'Day line', phone: '100', hours: 'weekdays 9 to 5' },
    { ...terms, name: 'Night line', phone: '200', hours: 'day and night' },
  ]
  expect(shortLine({ resources })).toBe('call Night line on 200')
})
