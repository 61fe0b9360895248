import { CHECK_IN_DUE_EVENT, REMINDER_EVENT, STAFF_PAUSED_EVENT } from '../../src/events'
import { OpenTalk } from '../conversations/openTalk'

const DAY = 24
const GOAL = ['hello', 'go for a run three times a week', 'yes', 'skip', 'skip', '8']

async function withGoal(...lines: string[]): Promise<OpenTalk> {
  const talk = new OpenTalk()
  await talk.say(...GOAL, ...lines)
  return talk
}

/** A talk in which the weekly check-in has just been opened. */
async function opened(): Promise<OpenTalk> {
  const talk = await withGoal()
  talk.wait(7 * DAY)
  await talk.event(CHECK_IN_DUE_EVENT)
  return talk
}

describe('When they are asked', () => {
  test('is weekly at about the hour of their first goal, until they say otherwise', async () => {
    const { record } = await withGoal()
    expect(record.schedule).toEqual({ every: 'week', weekday: 1, time: '10:00', zone: 'UTC' })
    expect(record.due).toBe(Date.UTC(2026, 0, 12, 10))
  })

  test.each([
    ['Sundays at 7', { every: 'week', weekday: 7, time: '19:00' }, 'every Sunday at 19:00', 'Sunday 11 January'],
    ['weekdays at half eight', { every: 'weekday', time: '20:30' }, 'Monday to Friday at 20:30', 'Tuesday 6 January'],
    ['daily', { every: 'day', time: '10:00' }, 'every day at 10:00', 'Tuesday 6 January'],
    ['once a month on the 1st', { every: 'month', dayOfMonth: 1 }, 'every month on the 1st', 'Sunday 1 February'],
    ['every other week', { every: 'twoWeeks', weekday: 1 }, 'every other Monday at 10:00', 'Monday 19 January'],
    ['not before 11', { time: '11:00', quiet: { from: '21:00', to: '11:00' } }, 'every Monday at 11:00', '12 January'],
    ['ask me at 7am', { time: '07:00', quiet: { from: '21:00', to: '07:00' } }, 'every Monday at 7:00', '12 January'],
    ['text me at 3 am please', { time: '09:00' }, 'every Monday at 9:00', 'Monday 12 January'],
    ['can we do Tuesday instead', { weekday: 2 }, 'every Tuesday at 10:00', 'Tuesday 6 January'],
  ])('“%s” is done at once and said back with the day', async (line, schedule, rhythm, day) => {
    const talk = await withGoal()
    const { text } = await talk.say(line)
    expect(text).toContain(day)
    expect(text.toLowerCase()).toContain(rhythm.toLowerCase())
    expect(talk.record.schedule).toMatchObject(schedule)
  })

  test('moves with them, at the same hour of the clock there', async () => {
    const talk = await withGoal()
    const { text } = await talk.say("I've moved to New York")
    expect(text).toContain('“New York”')
    expect(talk.record.zone).toBe('America/New_York')
    expect(talk.record.due).toBe(Date.UTC(2026, 0, 12, 15))
  })

  test.each([['I moved to Birmingham'], ['we moved to the US'], ["I've moved abroad"]])(
    '“%s” is asked about in one question',
    async (line) => {
      const talk = await withGoal()
      const { moves, text } = await talk.say(line)
      expect(moves).toEqual(['ask place'])
      expect(text.match(/\?/g)).toHaveLength(1)
      expect((await talk.say('Chicago')).moves).toEqual(['zone changed'])
      expect(talk.record.zone).toBe('America/Chicago')
    },
  )

  test('is asked for where they want it changed and do not say how, and stays where they leave it', async () => {
    const talk = await withGoal()
    expect((await talk.say('change the time')).moves).toEqual(['ask when'])
    expect((await talk.say('Fridays at 5')).text).toMatch(/every Friday at 17:00/i)
    expect((await talk.say('change the time', 'no')).moves).toEqual(['schedule kept'])
    expect((await talk.say('change the time', 'hm', 'went twice this week')).moves).not.toContain('ask when')
  })

  test('changed in the middle of a check-in, the talk is where it was', async () => {
    const talk = await opened()
    expect((await talk.say('went twice', 'ask me on Sundays at 7')).moves).toEqual(['schedule changed', 'back'])
  })

  test('a day and a time in a check-in belong to what they tell', async () => {
    const talk = await opened()
    const { moves } = await talk.say('went twice', 'Sundays at 7')
    expect(moves).not.toContain('schedule changed')
  })
})

describe('A check-in that Oars opens', () => {
  test('says why it came and how to move or end it', async () => {
    const talk = await withGoal()
    talk.wait(7 * DAY)
    const { text } = await talk.event(CHECK_IN_DUE_EVENT)
    expect(text).toContain('every Monday at 10:00')
    expect(text).toMatch(/“change the time”/i)
    expect(text).toMatch(/“stop”/i)
    expect(text).toContain('911')
  })

  test('says so too where it first asks which of several goals it is about', async () => {
    const talk = await withGoal('I also want to save £20 a week', 'yes', 'skip', 'skip', '9')
    talk.wait(7 * DAY)
    const { moves, text } = await talk.event(CHECK_IN_DUE_EVENT)
    expect(moves).toEqual(['notice', 'which goal'])
    expect(text).toContain('911')
  })

  test('speaks of no week to somebody who is asked daily', async () => {
    const talk = await withGoal('daily')
    talk.wait(DAY)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).text).not.toMatch(
      /(?:this|the|past|last|your|kind of) week|seven days/,
    )
  })

  test('waits for another time while they are writing', async () => {
    const talk = await withGoal()
    talk.wait(7 * DAY - 0.25)
    await talk.say('ok')
    talk.wait(0.25)
    const { text, facts } = await talk.event(CHECK_IN_DUE_EVENT)
    expect(text).toBe('')
    expect(facts).toEqual([{ at: talk.now, kind: 'nextCheckIn', due: Date.UTC(2026, 0, 19, 10) }])
  })

  test('is not asked over one in which they wrote within a day, and over an older one without a word about it', async () => {
    const talk = await withGoal('daily')
    talk.wait(DAY)
    await talk.event(CHECK_IN_DUE_EVENT)
    talk.wait(2)
    await talk.say('went once')
    talk.wait(DAY - 2)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).text).toBe('')
    talk.wait(DAY)
    const { moves, facts } = await talk.event(CHECK_IN_DUE_EVENT)
    expect(moves).toEqual(['notice', 'open'])
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'checkInClosed', how: 'left' }))
  })
})

describe('Putting it off', () => {
  test.each([
    ['snooze', Date.UTC(2026, 0, 13, 10), 'Tuesday 13 January'],
    ['not now', Date.UTC(2026, 0, 13, 10), 'Tuesday 13 January'],
    ['ask me tomorrow', Date.UTC(2026, 0, 13, 10), 'Tuesday 13 January'],
    ['later today', Date.UTC(2026, 0, 12, 13), 'Monday 12 January'],
    ['in an hour', Date.UTC(2026, 0, 12, 11), 'Monday 12 January'],
    ['tonight', Date.UTC(2026, 0, 12, 19), 'Monday 12 January'],
    ['next week', Date.UTC(2026, 0, 19, 10), 'Monday 19 January'],
    ['ask me on Friday at 5', Date.UTC(2026, 0, 16, 17), 'Friday 16 January'],
  ])('“%s” is confirmed with the day, and the check-in that was open ends', async (line, due, day) => {
    const talk = await opened()
    const { moves, text } = await talk.say(line)
    expect(moves).toEqual(['snoozed'])
    expect(text).toContain(day)
    expect(text).not.toContain('?')
    expect(talk.record.due).toBe(due)
    expect(talk.record.checkIns.at(-1)?.closed).toBe('left')
  })

  test('past the evening it is the next morning', async () => {
    const talk = await opened()
    talk.wait(9.5)
    await talk.say('ask me in 3 hours')
    expect(talk.record.due).toBe(Date.UTC(2026, 0, 13, 9))
  })

  test('it is asked then, once, and afterwards as before', async () => {
    const talk = await opened()
    await talk.say('ask me tomorrow')
    talk.wait(DAY)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).moves).toEqual(['notice', 'open'])
    expect(talk.record.due).toBe(Date.UTC(2026, 0, 19, 10))
    expect(talk.record.snoozedUntil).toBeUndefined()
  })
})

describe('A pause', () => {
  test('of two weeks resumes by itself, with one plain note', async () => {
    const talk = await opened()
    expect((await talk.say('pause two weeks')).text).toContain('Monday 26 January')
    talk.wait(7 * DAY)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).text).toBe('')
    talk.wait(7 * DAY)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).moves).toEqual(['pause over', 'notice', 'open'])
    talk.wait(7 * DAY)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).moves).toEqual(['notice', 'open'])
  })

  test('by staff says nothing, and ends with the same note', async () => {
    const talk = await opened()
    expect((await talk.event(STAFF_PAUSED_EVENT, { until: talk.now + 10 * DAY * 3_600_000 })).text).toBe('')
    expect(talk.record.due).toBe(Date.UTC(2026, 0, 26, 10))
    talk.wait(14 * DAY)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).moves).toEqual(['pause over', 'notice', 'open'])
  })

  test.each([[{ until: 'soon' }], [{ until: 1 }], [{ until: Number.POSITIVE_INFINITY }]])(
    'is not taken from an event that names no moment to come: %j',
    async (value) => {
      const talk = await opened()
      await talk.event(STAFF_PAUSED_EVENT, value)
      expect(talk.record.pausedUntil).toBeUndefined()
    },
  )
})

describe('After a stop', () => {
  test('they are answered, and asked once whether to start again', async () => {
    const talk = await opened()
    await talk.say('stop')
    expect(talk.record.due).toBeNull()
    talk.wait(DAY)
    const first = await talk.say('thanks')
    expect(first.moves).toEqual(['thanked', 'start again ask'])
    expect((await talk.say('thanks')).moves).toEqual(['thanked'])
  })

  test('a yes to that starts again', async () => {
    const talk = await opened()
    await talk.say('stop')
    talk.wait(DAY)
    expect((await talk.say('thanks', 'yes')).moves).toEqual(['resumed'])
    expect(talk.record.due).toBe(Date.UTC(2026, 0, 19, 10))
  })

  test('no event is answered', async () => {
    const talk = await opened()
    await talk.say('stop')
    talk.wait(7 * DAY)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).text).toBe('')
    expect((await talk.event(REMINDER_EVENT)).text).toBe('')
  })
})

describe('A reminder', () => {
  test('recalls an opening that was not answered, once, and asks nothing', async () => {
    const talk = await opened()
    talk.wait(8)
    const { moves, text } = await talk.event(REMINDER_EVENT)
    expect(moves).toEqual(['reminder'])
    expect(text).not.toContain('?')
    expect((await talk.event(REMINDER_EVENT)).text).toBe('')
  })

  test.each([['went twice'], ['ask me tomorrow'], ['pause'], ['stop']])('is silent after “%s”', async (line) => {
    const talk = await opened()
    await talk.say(line)
    talk.wait(8)
    expect((await talk.event(REMINDER_EVENT)).text).toBe('')
  })
})
