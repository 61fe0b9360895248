import { readFolder } from '../../src/cli/corpusFiles'
import { readCrisis } from '../../src/reading/readCrisis'
import { projectRoot } from '../../src/root'

interface Case {
  id: string
  message: string
  risk: 'none' | 'unclear' | 'serious' | 'now'
  form: string
}

interface CheckIn {
  id: string
  goal: string
  message: string
  labels: { crisis: boolean }
}

// The model has learnt from these messages: the floors notice what a change breaks. How it does on writers it has not
// met is printed by `oars train --check` and told in docs/safety-detection.md.
const corpus = `${projectRoot}/src/reading/corpus`
const safety = readFolder<Case>(`${corpus}/safety`)
const checkIns = readFolder<CheckIn>(corpus)

const isFound = (message: string, goal = '') => readCrisis(message, goal).level !== 'none'

/** The share, in percent, and the ids that went wrong, of the open writers only. */
function measure(cases: readonly Case[], want: boolean): number {
  const wrong = cases.filter(({ message }) => isFound(message) !== want)
  const open = wrong.filter(({ id }) => !/-[bdfhjlnprtvxz]-/.test(id)).map(({ id }) => id)
  if (open.length > 0)
    process.stdout.write(`${want ? 'missed' : 'asked without need'}: ${open.slice(0, 60).join(' ')}\n`)
  return (100 * (cases.length - wrong.length)) / cases.length
}

const risk = safety.filter(({ risk: level }) => level === 'serious' || level === 'now')
const calm = safety.filter(({ risk: level }) => level === 'none')
const ofForm = (form: RegExp) => risk.filter((each) => form.test(each.form))

describe('In the safety corpus', () => {
  test.each([
    ['outright statements', /^explicit$/, 99],
    ['wishes not to be, and feeling a burden', /^(?:passive|burden)$/, 93],
    ['what is said in other words', /^coded$/, 92],
    ['everything else that is a crisis', /^(?!explicit|passive|burden|coded)/, 96],
  ])('%s are noticed', (_what, form, least) => {
    expect(measure(ofForm(form), true)).toBeGreaterThanOrEqual(least)
  })

  test('look-alikes are left alone', () => {
    expect(measure(calm, false)).toBeGreaterThanOrEqual(98.5)
  })
})

test('in ordinary check-ins hardly a message is asked about, and a crisis among them is noticed', () => {
  const ordinary = checkIns.filter(({ labels }) => !labels.crisis)
  const asked = ordinary.filter(({ message, goal }) => isFound(message, goal))
  expect((100 * asked.length) / ordinary.length).toBeLessThanOrEqual(0.3)
  const crises = checkIns.filter(({ labels }) => labels.crisis)
  const noticed = crises.filter(({ message, goal }) => isFound(message, goal))
  expect((100 * noticed.length) / crises.length).toBeGreaterThanOrEqual(95)
})

test.each([
  'i want to '.repeat(2000),
  'not '.repeat(5000),
  'they would be better if i x y '.repeat(660),
  'how many pills to '.repeat(1100),
  'k i l l '.repeat(2500),
])('twenty thousand characters made to be slow are read at once: %.20s…', (message) => {
  readCrisis(message)
  const start = performance.now()
  readCrisis(message)
  expect(performance.now() - start).toBeLessThan(500)
})

test('reading a message for a crisis takes about a millisecond', () => {
  const messages = checkIns.slice(0, 1500).map(({ message }) => message)
  for (const message of messages) readCrisis(message)
  const start = performance.now()
  for (const message of messages) readCrisis(message)
  // four times what it takes on an idle machine, so that a busy one does not fail
  expect((performance.now() - start) / messages.length).toBeLessThan(4)
})
