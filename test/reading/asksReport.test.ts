import { loadWordings } from '../../dialogs/loadWordings'
import { asksReport } from '../../src/reading/asksReport'

const wordings = loadWordings()
const linesOf = (heading: string) => (wordings.get(heading) ?? []).map(({ text }) => text)

test.each(['open check-in', 'ask report'])('Every wording of “%s” asks how it went', (heading) => {
  expect(linesOf(heading).length).toBeGreaterThan(4)
  expect(linesOf(heading).filter((line) => !asksReport(line))).toEqual([])
})

test.each(['ask next', 'ask day', 'ask change'])('No wording of “%s” asks how it went', (heading) => {
  expect(linesOf(heading).length).toBeGreaterThan(4)
  expect(linesOf(heading).filter(asksReport)).toEqual([])
})

test('A reflection before the question changes nothing', () => {
  expect(asksReport('You will go next Thursday. How did the week go?')).toBe(true)
  expect(asksReport('You went twice. What comes next for you?')).toBe(false)
  expect(asksReport(undefined)).toBe(true)
})
