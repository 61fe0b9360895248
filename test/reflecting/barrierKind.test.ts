import { readMessage } from '../../src/reading/readMessage'
import { barrierKind } from '../../src/reflecting/barrierKind'

test.each([
  ['work was crazy', 'time'],
  ['I was too tired', 'energy'],
  ['my mates kept coming round', undefined],
  ['it rained all week', 'weather'],
  ['I had no money for the bus', 'money'],
  ['the pool was closed', 'access'],
  ['I forgot', 'forgot'],
])('“%s” is of the kind %s', (message, kind) => {
  const reading = readMessage({ message, goal: 'go swimming twice a week', said: [] })
  const [clause] = reading.clauses
  expect(clause && barrierKind(clause, reading)).toBe(kind)
})
