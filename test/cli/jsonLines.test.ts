import { readLines } from '../../src/cli/jsonLines'

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts
}

async function linesOf(chunks: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const { line, number } of readLines(chunks)) found.push(`${number} ${line}`)
  return found
}

test.each<[string, string[], string[]]>([
  ['in one piece', ['a\nb\n'], ['1 a', '2 b']],
  ['cut anywhere', ['a', 'b\n', 'c\n\nd', 'e'], ['1 ab', '2 c', '3 ', '4 de']],
  ['with line ends of Windows', ['a\r', '\nb\r\n'], ['1 a\r', '2 b\r']],
  ['with a separator inside a string', ['"a\u2028b"\n'], ['1 "a\u2028b"']],
  ['with the mark of a Windows editor at the start', ['\uFEFF', 'a\nb'], ['1 a', '2 b']],
  ['of nothing', [], []],
])('lines %s are told apart and numbered', async (_what, texts, lines) => {
  expect(await linesOf(pieces(...texts))).toEqual(lines)
})

test('a line without an end is refused at its limit, by its number and with the cure, and no more of it is read', async () => {
  let read = 0
  async function* endless(): AsyncGenerator<string> {
    yield 'first\n'
    for (;;) {
      read += 50_000
      yield 'x'.repeat(50_000)
    }
  }
  await expect(linesOf(endless())).rejects.toThrow('line 2: longer than 200000 characters; shorten it')
  expect(read).toBe(250_000)
})
