import { neededWords } from '../../src/reading/neededWords'

test.each<[pattern: string, needed: string[] | undefined]>([
  ['gave up', ['gave up']],
  ['gave (?:it )?up', ['gave up', 'gave it up']],
  ['a (?:it |that ){0,3}up on running', ['up on running']],
  ['(?:gave|give) up|quit', ['gave up', 'give up', 'quit']],
  ['walks?', ['walk', 'walks']],
  ['[a-z]{1,20} running', [' running']],
  ['(?:so ){2}tired', ['tired']],
  ['(?!not )never(?= again)', ['never']],
  ['^done$', ['done']],
  ['p\\.m\\.', ['p.m.']],
  // nothing that every match must hold
  ['(?:very )?', undefined],
  ['running|[a-z]{3}', undefined],
  ['.{1,9}', undefined],
  ['\\d{1,3}', undefined],
  ['\\p{L}{2,9}', undefined],
  // cannot be read to its end
  ['running)', undefined],
])('Every match of /%s/ holds one of %j', (pattern, needed) => {
  expect(neededWords(pattern)).toEqual(needed)
})
