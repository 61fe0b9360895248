import { loadWordings } from '../../../dialogs/loadWordings'
import { wordNudge } from '../../../src/channels/nudges/wordNudge'
import { sampleSend } from './sampleSend'

const wordings = loadWordings()
const slots = { program: 'Harbour House', inviter: 'Dana' }
const WEEK = 7 * 24 * 3600 * 1000
const dayOf = (week: number) => new Date(Date.UTC(2026, 10, 23) + week * WEEK).toISOString().slice(0, 10)

test('Nobody reads a sentence twice in eight weeks of weekly nudges, and a second try says the same', () => {
  const weeks = Array.from({ length: 8 }, (_, week) => wordNudge(sampleSend({ day: dayOf(week) }), wordings, slots))
  for (const part of ['subject', 'mail', 'text'] as const) {
    expect(new Set(weeks.map((words) => words[part])).size).toBe(8)
  }
  expect(wordNudge(sampleSend({ day: dayOf(3) }), wordings, slots)).toEqual(weeks[3])
})

test('Two people do not get the same words on the same day', () => {
  const texts = Array.from({ length: 20 }, (_, n) => wordNudge(sampleSend({ client: `c${n}` }), wordings, slots).mail)
  expect(new Set(texts).size).toBeGreaterThan(5)
})

describe.each(['nudge', 'invitation'] as const)('Every way to word a %s', (what) => {
  const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
  const all = (inviter?: string) =>
    days.map((day) => wordNudge(sampleSend({ what, day }), wordings, { program: 'Harbour House', inviter }))

  test('has a subject that others may see, and no empty part or slot', () => {
    for (const { subject, mail, text, why } of [...all('Dana'), ...all()]) {
      expect([subject, mail, text, why].join()).not.toMatch(/[{}]/)
      expect(mail && text && why).toBeTruthy()
      expect(subject).toMatch(/^[^.\n]{5,60}$/)
      expect(subject).not.toMatch(/Harbour|Dana|\bgoal to\b/)
    }
  })

  test('says why it came and what is done to end it', () => {
    for (const { text, why } of all('Dana')) {
      expect(why).toMatch(what === 'nudge' ? /Harbour House.*“stop”|“stop”.*Harbour House/i : /Harbour House/)
      expect(text).toMatch(what === 'nudge' ? /Oars.*“stop”/i : /Harbour House/)
      expect(text.length).toBeLessThan(what === 'nudge' ? 95 : 140)
    }
  })

  test('never presses, and never says that something was left undone', () => {
    const said = all('Dana').flatMap(({ subject, mail, text, why }) => [subject, mail, text, why])
    const pressing =
      /\b(?:miss|missed|remind|reminder|overdue|late|yet|still|forget|forgot|must|should|have to|need to|asap|hurry up)\b/i
    expect(said.filter((line) => pressing.test(line))).toEqual([])
  })
})
