import { readClient } from './readClient'

const headings = new Set(['ask goal', 'ask view', 'ask why'])
const read = (text: string) => readClient('clients/dana.client', text, headings)

test('a client is read from plain text', () => {
  const dana = read(`# Dana: terse, wants to run
temper: terse
domain: fitness
[start]
ask goal: run three times a week
ask why: my kids | so i can keep up
# told late
[always]
*: dunno
[week 2]
open: once: on monday
no check-in: -
`)
  expect(dana).toMatchObject({ name: 'dana', title: 'Dana: terse, wants to run', temper: 'terse' })
  expect([...dana.start]).toEqual([
    ['ask goal', ['run three times a week']],
    ['ask why', ['my kids', 'so i can keep up']],
  ])
  expect([...dana.always]).toEqual([['*', ['dunno']]])
  expect(dana.weeks.map((week) => week.size)).toEqual([0, 2, 0, 0, 0, 0, 0, 0])
  expect(dana.weeks[1]?.get('open')).toEqual(['once: on monday'])
})

test.each([
  ['[week 1]\nask veiw: ok', ':2: "ask veiw" is no heading of dialogs/wording'],
  ['[week 9]', ':1: "[week 9]" is no [start], [always] or [week N]'],
  ['[start]\nask goal: run\n[start]', ':3: there is a [start] already'],
  ['[always]\nopen: a\nopen: b', ':3: "open" stands in this part already'],
  ['# Dana\nopen: once', ':2: "open: once" is no [start]'],
  ['[always]\nopen:', ':2: "open:" is no [start]'],
])('a line that is none is refused with its place: %j', (text, message) => {
  expect(() => read(text)).toThrow(`clients/dana.client${message}`)
})
