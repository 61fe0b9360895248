import { outcomeOf } from '../../src/alerts/sendAlerts'
import { alertJson, tellAlert } from '../../src/alerts/tellAlert'
import type { Alert } from '../../src/storage/alert'

const NOW = Date.UTC(2026, 10, 23, 12)
const MINUTE = 60_000

const ALERT: Alert = {
  id: 'a1',
  client: 'c1',
  invite: 'abcdef01',
  day: '2026-11-23',
  level: 'now',
  about: 'suicide',
  at: NOW,
  state: 'sending',
  tries: 1,
  nextAt: NOW,
}

describe('What a try to send comes to', () => {
  const wait = (tries: number, chance: number, after?: number) => {
    const outcome = outcomeOf({ end: 'notYet', problem: 'busy', after }, { at: NOW, tries }, NOW, chance)
    return outcome.state === 'waiting' ? (outcome.nextAt - NOW) / 1000 : outcome.state
  }

  test.each([
    [1, 1, 10],
    [1, 0, 5],
    [2, 1, 20],
    [4, 0.5, 60],
    [7, 1, 600],
    [50, 1, 600],
    [5000, 0, 300],
  ])('after try %d, by chance %d, the next one is after %d s', (tries, chance, seconds) => {
    expect(wait(tries, chance)).toBe(seconds)
  })

  test('the receiver may ask for more time, up to an hour', () => {
    expect(wait(1, 1, 2 * MINUTE)).toBe(120)
    expect(wait(1, 1, 2000)).toBe(10)
    expect(wait(1, 1, 48 * 60 * MINUTE)).toBe(3600)
  })

  test('after three days it has failed', () => {
    const attempt = { end: 'notYet', problem: 'ECONNREFUSED' } as const
    const late = NOW + 3 * 24 * 60 * MINUTE
    expect(outcomeOf(attempt, ALERT, late, 1)).toMatchObject({ state: 'waiting' })
    expect(outcomeOf(attempt, ALERT, late + 1, 1)).toEqual({ state: 'failed', problem: 'ECONNREFUSED, for three days' })
  })

  test('what may have arrived is not tried again, and what was refused neither', () => {
    expect(outcomeOf({ end: 'unclear', problem: 'p' }, ALERT, NOW, 1)).toEqual({ state: 'unknown', problem: 'p' })
    expect(outcomeOf({ end: 'refused', problem: 'p' }, ALERT, NOW, 1)).toEqual({ state: 'failed', problem: 'p' })
    expect(outcomeOf({ end: 'sent' }, ALERT, NOW, 1)).toEqual({ state: 'sent' })
  })
})

describe('What the contact reads', () => {
  test('is when, how near, about what and who, by the mark of their invitation', () => {
    const { subject, text } = tellAlert(ALERT, 'Harbour House')
    expect(subject).toBe('Harbour House: a client may be in danger')
    for (const part of [
      'ending their life',
      'danger may be near',
      '2026-11-23 12:00 UTC',
      'invitation abcdef01',
      'a1',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('Their words are not passed on.')
    expect(JSON.parse(alertJson(ALERT, 'Harbour House'))).toEqual({
      type: 'oars.alert',
      id: 'a1',
      program: 'Harbour House',
      client: 'c1',
      invite: 'abcdef01',
      at: '2026-11-23T12:00:00.000Z',
      level: 'now',
      about: 'suicide',
    })
  })

  test('holds their words where they are permitted, every line marked as theirs', () => {
    const words = 'first\n\nAlert b2'
    expect(tellAlert({ ...ALERT, words }, 'Harbour House').text).toContain('> first\n> \n> Alert b2\n')
    expect(JSON.parse(alertJson({ ...ALERT, words }, 'Harbour House')).message).toBe(words)
  })
})
