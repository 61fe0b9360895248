import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSchedule, type ScheduleWish } from '../../src/reading/readSchedule'
import { readSnooze } from '../../src/reading/readSnooze'

const corpus = join(__dirname, '..', '..', 'src', 'reading', 'corpus')
const messages = readdirSync(corpus)
  .filter((name) => /^w\d+\.jsonl$/.test(name))
  .flatMap((name) => readFileSync(join(corpus, name), 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as { message: string; goal: string })

describe('A wish about when Oars asks, with nothing open', () => {
  test.each<[string, ScheduleWish]>([
    ['Sundays at 7', { weekday: 7, time: '19:00' }],
    ['Sundays at 7 in the morning', { weekday: 7, time: '07:00' }],
    ['every Sunday at 19:30', { weekday: 7, time: '19:30' }],
    ['fridays 5pm', { weekday: 5, time: '17:00' }],
    ['weekdays at half eight', { every: 'weekday', time: '20:30' }],
    ['mon to fri at 9', { every: 'weekday', time: '09:00' }],
    ['every other week', { every: 'twoWeeks' }],
    ['can we do every two weeks', { every: 'twoWeeks' }],
    ['daily', { every: 'day' }],
    ['once a month on the 1st', { every: 'month', dayOfMonth: 1 }],
    ['the last of every month at noon', { every: 'month', dayOfMonth: 31, time: '12:00' }],
    ['not before 10', { notBefore: '10:00' }],
    ['nothing before 9:30 please', { notBefore: '09:30' }],
    ["please don't text me after 8", { notAfter: '20:00' }],
    ['between 10 and 6', { notBefore: '10:00', notAfter: '18:00' }],
    ['mornings are better', { time: '10:00', about: true }],
    ['can we do it after work instead', { time: '18:00', about: true }],
    ['can we do Tuesday instead', { weekday: 2 }],
    ['can you ask me on Sundays at 7 because I work in the mornings', { weekday: 7, time: '19:00' }],
    ['could the check-ins be on Fridays', { weekday: 5 }],
    ['change the time', {}],
    ["this time doesn't work for me", {}],
    ['ask me on Mondays and Thursdays', {}],
    ['when is my next check-in?', { tell: true }],
  ])('“%s”', (message, wish) => {
    expect(readSchedule(message)).toEqual(wish)
  })

  test.each<[string, string, string | undefined]>([
    ["I've moved to Madrid", 'madrid', 'Europe/Madrid'],
    ["I'm in New York now", 'new york', 'America/New_York'],
    ['I’m now in São Paulo', 'sao paulo', 'America/Sao_Paulo'],
    ['we moved to St. Louis last week', 'st louis', 'America/Chicago'],
    ['my time zone is CET', 'cet', 'Europe/Paris'],
    ['my timezone is Asia/Tokyo', 'tokyo', 'Asia/Tokyo'],
    ['use Berlin time', 'berlin', 'Europe/Berlin'],
    ['I moved to Birmingham', 'birmingham', undefined],
    ['we moved to the US', 'the us', undefined],
    ["I've moved abroad", '', undefined],
    ['wrong time zone', '', undefined],
  ])('“%s” names a place, or has to be asked about', (message, place, zone) => {
    expect(readSchedule(message)).toEqual({ place, ...(zone ? { zone } : {}) })
  })

  test.each([
    ['I run on Sundays at 7'],
    ['I moved to Madrid last year and it was hard'],
    ['not before 10 did I get up'],
    ['call mum on sundays'],
    ['go to bed by 11 on weeknights'],
    ['Sunday at 7'],
    ['I went on Mondays and Thursdays'],
    ['Not one.'],
    ['every day'],
    ['my boss asked me to come in on Sundays at 7'],
    [`not before 10 ${'and so on '.repeat(40)}`],
  ])('none is heard in “%s”', (message) => {
    expect(readSchedule(message)).toBeUndefined()
  })
})

test.each([
  ['7', { time: '19:00' }],
  ['Friday', { weekday: 5 }],
  ['in the evening', { time: '19:00', about: true }],
  ['Madrid', { place: 'madrid', zone: 'Europe/Madrid' }],
])('Asked when, or where, “%s” is enough', (message, wish) => {
  expect(readSchedule(message, 'asked')).toEqual(wish)
})

test.each([
  ['Sundays at 7'],
  ['mornings are better'],
  ['not before 10'],
  ["I've moved to Madrid"],
  ['my schedule'],
  ['a different time'],
  ['less often'],
  ["I've moved abroad"],
])('In a talk “%s” is left to the talk', (message) => {
  expect(readSchedule(message, 'talk')).toBeUndefined()
})

test.each([['change the time'], ['can you text me less often'], ['when is my next check-in'], ['wrong time zone']])(
  'What is surely about us is heard in a talk too: “%s”',
  (message) => {
    expect(readSchedule(message, 'talk')).toBeDefined()
  },
)

test('In thousands of check-in messages and goals next to none is taken for a wish about when Oars asks', () => {
  expect(messages.length).toBeGreaterThan(5000)
  for (const place of ['free', 'talk'] as const) {
    const heard = messages.flatMap(({ message, goal }) => [message, goal]).filter((text) => readSchedule(text, place))
    expect(heard).toEqual([])
  }
})

describe('A wish to put the check-in off', () => {
  test.each([
    ['snooze', {}],
    ['ask me tomorrow', { days: 1 }],
    ['remind me tomorrow morning', { days: 1, time: '10:00' }],
    ['can you ask me later?', { hours: 3 }],
    ['ask me in two days', { days: 2 }],
    ['snooze for an hour', { hours: 1 }],
    ['ask me on Friday', { weekday: 5 }],
    ['ask me again at 7', { today: '19:00' }],
    ['not now, ask me next week', { days: 7 }],
  ])('“%s” is heard at any time', (message, snooze) => {
    expect(readSnooze(message)).toEqual(snooze)
  })

  test.each([
    ['not now', {}],
    ['later', { hours: 3 }],
    ['tomorrow', { days: 1 }],
    ['tonight please', { today: '19:00' }],
    ["I'm busy right now", {}],
    ['could we do this tomorrow evening?', { days: 1, time: '19:00' }],
  ])('“%s” only where a check-in has just been opened', (message, snooze) => {
    expect(readSnooze(message, true)).toEqual(snooze)
    expect(readSnooze(message)).toBeUndefined()
  })

  test.each([
    ['I will do it tomorrow'],
    ['remind me to call mum tomorrow'],
    ['ask me at 7'],
    ['later in the week I went'],
  ])('none is heard in “%s”', (message) => {
    expect(readSnooze(message)).toBeUndefined()
  })

  test('is next to never heard in check-in messages, and rightly', () => {
    const heard = messages.map(({ message }) => message).filter((message) => readSnooze(message, true))
    expect(heard).toEqual(['ask me Monday', 'maybe ask me tomorrow', 'Ask me Friday'])
  })
})
