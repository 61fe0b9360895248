import { readMessage } from '../../src/reading/readMessage'
import { ClientRecord } from '../../src/record/clientRecord'
import { readStepTold } from '../../src/reflecting/readStepTold'

const run = 'go for a run three times a week'

function told(message: string, step: string | undefined, words = run, reported = false) {
  const record = new ClientRecord([{ at: 1, kind: 'goalSet', goal: 'g1', words }])
  if (step) record.add({ at: 2, kind: 'stepKept', goal: 'g1', words: step })
  const report = { progress: 'partial', amount: 1, target: 3, words: 'went once' } as const
  const reading = readMessage({ message, goal: words, said: [] })
  const [goal] = record.goals
  if (!goal) throw new Error('The goal was not set')
  return readStepTold(message, reading, goal, reported ? { report } : {})
}

test.each([
  ['did the step', 'done'],
  ['yes i did my little step', 'done'],
  ['walked to the corner twice', 'done'],
  ['didnt do the step', 'notDone'],
  ['never walked to the corner', 'notDone'],
  ['drop the step', 'dropped'],
  ['forget that step', 'dropped'],
  ['will walk to the corner tomorrow', undefined],
  ['did you see the step?', undefined],
  ['went twice', undefined],
  ['ran to the corner and back', undefined],
])('with the step “walk to the corner”, “%s” tells: %s', (message, stepTold) => {
  expect(told(message, 'walk to the corner').stepTold).toBe(stepTold)
})

test('a word of the step is no miss: skipping is what “skip the one on the balcony” sets out to do', () => {
  const read = told('i skipped the balcony one all week', 'skip the one on the balcony', 'no cigarettes after dinner')
  expect(read).toEqual({ stepTold: 'done', stepOnly: true })
})

test('where the goal is reported in the same message, that report counts too', () => {
  expect(told('did the step, and ran once', 'walk to the corner')).toEqual({ stepTold: 'done', stepOnly: false })
  expect(told('did the step', 'walk to the corner')).toEqual({ stepTold: 'done', stepOnly: true })
})

test('once the week is told, only the name of the step points at it', () => {
  expect(told('walked to the corner twice', 'walk to the corner', run, true).stepTold).toBeUndefined()
  expect(told('did the step', 'walk to the corner', run, true).stepTold).toBe('done')
})

test('without a step none is done, and wanting it gone is heard all the same', () => {
  expect(told('did the step', undefined)).toEqual({ stepOnly: false })
  expect(told('drop the step', undefined).stepTold).toBe('dropped')
})
