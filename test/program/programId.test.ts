import { idFromName, makeCode, PROGRAM_ID } from '../../src/program/programId'

test.each([
  ['Harbour House', 'harbour-house'],
  ['  Žižkov: Übung & Co. ', 'zizkov-ubung-co'],
  ['Гавань', ''],
  [`${'long name '.repeat(5)}`, 'long-name-long-name-long-name-long-name'],
])('“%s” gives the id “%s”', (name, id) => {
  expect(idFromName(name)).toBe(id)
  expect(PROGRAM_ID.test(id)).toBe(id !== '')
})

test('codes are six signs that are easily read, and differ', () => {
  const codes = Array.from({ length: 200 }, makeCode)
  for (const code of codes) expect(code).toMatch(/^[BCDFGHJKLMNPQRTVWXYZ2346789]{6}$/)
  expect(new Set(codes).size).toBe(200)
})
