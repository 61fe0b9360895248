import { codeHelper, type HelperCode } from '../../src/reflecting/codeHelper'
import { builtWith, type HelperLine, keptApart, messy, otherSubjects } from './helperLines'

type Label = 'question' | 'reflection' | 'advice' | 'main'

/** F1 of one class, and the mean over all classes that the lines hold. */
function f1(lines: HelperLine[], label: Label): { macro: number; of: (value: string) => number } {
  const pairs = lines.map((line) => ({ want: String(line[label]), got: String(codeHelper(line)[label]) }))
  const of = (value: string) => {
    const hits = pairs.filter(({ want, got }) => want === value && got === value).length
    const named = pairs.filter(({ want }) => want === value).length + pairs.filter(({ got }) => got === value).length
    return named === 0 ? 0 : (2 * hits) / named
  }
  const classes = [...new Set(pairs.map(({ want }) => want))]
  return { macro: classes.reduce((total, value) => total + of(value), 0) / classes.length, of }
}

describe.each([
  ['built with', builtWith, { question: 0.97, main: 0.93, advice: 0.92, reflection: 0.88 }],
  ['kept apart', keptApart, { question: 0.94, main: 0.9, advice: 0.9, reflection: 0.75 }],
  ['from other subjects', otherSubjects, { question: 0.94, main: 0.92, advice: 0.88, reflection: 0.76 }],
  ['messy', messy, { question: 0.94, main: 0.92, advice: 0.88, reflection: 0.77 }],
] as const)('codeHelper on the lines %s', (_title, lines, floor) => {
  it('tells open, closed and no question apart', () => {
    expect(f1(lines, 'question').macro).toBeGreaterThanOrEqual(floor.question)
  })
  it('names the main act', () => {
    expect(f1(lines, 'main').macro).toBeGreaterThanOrEqual(floor.main)
  })
  it('finds advice', () => {
    expect(f1(lines, 'advice').of('true')).toBeGreaterThanOrEqual(floor.advice)
  })
  it('tells simple from complex reflections', () => {
    expect(f1(lines, 'reflection').macro).toBeGreaterThanOrEqual(floor.reflection)
  })
})

describe('codeHelper', () => {
  const rows: [title: string, message: string, code: Partial<HelperCode>][] = [
    ['takes the form of the last question', 'What happened? Was it the rain?', { question: 'closed' }],
    ['keeps the open one before a mere check', 'How did that go for you? Any better?', { question: 'open' }],
    ['reads a tag as closed', "You went on Monday, didn't you?", { question: 'closed', main: 'question' }],
    ['hears a question without its mark', 'um so what do you think got in the way', { question: 'open' }],
    ['hears a yes-or-no question without its mark', 'okay and did you call her', { question: 'closed' }],
    [
      'hears a question in a run of words without marks',
      'you had been doing fine for a year and what made you start again',
      { question: 'open', main: 'question' },
    ],
    [
      'hears no question where wh-words only join',
      'you know what you do and how you feel about it',
      { question: 'none' },
    ],
    ['hears a request for a story', 'Tell me about Saturday.', { question: 'open', main: 'question' }],
    ['reads "what happens is" as a statement', 'What happens is that the body gets used to it.', { question: 'none' }],
    ['reads an invitation to sit as no question', 'Have a seat.', { question: 'none', main: 'other' }],
    ['reads "okay?" after a statement as none', "I'll send you the leaflet, okay?", { question: 'none' }],
    [
      'keeps a reflection that ends in a question',
      "You're tired of it. What would you like?",
      { reflection: 'simple', main: 'question' },
    ],
    ['finds advice in a question', 'Have you tried going earlier?', { advice: true }],
    ['finds no advice where the client decides', 'What would you want to try?', { advice: false, question: 'open' }],
    ['finds nothing in an empty turn', '', { question: 'none', reflection: 'none', advice: false, main: 'other' }],
    ['finds nothing in a noise', '[clears throat]', { question: 'none', main: 'other' }],
  ]
  it.each(rows)('%s', (_title, message, code) => {
    expect(codeHelper({ message })).toMatchObject(code)
  })

  const answers: [title: string, asked: string, message: string, code: Partial<HelperCode>][] = [
    ['hears a bare echo', 'In the mornings, mostly.', 'In the mornings.', { reflection: 'simple', main: 'reflection' }],
    [
      'keeps a nod apart from an echo',
      'In the mornings, mostly.',
      'Mm-hmm. Okay.',
      { reflection: 'none', main: 'other' },
    ],
    [
      'takes a statement with a rising voice for a reflection',
      'It was a pack a day, and then I had the baby.',
      'So it was a pack a day?',
      { reflection: 'simple', main: 'reflection' },
    ],
    ['takes what was not said for a question', 'I moved here in May.', 'You got a job yet?', { question: 'closed' }],
    ['hears an order', 'I forget the evening one.', 'Put it next to your toothbrush.', { advice: true }],
    [
      'hears no order in what is given back',
      'I could put it by the kettle.',
      'You could put it by the kettle.',
      {
        advice: false,
        main: 'reflection',
      },
    ],
    ['codes a typed echo as simple', 'work was nuts', 'So work was nuts.', { reflection: 'simple' }],
    [
      'codes two facts of one message as simple',
      'only went once, work was nuts',
      'This week it was one of the three runs, and work was nuts.',
      { reflection: 'simple' },
    ],
    [
      'codes a reason from before, set beside today, as complex',
      'work was nuts',
      'Work was nuts, and “my kids” is the reason you gave.',
      { reflection: 'complex' },
    ],
    [
      'codes deed and goal side by side as complex',
      'only once',
      '“Only once” is how it went, and “run 3 times a week” is the goal.',
      { reflection: 'complex' },
    ],
  ]
  it.each(answers)('%s', (_title, asked, message, code) => {
    expect(codeHelper({ asked, message })).toMatchObject(code)
  })

  it('hears the words just said given back, however short', () => {
    const message = 'Chocolate, crisps.'
    expect(codeHelper({ message }).reflection).toBe('none')
    expect(codeHelper({ asked: 'I mostly eat chocolate and crisps', message }).reflection).toBe('simple')
  })

  it('flags the rules that checkLine finds broken, each once', () => {
    expect(codeHelper({ message: 'Great job! You should be proud. Great!' }).flags).toEqual(
      expect.arrayContaining(['exclamation', 'praise', 'moralising']),
    )
    const { flags } = codeHelper({ message: 'Great. Great. Great.' })
    expect(flags).toEqual([...new Set(flags)])
  })

  it.each([
    ['words', 'what do you '.repeat(20_000)],
    ['acknowledgements', 'okayso'.repeat(20_000)],
    ['commas', ', do you think'.repeat(20_000)],
    ['one long word', 'a'.repeat(200_000)],
    ['dashes', '-- '.repeat(80_000)],
    ['topics', 'sugar pills '.repeat(20_000)],
    ['question marks', '? '.repeat(80_000)],
    ['blanks', `?${' '.repeat(200_000)}a`],
  ])('stays quick on many %s', (_title, message) => {
    const started = performance.now()
    codeHelper({ message, asked: message })
    expect(performance.now() - started).toBeLessThan(400)
  })
})
