import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tellReading } from '../../src/cli/explain'
import { projectRoot } from '../../src/root'

const examples = [
  ...readFileSync(join(projectRoot, 'README.md'), 'utf8').matchAll(
    /^```\n(message {4}“(.+)”\ngoal {7}“(.+?)”[\s\S]+?)\n```$/gm,
  ),
].map(([, shown = '', message = '', goal = '']) => ({ shown, message, goal }))

test('the README shows examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(3)
})

test.each(examples)('what the README shows for “$message” is what oars explain prints', ({ shown, message, goal }) => {
  const printed = tellReading({ message, goal, said: [] })
  expect(shown.split('\n').filter((line) => !printed.includes(line))).toEqual([])
})

test('a coach is told what was heard in plain words, each with the words it rests on', () => {
  const printed = tellReading({ message: 'had 3 on friday, i hate myself', goal: 'no cigarettes', said: [] }).join('\n')
  expect(printed).toContain('missed: it was not done, or the limit was passed')
  expect(printed).toContain('self blame: “i hate myself” (they turn on themselves)')
  expect(printed).not.toMatch(/selfBlame|none, stance|offTopic/)
})

test('a message in crisis is told as one, with what follows from it', () => {
  const printed = tellReading({ message: 'I want to kill myself', goal: 'call my sister', said: [] }).join('\n')
  expect(printed).toContain('CRISIS: the check-in gives way to direct questions')
  expect(printed).toContain('serious: “kill myself”')
})

test('a message that says nothing of how it went is given no sureness, and no gap', () => {
  const printed = tellReading({ message: 'idk', goal: 'meditate every day', said: [] })
  expect(printed).toContain('read as    unknown: the message does not say')
  expect(printed.at(-1)).toBe('  nowhere')
})
