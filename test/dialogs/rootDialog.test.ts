import { playTalk, type Said } from '../conversations/playTalk'

const GOAL = ['go for a run three times a week', 'yes', 'skip', 'skip', '8']
const SECOND = ['I also want to save £20 a week', 'yes', 'skip', 'skip', '9']

async function play(...lines: string[]): Promise<Said[]> {
  return playTalk([...GOAL, ...lines])
}

/** The moves of the reply to the last line. */
async function movesAfter(...lines: string[]): Promise<string[] | undefined> {
  return (await play(...lines)).at(-1)?.moves
}

async function textAfter(...lines: string[]): Promise<string> {
  return (await play(...lines)).at(-1)?.text ?? ''
}

describe('Letting a goal go and bringing one back', () => {
  test('the only goal goes at a word', async () => {
    expect(await movesAfter('let this goal go')).toEqual(['goal let go'])
  })

  test('of several goals none goes unasked', async () => {
    expect(await movesAfter(...SECOND, 'let this goal go')).toEqual(['which goal'])
    expect(await textAfter(...SECOND, 'let this goal go', 'the running one', 'goals')).not.toContain('run')
    expect(await textAfter(...SECOND, 'let this goal go', 'no', 'goals')).toMatch(/run[\s\S]*save/)
  })

  test('a goal that the message names goes at once', async () => {
    expect(await textAfter(...SECOND, 'I want to drop the saving goal', 'goals')).not.toContain('save')
  })

  test('an answer that names no goal is heard for what it is, after one more try', async () => {
    expect(await movesAfter(...SECOND, 'let this goal go', 'hm', 'what do you think of me')).toEqual(['asked back'])
  })

  test('a goal that is paused can be let go as well', async () => {
    expect(await textAfter(...SECOND, 'pause the running goal', 'let this goal go', '1', 'goals')).not.toContain('run')
  })

  test('a goal that was let go comes back, with its history', async () => {
    const text = await textAfter('let this goal go', 'bring back my running goal', 'goals')
    expect(text).toContain('1. “go for a run three times a week”')
  })

  test('with nothing to bring back, that is said', async () => {
    expect(await movesAfter('I want my old goal again')).toEqual(['nothing to bring back'])
  })
})

test('A check-in of their own after a stop announces no other', async () => {
  expect(await textAfter('stop', 'check in', 'went twice', 'bye')).not.toMatch(/January/)
})

describe('With nothing open', () => {
  test.each([['ok'], ['thanks'], ['bye']])('“%s” gets a short word and no question', async (line) => {
    const text = await textAfter('pause', line)
    expect(text).not.toContain('?')
    expect(text.split(' ').length).toBeLessThanOrEqual(5)
  })

  test.each([
    ['I also want to read two books a month', '“read two books a month”'],
    ['I want to save £20 a week as well', '“save £20 a week”'],
    ['new goal: read two books a month', '“read two books a month”'],
  ])('“%s” sets a further goal', async (line, read) => {
    const said = await play(line)
    expect(said.at(-1)?.moves).toEqual(['goal read back'])
    expect(said.at(-1)?.text).toContain(read)
  })

  test.each([
    ['what happens to my messages', 'who sees'],
    ['do you have a name', 'what am I'],
    ['why do you ask me all this', 'asked purpose'],
    ['what do you think of me', 'asked back'],
  ])('“%s” is answered honestly', async (line, heading) => {
    expect(await movesAfter(line)).toEqual([heading])
  })

  test('a report with a question beside it is taken as the report', async () => {
    expect(await movesAfter('I went three times this week. What do you think?')).toEqual(['kept'])
  })

  test('a greeting from someone without a goal is answered as a return', async () => {
    expect(await movesAfter('let this goal go', 'hello')).toEqual(['welcome back no goal'])
  })
})

describe('Starting over', () => {
  test('is asked about first, and a no goes on where the talk was', async () => {
    expect(await movesAfter('check in', 'start over')).toEqual(['start over confirm'])
    expect(await movesAfter('check in', 'start over', 'no')).toEqual(['not started over', 'back'])
  })

  test('begins again what was open, with all that was told kept', async () => {
    expect(await movesAfter('check in', 'went once', 'start over', 'yes')).toEqual(['started over', 'open'])
    expect(await movesAfter('new goal', 'start over', 'yes')).toEqual(['started over', 'ask goal'])
    expect(await textAfter('check in', 'went once', 'start over', 'yes', 'history')).toContain('“went once”')
  })
})

describe('The history', () => {
  test('tells how each goal was worded and when, and reports by the figure of their time', async () => {
    const text = await textAfter(
      'check in',
      'went twice',
      'bye',
      'change my goal',
      'twice a week',
      'yes',
      '> wait 7d',
      'history',
    )
    expect(text).toContain(
      '“go for a run three times a week” (5 January), then “go for a run twice a week” (5 January)',
    )
    expect(text).toContain('5 January: two of the three runs, “went twice”')
  })

  test('keeps to what can be read: the latest reports, however many there are', async () => {
    const weeks = Array.from({ length: 12 }, (_, i) => [
      '> wait 7d',
      `went twice, week ${i + 1} was long and full of work`,
      'bye',
    ])
    const text = await textAfter(...weeks.flat(), 'history')
    expect(text).toContain('week 12')
    expect(text).not.toContain('week 1 ')
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(90)
  })
})

describe('Commands while something is open', () => {
  test.each([
    ['help', 'help'],
    ['goals', 'goal list'],
    ['history', 'history'],
    ['who sees this', 'who sees'],
    ['are you a bot', 'what am I'],
    ['talk to a person', 'human'],
    ['my data', 'export'],
  ])('“%s” is answered, and the talk is where it was', async (command, heading) => {
    for (const open of [['check in'], ['new goal'], ['new goal', 'read two books a month'], ['change my goal']]) {
      const moves = await movesAfter(...open, command)
      expect([open, moves]).toEqual([open, [heading, 'back']])
    }
  })

  test('one after the other they leave a check-in that can be finished', async () => {
    const said = await play(
      'check in',
      'help',
      'goals',
      'delete my data',
      'no',
      'start over',
      'no',
      'history',
      'went once',
    )
    expect(said.at(-1)?.moves).toEqual(['fell short'])
  })
})
