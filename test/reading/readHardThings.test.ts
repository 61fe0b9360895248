import { readMessage } from '../../src/reading/readMessage'

const read = (message: string) =>
  readMessage({ message, goal: 'go for a run three times a week', said: [], today: '2026-11-22' })

const told: [kind: string, message: string, words: string][] = [
  ['grief', 'My mum died on Tuesday', 'mum died'],
  ['grief', 'nan passed last week, only went once', 'nan passed'],
  ['grief', 'hal passed sunday. his heart', 'hal passed'],
  ['grief', 'my brother passed on friday', 'brother passed'],
  ['grief', 'Marian passed', 'Marian passed'],
  ['grief', '4 days. Biscuit passed away', 'Biscuit passed away'],
  ['grief', 'she passed yesterday', 'she passed'],
  ['grief', 'he passed in his sleep', 'he passed'],
  ['grief', 'we had to put the dog down', 'put the dog down'],
  ['grief', 'been at a funeral all week', 'funeral'],
  ['grief', 'my brother killed himself in May', 'brother killed himself'],
  ['illness', 'was ill all week', 'was ill'],
  ['illness', 'Only once, I had flu', 'I had flu'],
  ['illness', 'dad is in hospital', 'in hospital'],
  ['illness', 'just got diagnosed with diabetes', 'diagnosed'],
  ['blow', 'lost my job on Friday', 'lost my job'],
  ['blow', 'My wife left me', 'wife left me'],
  ['despair', "I can't stop crying", "can't stop crying"],
  ['despair', 'everything is too much', 'everything is too much'],
  ['selfBlame', "I'm useless", "I'm useless"],
  ['selfBlame', "didn't go, I'm such a failure", "I'm such a failure"],
  ['selfBlame', 'I let everyone down again', 'I let everyone down'],
]

const notHard = [
  'my phone died so I lost count',
  'my mum passed me the phone',
  'I passed my test on sunday',
  'the week passed',
  'Two weeks passed',
  'the craving passed',
  'Tom passed his test on friday',
  'my son had his driving test. he passed',
  'she passed on pudding',
  'Jim passed the ball',
  'theory passed',
  'the conversation died',
  'my wife left for work early',
  'lost my keys',
  'sick of running in the rain',
  "I'll run on Thursday",
  'ill run on thursday',
  'I work at the hospital, late shifts',
  'did the cancer research run',
  "I'm not useless",
  "i'm useless lol forgot my shoes",
  "I'm useless at mornings",
  'the kids had colds, work was mad',
]

const questions: [about: string, message: string][] = [
  ['oars', 'are you a real person?'],
  ['oars', 'who can see this'],
  ['oars', 'is my coach going to read this?'],
  ['oars', 'what happens to my data?'],
  ['purpose', 'why do you ask'],
  ['purpose', "what's the point of all these questions?"],
  ['opinion', 'what do you think?'],
  ['opinion', 'is that bad?'],
]

describe('A hard thing', () => {
  test.each(told)('is heard, and the words that tell it (%s): %s', (kind, message, words) => {
    const { hard, evidence } = read(message)
    expect(hard?.text).toBe(words)
    expect(evidence.map(({ label }) => label)).toContain(`hard:${kind}`)
  })

  test.each(notHard)('is not heard in: %s', (message) => {
    expect(read(message).hard).toBeUndefined()
  })
})

describe('A question back', () => {
  test.each(questions)('is told by what it is about (%s): %s', (about, message) => {
    expect(read(message).clauses).toEqual([expect.objectContaining({ role: 'question', about })])
  })

  test('leaves the report beside it a report', () => {
    const roles = read('Went twice, is that ok?').clauses.map(({ role, about }) => [role, about])
    expect(roles).toEqual([
      ['report', undefined],
      ['question', 'opinion'],
    ])
  })

  test.each(['What time does the park open?', 'what do you think I should do?', "what's the point"])(
    'is of no known kind in: %s',
    (message) => {
      expect(read(message).clauses.some(({ about }) => about)).toBe(false)
    },
  )
})

test.each(["I don't want to talk about it", "I'd rather not say", "can we not talk about that, it's private"])(
  'Not wanting to talk of something is heard as that, and as no talk against the change: %s',
  (message) => {
    expect(read(message)).toMatchObject({ stance: 'declines', talk: 'neutral', progress: 'unknown' })
  },
)

test.each<[kind: string, words: string]>([
  ['illness', 'my dad is in hospital'],
  ['illness', 'nan went into a hospice'],
  ['illness', 'waiting on scan results'],
  ['illness', 'they found a lump'],
  ['illness', 'my wife was diagnosed with cancer'],
  ['grief', 'we lost the baby'],
  ['grief', "it was my gran's funeral"],
  ['grief', 'I set the table for two without thinking'],
  ['grief', 'first christmas without her'],
  ['blow', 'facing redundancy'],
  ['blow', 'the eviction notice came'],
  ['despair', "what's the point"],
  ['selfBlame', 'fat and stupid'],
  ['selfBlame', "nothing's ever good enough"],
])('A hard thing (%s) is heard alone and beside a report: %s', (kind, words) => {
  for (const message of [words, `Two so far, ${words}.`]) {
    const reading = readMessage({ message, goal: 'go for a run three times a week', said: [] })
    expect(reading.evidence.map(({ label }) => label)).toContain(`hard:${kind}`)
  }
})

test.each([
  'I lost the baby weight',
  "lost the baby's bottle",
  'my boss diagnosed the printer',
  "annoyed, but it wasn't my fault",
  'scan results were clear',
])('Nothing hard is heard in: %s', (message) => {
  const reading = readMessage({ message, goal: 'go for a run three times a week', said: [] })
  expect(reading.hard).toBeUndefined()
})

test.each<[message: string, about: string]>([
  ['why do you keep asking me this', 'purpose'],
  ['how long do we have to do this', 'purpose'],
  ['how many more of these', 'purpose'],
])('A question back is known for what it is about, with or without its mark: %s', (message, about) => {
  const reading = readMessage({ message, goal: 'go for a run three times a week', said: [] })
  expect(reading.clauses.map((clause) => clause.about)).toContain(about)
  expect(reading.request).toBe('none')
})

test.each(['lost the bottle haha', "I'm fine with it really", 'cross country on sunday'])(
  'A word that is no feeling here is not named as one: %s',
  (message) => {
    expect(readMessage({ message, goal: 'drink 2 litres a day', said: [] }).feelings).toEqual([])
  },
)
