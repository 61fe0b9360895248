import { loadWordings } from '../../../dialogs/loadWordings'
import { readMessage } from '../../../src/reading/readMessage'
import { checkLine } from '../../../src/reflecting/checkLine'
import { turnWords } from '../../../src/reflecting/turnWords'
import { EXPECTED } from './expected'
import { type Answer, answerAt } from './placeInTalk'
import { GOAL, PLACES, placeNamed } from './places'
import { readLines } from './readLines'

const KINDS = new Map([...loadWordings()].map(([heading, lines]) => [heading, lines[0]?.kind]))

/** Words that would be praise, comfort, advice or an opinion, in any answer to any of these lines. */
const NEVER = /\b(?:great job|good job|don't worry|at least you|you should|i think|i feel|try to|proud of you)\b/i

const hard = readLines()

test('there are at least 25 lines of each kind', () => {
  expect(hard.filter(({ lines }) => new Set(lines).size < 25).map(({ kind }) => kind)).toEqual([])
  expect(hard.map(({ kind }) => kind)).toEqual(Object.keys(EXPECTED).sort())
})

describe.each(Object.keys(PLACES))('asked or told at: %s', (place) => {
  test.each(hard)('$kind: every answer keeps the rules and fits the line', async ({ kind, lines }) => {
    const wrong: string[] = []
    for (const line of lines) {
      const { answer } = await answerAt(await placeNamed(place), line, line.slice(0, 40))
      for (const fault of faultsOf(answer, kind, line)) wrong.push(`${line.slice(0, 60)} → ${fault}: ${answer.text}`)
    }
    expect(wrong).toEqual([])
  })
})

test.each(hard)(
  '$kind: said again and again, it is never answered twice alike nor left without an answer',
  async ({ lines }) => {
    let place = await placeNamed('how it went')
    const texts: string[] = []
    for (let i = 0; i < 3; i++) {
      const next = await answerAt(place, lines[0] as string)
      texts.push(next.answer.text)
      place = next.place
    }
    expect(texts.every((text) => text.length > 0)).toBe(true)
    expect(new Set(texts).size).toBe(3)
  },
)

/** What is wrong with an answer: empty, against the rules of its kind, or not what a reader would expect. */
function faultsOf({ text, parts, moves, headings }: Answer, kind: string, line: string): string[] {
  const { moves: allowed, says, never } = EXPECTED[kind] as (typeof EXPECTED)[string]
  const context = { kind: kindOf(headings), clientWords: turned(line) }
  const faults = parts.flatMap((part) => checkLine(part, context).map(({ rule, found }) => `${rule} “${found}”`))
  const [move = 'none'] = moves
  if (!allowed.includes(move)) faults.push(`move ${move}`)
  if ((text.match(/\?/g) ?? []).length > 1) faults.push('two questions')
  if (NEVER.test(text)) faults.push('praise, comfort, advice or opinion')
  if (never?.test(ours(text))) faults.push('words it never says')
  if (says && !HEARD.includes(move) && !says.test(text)) faults.push('not what it is asked')
  return faults
}

/** What of the line may stand in an answer: its clauses, turned to the client. */
function turned(line: string): string[] {
  const { clauses } = readMessage({ message: line, goal: GOAL[0] as string, said: [] })
  return clauses.map(({ text }) => turnWords(text)).filter((words) => words !== undefined)
}

/** Answers that hear a line as it stands say nothing of their own. */
const HEARD = ['unclear report', 'out of the blue', 'short word', 'the gap', 'what got in the way told', 'back']

/** The goal and the report of the talk are quoted in places; they are no echo of the line. */
function ours(text: string): string {
  return text.replace(
    /“(?:go for a run three times a week|i want to have energy for my kids|only went once)[^”]*”/g,
    '',
  )
}

function kindOf(headings: readonly string[]): 'information' | 'consent' | undefined {
  const kinds = headings.map((heading) => KINDS.get(heading))
  return kinds.includes('information') ? 'information' : kinds.includes('consent') ? 'consent' : undefined
}
