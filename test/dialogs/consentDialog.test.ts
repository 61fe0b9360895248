import { CHECK_IN_DUE_EVENT, HELLO_EVENT } from '../../src/events'
import { OpenTalk } from '../conversations/openTalk'

const PROGRAM = {
  name: 'Harbour House',
  invitedBy: 'Ruth Byrne',
  contactPerson: 'Ruth Byrne, 01 555 0100',
  askConsent: true,
}

function invited(more = {}): OpenTalk {
  return new OpenTalk({ ...PROGRAM, ...more })
}

const kinds = (talk: OpenTalk) => talk.facts.map(({ kind }) => kind).filter((kind) => kind !== 'told')

describe('Somebody whom a program has enrolled', () => {
  test('reads first who invited them, what staff see, how it ends, and is asked for one word', async () => {
    const { text, suggestions, moves } = await invited().event(HELLO_EVENT)
    expect(moves).toEqual(['invited', 'consent ask'])
    expect(text).toContain('Ruth Byrne')
    expect(text).toContain('Harbour House')
    expect(text).toMatch(/staff/i)
    expect(text).toMatch(/sent|take part/)
    expect(text).toMatch(/unless you share/)
    expect(text).toMatch(/stop/i)
    expect(text).toContain('911')
    expect(suggestions).toEqual(['Yes', 'No'])
    expect(text.match(/\?/g)).toHaveLength(1)
  })

  test('is not asked again by opening the page once more', async () => {
    const talk = invited()
    await talk.event(HELLO_EVENT)
    expect((await talk.event(HELLO_EVENT)).text).toBe('')
  })

  test.each([['yes'], ['Yes please'], ['ok'], ['sure'], ['I agree']])(
    'is welcomed after “%s”, with the program’s own words',
    async (word) => {
      const talk = invited({ welcome: 'The kettle is on from nine.' })
      await talk.event(HELLO_EVENT)
      const { moves, text } = await talk.say(word)
      expect(moves).toEqual(['program welcome', 'welcome'])
      expect(text).toContain('“The kettle is on from nine.”')
      expect(kinds(talk)).toEqual(['invited', 'consented', 'welcomed'])
    },
  )

  test.each([['no'], ['No thanks'], ["I don't want this"], ['not interested'], ['stop']])(
    'is let go at “%s”, in one line without a question',
    async (word) => {
      const talk = invited()
      await talk.event(HELLO_EVENT)
      const { moves, text } = await talk.say(word)
      expect(moves).toEqual(['consent declined'])
      expect(text).not.toContain('?')
      expect(talk.record.consent).toBe('declined')
      expect(talk.record.due).toBeNull()
    },
  )

  test('hears nothing any more after a no, and is asked again where they come back', async () => {
    const talk = invited()
    await talk.event(HELLO_EVENT)
    await talk.say('no')
    talk.wait(24 * 7)
    expect((await talk.event(CHECK_IN_DUE_EVENT)).text).toBe('')
    expect((await talk.event(HELLO_EVENT)).text).toBe('')
    expect((await talk.say('hi, me again')).moves).toEqual(['consent back'])
    expect((await talk.say('yes')).moves).toEqual(['welcome'])
  })

  test.each([['I want to run more'], ['maybe'], ["I don't know"], ['yes but who reads this'], ['what is it']])(
    'has not said yes with “%s”: asked once more, and then it waits',
    async (said) => {
      const talk = invited()
      await talk.event(HELLO_EVENT)
      expect((await talk.say(said)).moves).toEqual(['consent again'])
      const { moves, text } = await talk.say(said)
      expect(moves).toEqual(['consent waits'])
      expect(text).not.toContain('?')
      expect(talk.record.consent).toBe('asked')
      expect(talk.record.goals).toEqual([])
      expect((await talk.say('yes')).moves).toEqual(['welcome'])
    },
  )

  test('may ask who sees this before they answer', async () => {
    const talk = invited()
    await talk.event(HELLO_EVENT)
    expect((await talk.say('who sees this?')).moves).toEqual(['who sees', 'consent again'])
  })

  test('is answered in a crisis whatever they have said, and asked for a yes after it', async () => {
    const talk = invited()
    await talk.event(HELLO_EVENT)
    const { text } = await talk.say('I want to kill myself')
    expect(text).toContain('988')
    expect(talk.facts.map(({ kind }) => kind)).toContain('crisis')
    expect(talk.record.consent).toBe('asked')
  })

  test('is told of the person of the program where they want one', async () => {
    const talk = invited()
    await talk.event(HELLO_EVENT)
    await talk.say('yes')
    const { moves, text } = await talk.say('talk to a person')
    expect(moves[0]).toBe('human named')
    expect(text).toContain('Ruth Byrne, 01 555 0100')
  })

  test('is asked at the program’s hours once they have a goal', async () => {
    const schedule = { every: 'week' as const, weekday: 4, time: '17:30', zone: 'Europe/Dublin' }
    const talk = invited({ schedule })
    await talk.event(HELLO_EVENT)
    const { text } = await talk.say('yes', 'go for a run three times a week', 'yes', 'skip', 'skip', '8')
    expect(text).toContain('Thursday 8 January around 17:30')
    expect(talk.record.schedule).toEqual(schedule)
    expect(talk.record.zone).toBe('Europe/Dublin')
  })
})

test('Somebody of no program is welcomed as ever', async () => {
  const talk = new OpenTalk()
  expect((await talk.event(HELLO_EVENT)).moves).toEqual(['welcome'])
  expect(talk.record.consent).toBeUndefined()
})
