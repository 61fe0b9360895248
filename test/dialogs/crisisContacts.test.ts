import { CRISIS_COUNTRIES, contactsFor, crisisContacts } from '../../dialogs/crisisContacts'
import type { CrisisResource } from '../../dialogs/crisisResource'
import { tellLines } from '../../dialogs/tellLines'

const LINE: CrisisResource = {
  name: 'Harbour line',
  phone: '0800 123 4567',
  hours: 'day and night',
  cost: 'free',
  languages: ['en'],
  written: '2026-11-23',
  check: 'https://harbour.example/line',
}

describe('The lines of a country', () => {
  test.each([
    ['US', 'In the US, call or text 988 or chat at 988lifeline.org (free, day and night).'],
    ['GB', 'In the UK, call Samaritans on 116 123 or text SHOUT to 85258 (both free, day and night).'],
    ['CA', 'In Canada, call or text 988 (free, day and night).'],
    ['AU', 'In Australia, call Lifeline on 13 11 14 or text 0477 13 11 14 (free from mobiles, day and night).'],
    ['NZ', 'In New Zealand, call or text 1737 (free, day and night).'],
    ['IE', 'In Ireland, call Samaritans on 116 123 or text HELLO to 50808 (both free, day and night).'],
    ['INT', 'Find a free line for your country at findahelpline.com, by phone, text or chat.'],
    ['FR', 'Find a free line for your country at findahelpline.com, by phone, text or chat.'],
    ['constructor', 'Find a free line for your country at findahelpline.com, by phone, text or chat.'],
  ])('are named in one sentence: %s', (country, lines) => {
    expect(crisisContacts(country).lines).toBe(lines)
  })

  test.each(CRISIS_COUNTRIES)('say when they were written and where to make sure of them: %s', (country) => {
    for (const { phone, text, chat, directory, written, check, languages } of crisisContacts(country).resources) {
      expect([phone, text, chat, directory].some((way) => way !== undefined)).toBe(true)
      expect(written).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(check).toMatch(/^https:\/\//)
      expect(languages).toContain('en')
    }
  })
})

describe('The lines of a program', () => {
  const shout = { ...LINE, name: 'Shout', phone: undefined, text: 'SHOUT to 85258' }
  test.each<[string, CrisisResource[]]>([
    ['Call Harbour line on 0800 123 4567 (free, day and night).', [LINE]],
    ['Call or text Harbour line on 0800 123 4567 (free, day and night).', [{ ...LINE, text: '0800 123 4567' }]],
    ['Text Harbour line on 60060 (free, day and night).', [{ ...LINE, phone: undefined, text: '60060' }]],
    [
      'Chat with Harbour line at harbour.example (free, day and night).',
      [{ ...LINE, phone: undefined, chat: 'harbour.example' }],
    ],
    [
      'Call Harbour line on 0800 123 4567 (free, weekdays 9 to 5) or text SHOUT to 85258 (free, day and night).',
      [{ ...LINE, hours: 'weekdays 9 to 5' }, shout],
    ],
    [
      'Call Harbour line on 0800 123 4567, text SHOUT to 85258, or call or text 988 (all free, day and night).',
      [LINE, shout, { ...LINE, name: '988 Lifeline', phone: '988', text: '988' }],
    ],
  ])('are named without a place: %s', (lines, resources) => {
    expect(tellLines(resources)).toBe(lines)
  })
})

describe('The contacts of a client', () => {
  const usual = { ...crisisContacts('IE'), lines: 'Call Harbour line on 0800 123 4567.' }

  test('are those of their program, also where they say that they are in its country', () => {
    expect(contactsFor(usual, undefined)).toBe(usual)
    expect(contactsFor(usual, 'IE')).toBe(usual)
  })

  test('are those of the country they say they are in, and neutral ones where none are known', () => {
    expect(contactsFor(usual, 'CA').emergency).toBe('911')
    expect(contactsFor(usual, 'FR').lines).toContain('findahelpline.com')
  })
})
