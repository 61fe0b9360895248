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
  [{ at: 1, kind: 'paused', until: 5, by: 'staff' }, 'Staff of your program paused the check-ins until 5.'],
  [{ at: 1, kind: 'paused', until: 5 }, 'You paused until 5.'],
  [{ at: 1, kind: 'snoozed', until: 5 }, 'You put off a check-in until 5.'],
  [
    {
      at: 1,
      kind: 'scheduled',
      schedule: { every: 'week', weekday: 7, time: '19:00', zone: 'Europe/Madrid' },
      by: 'client',
    },
    'When Oars asks, by your choice: every week, on Sunday, at 19:00, Europe/Madrid.',
  ],
  [
    {
      at: 1,
      kind: 'scheduled',
      schedule: { every: 'month', dayOfMonth: 1, time: '09:00', zone: 'UTC' },
      by: 'program',
    },
    'When Oars asks, as your program set it: every month, on day 1 of it, at 09:00, UTC.',
  ],
  [
    { at: 1, kind: 'invited', program: 'Harbour House', invitedBy: 'Ruth Byrne' },
    'Oars told you who invited you: Ruth Byrne, Harbour House.',
  ],
  [{ at: 1, kind: 'consented' }, 'You said yes to taking part.'],
  [{ at: 1, kind: 'declined' }, 'You said no to taking part.'],
  [{ at: 1, kind: 'country', country: 'CA' }, 'You said that you are in Canada.'],
  [{ at: 1, kind: 'country', country: 'INT' }, 'You said that you are in another country.'],
])(
  'A client reads in their data whom Oars told of them, where it takes them to be, when it asks, what they agreed to: %j',
  (fact, told) => {
    expect(tellFact(fact, [], String)).toBe(told)
  },
)
