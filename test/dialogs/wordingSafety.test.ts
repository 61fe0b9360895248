import { YES_MEANS } from '../../dialogs/chooseSafetyReply'
import { loadWordings } from '../../dialogs/loadWordings'
import { checkLine } from '../../src/reflecting/checkLine'
import { readLine, sentenceKeys } from '../../src/reflecting/rules/lineText'
import { questionForm } from '../../src/reflecting/rules/questionForm'
import { checkSafetyWording, type SafetyDuties } from '../../src/reflecting/rules/safetyRules'
import { tellRefused } from './wordingReplies'

const safety = [...loadWordings().entries()].filter(([, lines]) => lines[0]?.kind === 'safety')
const all = safety.flatMap(([, lines]) => lines)

/** What a disclosure is first answered with. */
const FIRST = [
  'serious suicide',
  'now danger',
  'overdose',
  'serious self harm',
  'danger from someone',
  'harm others',
  'friend at risk',
  'medical',
]

/** Said behind another answer, after it all, or when much has been said. */
const SILENT = ['still here', 'after deletion', 'stay short', 'after stop', 'resumed after']

/** Shorter statements ("This is software.") are no repetition that anyone minds. */
const LEAST_WORDS = 5

function dutiesOf(heading: string): SafetyDuties {
  return {
    first: FIRST.includes(heading),
    closed: YES_MEANS[heading] !== undefined,
    silent: SILENT.includes(heading),
    resumes: /resume|going on|unclear silence/.test(heading),
  }
}

describe('Every safety text', () => {
  test.each(safety)('does what its heading has to do: %s', (heading, lines) => {
    const breaches = lines.flatMap((line) =>
      checkSafetyWording(line.text, dutiesOf(heading)).map(({ rule, found, why, instead }) =>
        tellRefused(line, rule, `${found}: ${why} ${instead}`),
      ),
    )
    expect(breaches).toEqual([])
  })

  test('has sentences of its own: none stands in two places', () => {
    const places = new Map<string, string[]>()
    for (const { id, text } of all) {
      const sentences = text.replaceAll('{lines}', '.').split(' / ').flatMap(sentenceKeys)
      for (const key of new Set(sentences.filter((one) => one.split(' ').length >= LEAST_WORDS))) {
        places.set(key, [...(places.get(key) ?? []), id])
      }
    }
    const again = [...places].filter(([, ids]) => ids.length > 1)
    expect(again.map(([key, ids]) => `${ids.join(' ')} again: "${key}". Say it otherwise in one.`)).toEqual([])
  })

  test('asks each question in one place only', () => {
    const asked = all.flatMap(({ text }) => readLine(text).sentences.filter(({ said }) => said.endsWith('?')))
    const words = asked.map(({ ours }) => ours.replace(/^[^:]{0,80}: /, ''))
    expect(words.filter((one, i) => words.indexOf(one) !== i)).toEqual([])
  })
})

describe('The first answer', () => {
  const linesOf = (heading: string) => (new Map(safety).get(heading) ?? []).map(({ text }) => text)

  test.each(FIRST.filter((heading) => heading !== 'medical'))(
    'names the lines and someone trusted or near: %s',
    (heading) => {
      for (const text of linesOf(heading)) {
        expect(text).toContain('{lines}')
        expect(text).toMatch(
          /someone you trust|a person you trust|one person you trust|someone close|someone near|another person|anyone nearby|someone is with|friend, a relative|go to someone|anybody close|someone can see|stay with you|people are needed|stay with other people|sit with you/i,
        )
      }
    },
  )

  test('asks about suicide by its name', () => {
    for (const text of linesOf('serious suicide')) {
      expect(text).toMatch(/(?:thinking|thoughts) (?:about|of) (?:ending your life|killing yourself|suicide)\?/)
    }
  })

  test('begins with the emergency number when danger is now', () => {
    for (const text of [...linesOf('now danger'), ...linesOf('overdose'), ...linesOf('medical')]) {
      expect(text.split(' / ')[0]).toContain('{emergency}')
    }
  })

  test('suggests company and distance from means when danger is now', () => {
    for (const text of linesOf('now danger')) {
      expect(text).toMatch(/away from|distance between you and anything/)
      expect(text).toMatch(/someone|people|person/)
    }
  })
})

describe('The welcome', () => {
  test.each([...loadWordings()].filter(([heading]) => /^welcome(?: with contact)?$/.test(heading)))(
    'says that it is software and no person, not for emergencies, and whom to call: %s',
    (_, lines) => {
      for (const { text } of lines) {
        expect(text).toMatch(/software|program/)
        expect(text).toMatch(/emergenc/)
        expect(text).toContain('{emergency}')
        expect(text).toContain('{lines}')
      }
    },
  )
})

describe('The linter of safety texts', () => {
  const refusedWords: [rule: string, line: string][] = [
    ['blame', 'Think about your family. Are you safe? Call 988.'],
    ['blame', 'You should have called 988. Are you safe?'],
    ['blame', 'It is selfish to think so. Call 988.'],
    ['minimising', "It will pass, and you'll be fine. Call 988."],
    ['minimising', 'Calm down and call 988.'],
    ['minimising', 'It makes total sense that you want to die. Call 988.'],
    ['promise', 'Promise to call 988 first.'],
    ['promise', 'Call 988, which will keep you safe.'],
    ['promise', 'Stay where you are: help is on its way.'],
    ['secrecy', 'This stays between us. Call 988.'],
    ['posing', 'Oars is always here for you, more than 988.'],
    ['diagnosis', 'You sound depressed. Call 988.'],
    ['feeling', 'It sounds like you are at the end. Call 988.'],
    ['why', 'Why did you do that? Call 988.'],
    ['leading', "You're not thinking about ending your life, are you? Call 988."],
    ['leading', "Call 988. Aren't you safe?"],
    ['leading', "Call 988. You wouldn't do anything, would you?"],
    ['leaves', 'This conversation is over. Call 988. Goodbye.'],
    ['leaves', "Oars can't talk about this. Call 988."],
    ['leaves', "Call 988. Let's get back to your week."],
    ['means', 'Put the pills away and call 988.'],
    ['hardWord', 'Please seek help from appropriate professionals on 988.'],
    ['longSentence', `Please call 988 ${'and then the next person '.repeat(6)}today.`],
  ]

  test.each(refusedWords)('refuses %s: %s', (rule, line) => {
    const rules = checkLine(line, { kind: 'safety' }).map((breach) => breach.rule)
    expect(rules).toContain(rule)
  })

  test.each(refusedWords)('names what it refuses and another way (%s): %s', (rule, line) => {
    const breach = checkLine(line, { kind: 'safety' }).find((one) => one.rule === rule)
    expect(breach).toEqual({ rule, found: expect.any(String), why: expect.any(String), instead: expect.any(String) })
  })

  const refusedShapes: [rule: string, text: string, duties: SafetyDuties][] = [
    ['nobodyNamed', 'That is serious. Are you safe?', { closed: true }],
    ['noQuestion', 'That is serious. This is software. {lines} {emergency}', { first: true }],
    ['unsaid', 'Are you thinking about suicide? {lines} Call {emergency}.', { first: true, closed: true }],
    ['noEmergency', 'This is software. Are you thinking about suicide? {lines}', { first: true, closed: true }],
    ['oneQuestion', 'Are you safe? {lines} Where are you?', { closed: true }],
    ['openQuestion', 'Where are you? {lines}', { closed: true }],
    ['closedQuestion', 'Are you safe? {lines}', {}],
    ['asks', 'Who is there? {lines}', { silent: true }],
    ['goal', 'Back to your goal, and {line}. How did your week go?', {}],
  ]

  test.each(refusedShapes)('refuses %s: %s', (rule, text, duties) => {
    expect(checkSafetyWording(text, duties).map((breach) => breach.rule)).toContain(rule)
  })

  test('lets a plain, direct text pass', () => {
    const text =
      'That is serious. Are you thinking about suicide? This is software. {lines} In danger, call {emergency}.'
    expect(checkSafetyWording(text, { first: true, closed: true })).toEqual([])
    expect(checkLine('That is serious. Are you thinking about suicide? Call 988.', { kind: 'safety' })).toEqual([])
    expect(questionForm({ said: 'Are you safe?', ours: 'are you safe?' })).toBe('closed')
  })
})
