import { readMessage } from '../../src/reading/readMessage'
import { turnWords } from '../../src/reflecting/turnWords'

/** Pieces that a message of 4,000 characters is made of to make reading slow. */
const PIECES = [
  'a',
  '1 ',
  'a.',
  '1-1-',
  '£',
  "don't ",
  '\n',
  '😀',
  '✅ ',
  '❌ yes ',
  'monday, ',
  'and i ',
  '1,111',
  'half an ',
  'no ',
  'yes ',
  'lol ',
  'haha no ',
  'not a ',
  'one of ',
  'once or twice ',
  'every day but ',
  '𝕬',
  'é́',
  '((',
  '"',
  'all the ',
  'was was ',
  'the rest ',
  'two or three ',
  'then i ',
  'so the ',
  'did it all today ',
  '1/2/',
  'i did i did ',
  'nothing ',
  'kept to it ',
  'mon to fri ',
  '0.',
  "n't a b ",
  'had a drink ',
  'a\u0301',
  '\ud83d',
  '- ',
  'hundred and ',
  '!?.,;:',
  '1',
  'not ',
  '😂',
  'ab',
  '"(',
  "I want to I'll go don't want to can we make it ",
  'k i l l ',
  'a,',
  // the openings of the longest patterns, over and over
  'so really just so really just ',
  'i want to just really really want to ',
  'he said he will she said they will ',
  'my brother my friend my mate ',
  'i am so really just such a total complete ',
  'took all of my the my the my ',
  'thinking of about to just jump ',
  'what would you people suggest i do a b c ',
  'what would you suggest a, b, c, d, e, f, g, ',
  'dont want to go to get to receive to hear ',
  'forget it im sorry i was being ',
  'are you a real actual kind of some ',
  'can my coach be able to also ',
  'no wish to no desire to not be to be ',
  'so so so not really not even really not ',
  'she left me and he and they and she ',
  'you dont really even actually ever ',
  'cant stop cant even stop cant not ',
  'stopped drinking a b c d e f g h ',
  'lost my the our a lost my ',
  'mon and tue and then mon only ',
  'i did we did yes i just did ',
  'every other day most days the rest ',
]

const GOALS = ['go for a run three times a week', 'no cigarettes', 'walk 30 minutes a day', 'call my sister']

/** Milliseconds that the quickest of three readings takes: what the text costs, and not what else the machine does. */
function timeOf(message: string, goal: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    readMessage({ message, goal, said: [], today: '2026-01-05' })
    turnWords(message)
    return performance.now() - start
  })
  return Math.min(...times)
}

// A process that runs has long compiled what it runs; without this the first texts would pay for it.
for (let i = 0; i < 100; i++)
  timeOf(`${i} Only made it out once, work was nuts, so i want to try again on Monday. `.repeat(9), 'run')

// Run in a process of its own: the sandbox that jest runs tests in slows regular expressions down many times over.
const times = PIECES.flatMap((piece) => {
  const message = piece.repeat(Math.ceil(4000 / piece.length)).slice(0, 4000)
  return GOALS.map((goal) => ({ piece, goal, ms: timeOf(message, goal) }))
})
process.stdout.write(JSON.stringify(times.sort((a, b) => b.ms - a.ms)[0]))
