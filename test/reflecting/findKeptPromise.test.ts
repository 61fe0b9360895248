import { readMessage } from '../../src/reading/readMessage'
import { findKeptPromise } from '../../src/reflecting/findKeptPromise'

/** A Monday; the promises were given for the week before. */
const today = '2026-01-12'

function kept(promise: string, message: string, day?: string) {
  const reading = readMessage({ message, goal: 'go for a run three times a week', said: [promise], today })
  return findKeptPromise(message, reading, [{ words: promise, at: 0, ...(day ? { day } : {}) }])?.words
}

test.each([
  ["I'll go Saturday morning", 'once, on Saturday like I said', '2026-01-10'],
  ["I'll go Saturday morning", 'went saturday', '2026-01-10'],
  ["I'll run with my brother", 'ran with my brother twice', undefined],
  ['pages 3 and 4 of the form', 'filled in pages 3 and 4 like i said. page 6 wants my birth certificate', undefined],
])('kept: %s – %s', (promise, message, day) => {
  expect(kept(promise, message, day)).toBe(promise)
})

test.each([
  ["I'll go Saturday morning", 'went on tuesday', '2026-01-10'],
  ["I'll go Saturday morning", "didn't go", '2026-01-10'],
  ["I'll run with my brother", 'went twice', undefined],
  ['pages 3 and 4 of the form', 'like i said, the bus was late', undefined],
  ["I'll go Saturday morning", 'went once, but not on saturday', '2026-01-10'],
])('not shown kept: %s – %s', (promise, message, day) => {
  expect(kept(promise, message, day)).toBeUndefined()
})
