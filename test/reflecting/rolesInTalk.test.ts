import { readMessage } from '../../src/reading/readMessage'
import { rolesInTalk } from '../../src/reflecting/rolesInTalk'
import { startTalk, type TalkSoFar } from '../../src/reflecting/talkSoFar'

const GOAL = 'walk 30 minutes after dinner 4 times a week'

function rolesOf(message: string, talk: Partial<TalkSoFar> = {}) {
  const { clauses } = rolesInTalk(readMessage({ message, goal: GOAL, said: [] }), { ...startTalk('c1', 'g1'), ...talk })
  return clauses.map(({ text, role }) => [text, role])
}

test('a usual obstacle beside the report is in the way, also where it tells how often', () => {
  expect(rolesOf('once, it rained most nights')).toEqual([
    ['once', 'report'],
    ['it rained most nights', 'barrier'],
  ])
})

test('a plain fact in answer to how the week was is what was in the way', () => {
  expect(rolesOf('it was raining again every single night', { asked: ['ask view'] })).toEqual([
    ['it was raining again every single night', 'barrier'],
  ])
})

test('a nice time in answer to how the week was is no obstacle', () => {
  expect(rolesOf('it was nice to talk', { asked: ['ask view'] })).not.toEqual([['it was nice to talk', 'barrier']])
})

test('what would be so one day has not helped', () => {
  expect(rolesOf("i'd sleep better").map(([, role]) => role)).toEqual(['want'])
})

test('days on which it was kept are the report, and no plan to keep at it', () => {
  const reading = readMessage({ message: 'stuck to it 5 days', goal: 'no more than 5 cigarettes a day', said: [] })
  expect(rolesInTalk(reading, startTalk('c1', 'g1')).clauses.map(({ role }) => role)).toEqual(['report'])
})
