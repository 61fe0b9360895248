import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { playTalk, type Said } from './playTalk'
import { type Expectation, readTalk } from './readTalk'

const files = readdirSync(__dirname).filter((name) => name.endsWith('.talk'))

/** Texts that inform or keep someone safe may be long and repeat a fact; everything else is held to the rules of a turn. */
const INFORMS =
  /^(welcome|help|goal kept|goal list|history|who sees|what am I|human|export|stopped|deleted|paused|resumed|pause over|snoozed|schedule|zone|serious|now danger|danger|harm|medical|unclear$|after|not now|resume|which goal|back)/

describe.each(files)('%s', (file) => {
  const talk = readTalk(readFileSync(join(__dirname, file), 'utf8'))
  let said: Said[] = []
  let replies: Said[][] = []

  beforeAll(async () => {
    said = await playTalk(talk.typed)
    replies = repliesByLine(said, talk.typed)
  })

  test('answers every message with one message', () => {
    const counts = talk.typed.map((line, i) => [line, replies[i]?.length])
    expect(counts.filter(([line, count]) => !String(line).startsWith('>') && count !== 1)).toEqual([])
  })

  test('makes the expected moves', () => {
    const misses = talk.expected.flatMap((expectations, i) =>
      expectations
        .filter((expectation) => !holds(expectation, replies[i] ?? []))
        .map(({ line, kind, value }) => {
          return `${file}:${line} ${kind} ${value}, but: ${JSON.stringify(replies[i]?.map(({ moves, text }) => [moves, text]))}`
        }),
    )
    expect(misses).toEqual([])
  })

  test('asks one question at most, in forty words at most', () => {
    const ours = said.filter(({ from, moves }) => from === 'oars' && !moves.some((move) => INFORMS.test(move)))
    expect(ours.filter(({ text }) => (text.match(/\?/g) ?? []).length > 1).map(({ text }) => text)).toEqual([])
    // What stands before it says why it came, and is no part of the talk.
    const talked = ours.map(({ text, moves }) =>
      moves.includes('notice') ? text.split('\n\n').slice(1).join(' ') : text,
    )
    expect(talked.filter((text) => text.split(/\s+/).length > 40)).toEqual([])
  })

  test('says no sentence twice', () => {
    const sentences = said
      .filter(({ from, moves }) => from === 'oars' && !moves.some((move) => INFORMS.test(move)))
      .flatMap(({ text }) => text.split(/(?<=[.?])\s+/))
      .filter((sentence) => sentence.split(' ').length > 2)
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([])
  })
})

/** The replies that came after each line that was typed; the welcome before the first line is left out. */
function repliesByLine(said: Said[], typed: string[]): Said[][] {
  const replies: Said[][] = typed.map(() => [])
  let at = -1
  const messages = typed.map((line, i) => ({ line, i })).filter(({ line }) => !line.startsWith('>'))
  let next = 0
  for (const one of said) {
    if (one.from === 'client') at = messages[next++]?.i ?? at
    else if (at >= 0) {
      const waited = typed[at + 1]?.startsWith('> wait') && (replies[at]?.length ?? 0) > 0
      replies[waited ? at + 1 : at]?.push(one)
    }
  }
  return replies
}

function holds({ kind, value }: Expectation, replies: Said[]): boolean {
  if (kind === 'move') return replies.some(({ moves }) => moves.includes(value))
  const matches = replies.some(({ text }) => new RegExp(value, 'i').test(text))
  return kind === 'says' ? matches : !matches
}
