import { readSize } from '../../src/reflecting/readSize'

test.each([
  ['make it smaller', 'smaller'],
  ['can we cut it in half', 'smaller'],
  ['something easier', 'smaller'],
  ['can you break it down', 'smaller'],
  ['make it bigger', 'bigger'],
  ['how do i start', 'start'],
  ['where do i even begin', 'start'],
  ['i dont know where to start', 'start'],
  ['its just too much for me', 'tooMuch'],
  ['three is too many', 'tooMuch'],
  ['the goal is too big right now', 'tooMuch'],
  ['work was nuts', undefined],
  ['change it to thursdays', undefined],
])('“%s” says of the size of the goal: %s', (message, size) => {
  expect(readSize(message)).toBe(size)
})
