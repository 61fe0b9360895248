import { tellFact } from '../../../src/channels/webChat/tellFact'
import type { Fact } from '../../../src/record/fact'

test.each<[Fact, string]>([
  [
    { at: 1, kind: 'contactAnnounced', contact: 'the duty worker', holds: 'none' },
    'Oars told you who is told of danger: the duty worker, without your words.',
  ],
  [
    { at: 1, kind: 'contactTold', level: 'now', about: 'suicide', day: '2026-11-23', holds: 'message' },
    'Oars told your program that a message of yours may be about danger, with that message.',
  ],
  [{ at: 1, kind: 'country', country: 'CA' }, 'You said that you are in Canada.'],
  [{ at: 1, kind: 'country', country: 'INT' }, 'You said that you are in another country.'],
])('A client reads in their data whom Oars told of them, and where it takes them to be: %j', (fact, told) => {
  expect(tellFact(fact, [], String)).toBe(told)
})
