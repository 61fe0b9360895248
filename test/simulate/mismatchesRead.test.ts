import type { TerminalLine } from '../../src/channels/terminal'
import type { Fact } from '../../src/record/fact'
import { mismatchesRead } from './mismatchesRead'

const oars = (minute: number, question: string, more: Partial<TerminalLine> & { reflection?: string } = {}) => {
  const { reflection, ...rest } = more
  const moves = [{ name: question, reflection, question, because: '' }]
  return { at: new Date(minute * 60_000).toISOString(), from: 'oars' as const, text: '', moves, ...rest }
}
const client = (minute: number, text: string) => ({
  ...{ at: new Date(minute * 60_000).toISOString(), from: 'client' as const, text },
})
const read = { mismatches: [{ kind: 'goal', said: 'run daily' }] }
const opened: Fact = { at: 0, kind: 'checkInOpened', checkIn: 'c1', goal: 'g1', scheduled: true }
const withdrawn: Fact = { at: 300_000, kind: 'mismatchWithdrawn', checkIn: 'c1', words: 'no' }
const found = (lines: TerminalLine[], facts: Fact[] = [opened]) =>
  mismatchesRead({ name: 'dana', lines, facts, sent: [] })

const ASKED = [oars(0, 'open check-in'), client(1, 'once'), oars(1, 'ask view', read), client(2, 'hm')]
const TOLD = oars(2, 'ask make of', { ...read, reflection: 'mismatch goal' })

test('a mismatch told after their view was asked is one that was told in its place', () => {
  expect(found([...ASKED, TOLD])).toMatchObject([{ told: true, afterView: true, disagreed: false }])
})

test('a mismatch told before their view was asked is found out', () => {
  expect(found([oars(0, 'open check-in'), client(1, 'once'), TOLD])).toEqual([])
  expect(found([...ASKED.slice(0, 2), oars(1, 'ask tried', read), client(2, 'hm'), TOLD])).toMatchObject([
    { told: true, afterView: false },
  ])
})

test('a mismatch that was read and not told is found out, unless they wrote no more', () => {
  expect(found([...ASKED, oars(2, 'ask next')])).toMatchObject([{ told: false }])
  expect(found(ASKED.slice(0, 3))).toEqual([])
})

test.each(["no that's not how i see it", 'i dont see it that way'])('“%s” has to take the mismatch back', (text) => {
  const lines = [...ASKED, TOLD, client(3, text)]
  expect(found(lines)).toMatchObject([{ disagreed: true, withdrawn: false }])
  expect(found(lines, [opened, withdrawn])).toMatchObject([{ disagreed: true, withdrawn: true }])
})
