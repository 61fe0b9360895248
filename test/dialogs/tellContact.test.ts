import { NOON, ProgramTalk, TERMS } from '../programTalk'

const DAY = 24 * 3600 * 1000
const SERIOUS = 'I want to kill myself'
const NOW = "I'm going to kill myself tonight, I have the pills in my hand"

let talk: ProgramTalk
beforeEach(async () => {
  talk = await ProgramTalk.open()
})
afterEach(() => talk.store.close())

/** The alerts in the outbox, by level and what they hold of the client's words. */
const outbox = async () => (await talk.store.openAlerts(10)).map(({ level, words }) => [level, words])
const named = expect.stringMatching(/the duty worker at Harbour House/i)

describe('Where a program has named who is told of danger', () => {
  test('the welcome says so, with what they learn and when they look', async () => {
    const welcome = await talk.hello()
    for (const part of [TERMS.contact, TERMS.reads, 'without your words', '112 or 999', 'Samaritans', '?']) {
      expect(welcome).toContain(part)
    }
    expect(await talk.facts('contactAnnounced')).toMatchObject([{ contact: TERMS.contact, holds: 'none' }])
  })

  test('a disclosure puts an alert into the outbox without a word of theirs, and the reply says so', async () => {
    await talk.hello()
    expect(await talk.say(SERIOUS)).toEqual(named)
    expect(await outbox()).toEqual([['serious', undefined]])
    expect(await talk.facts('contactTold')).toMatchObject([{ level: 'serious', about: 'suicide', day: '2026-11-23' }])
  })

  test('it holds the message where clients were told that it does', async () => {
    talk.alerts = { ...TERMS, holds: 'message' }
    expect(await talk.hello()).toContain('with that message')
    expect(await talk.say(SERIOUS)).toContain('with that message')
    expect(await outbox()).toEqual([['serious', SERIOUS]])
  })

  test('it holds nothing of theirs where they were told so, whatever the program says now', async () => {
    await talk.hello()
    talk.alerts = { ...TERMS, holds: 'message' }
    expect(await talk.say(SERIOUS)).toContain('without your words')
    expect(await outbox()).toEqual([['serious', undefined]])
  })

  test('it is made once a day, and again where danger comes nearer or the next day', async () => {
    await talk.hello()
    await talk.say(SERIOUS)
    expect(await talk.say('I really want to die')).not.toEqual(named)
    talk.now += 60_000
    expect(await talk.say(NOW)).toEqual(named)
    expect(await talk.say(SERIOUS)).not.toEqual(named)
    talk.now = NOON + DAY
    expect(await talk.say(SERIOUS)).toEqual(named)
    expect((await outbox()).map(([level]) => level)).toEqual(['serious', 'now', 'serious'])
  })

  test('an unclear sign is told to nobody, and danger answered to the question is', async () => {
    await talk.hello()
    expect(await talk.say("what's the point of it all")).not.toEqual(named)
    const before = await outbox()
    await talk.say('yes')
    expect([before, (await outbox()).length]).toEqual([[], 1])
  })

  test('nobody is told of a client who does not know of it', async () => {
    expect(await talk.say(SERIOUS)).not.toEqual(named)
    expect(await outbox()).toEqual([])
  })

  test('clients from before hear of it beside the next reply that is not about their safety, once', async () => {
    talk.alerts = undefined
    expect(await talk.hello()).not.toEqual(named)
    talk.alerts = TERMS
    expect(await talk.say(SERIOUS)).not.toEqual(named)
    expect(await talk.say('yes')).not.toEqual(named)
    expect(await outbox()).toEqual([])
    await talk.say("no, I'm safe now, I was being dramatic")
    await talk.say('check in')
    await talk.say('yes')
    await talk.say('go for a run three times a week')
    const heard = await talk.facts('contactAnnounced')
    expect(heard).toHaveLength(1)
    expect(await talk.say('yes')).not.toEqual(named)
    talk.now = NOON + DAY
    expect(await talk.say(SERIOUS)).toEqual(named)
    expect(await outbox()).toHaveLength(1)
  })

  test('whoever asks who is told hears who, and otherwise that it is nobody', async () => {
    await talk.hello()
    await talk.say(SERIOUS)
    expect(await talk.say('are you going to tell someone')).toEqual(named)
    expect(await talk.say('who sees this')).toEqual(named)
    const other = await ProgramTalk.open()
    other.alerts = undefined
    await other.hello()
    await other.say(SERIOUS)
    expect(await other.say('are you going to tell someone')).toMatch(/nobody|no one|nothing|no alarm/i)
    await other.store.close()
  })

  test('deletion takes the alert that waits with everything else', async () => {
    await talk.hello()
    await talk.say(SERIOUS)
    await talk.say('delete my data')
    await talk.say('yes')
    expect(await outbox()).toEqual([])
    expect(await talk.facts('contactTold')).toEqual([])
  })
})

test('What is counted of a talk is its disclosures, the client once, and the replies that name people to turn to', async () => {
  talk.alerts = undefined
  await talk.hello()
  await talk.say('go for a run three times a week')
  expect(await talk.store.safetyCounts(2026)).toEqual([])
  await talk.say(SERIOUS)
  await talk.say('I really want to die')
  const counts = (await talk.store.safetyCounts(2026)).filter(({ period }) => period === '2026')
  const amount = (measure: string, part = '') =>
    counts.find((count) => count.measure === measure && count.part === part)?.amount
  expect([amount('people'), amount('messages'), amount('messages', 'suicide'), amount('shown')]).toEqual([1, 2, 2, 2])
})

describe('A client who says where they are', () => {
  test('is pointed to people there, from then on', async () => {
    expect(await talk.hello()).toContain('116 123')
    await talk.say('I live in Canada')
    const answer = await talk.say(SERIOUS)
    expect(answer).toContain('988')
    expect(answer).not.toContain('116 123')
    expect(await talk.facts('country')).toMatchObject([{ country: 'CA' }])
  })

  test('and says so in the middle of it, gets the right ones at once', async () => {
    await talk.hello()
    await talk.say(SERIOUS)
    await talk.say("I'm not in Ireland")
    expect(await talk.facts('country')).toMatchObject([{ country: 'INT' }])
    expect(await talk.say("I'm in Australia")).not.toContain('116 123')
    expect(await talk.say('what now')).not.toContain('116 123')
    expect((await talk.facts('country')).map(({ country }) => country)).toEqual(['INT', 'AU'])
  })
})
