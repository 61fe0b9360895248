import { compilePhrases } from './compilePhrases'
import lexicon from './lexicon/fitChoices.json'
import type { Request } from './reading'

/** What is to become of the goal, as an answer to "how does it sit with you now". */
export type FitChoice = 'keep' | 'change' | 'smaller' | 'bigger' | 'pause' | 'letGo' | 'done'

const MOST_CHARACTERS = 80
const MOST_FILLERS = 8
const { lists } = lexicon
const whole = ({ choice, say }: { choice: string; say: string[] }): [FitChoice, RegExp] => [
  choice as FitChoice,
  new RegExp(`^(?:${compilePhrases(say, lists).source})$`),
]

/** Choices that are clear whatever was asked: they name the goal, or say what to do with it. */
const PLAIN = lexicon.plain.map(whole)

/** Choices that are clear only where the goal itself was asked about; "done" would else be a report. */
const ASKED = [...PLAIN, ...lexicon.asked.map(whole)]

const opening = new RegExp(`^(?:${lexicon.opening.join('|')}) `)
const closing = new RegExp(` (?:${[...lexicon.closing, ...lexicon.vocatives].join('|')})$`)

/** A short answer in small letters without marks, and with its fillers taken off one by one. */
function shorterAndShorter(message: string): string[] {
  let text = message
    .slice(0, MOST_CHARACTERS + 1)
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const all = [text]
  for (let i = 0; i < MOST_FILLERS; i++) {
    const rest = closing.test(text) ? text.replace(closing, '') : text.replace(opening, '')
    if (rest === text || rest === '') break
    text = rest
    all.push(text)
  }
  return all
}

/** "3 is a lot", "25's ok": the goal by its figure. */
const byFigure =
  /^\W{0,3}(?:\d{1,6}k?|half an hour|an hour|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)(?: [a-z]{1,12}){0,3}?(?:['’]?s(?= )|(?= (?:is|are|was|feels?|seems?|looks?|works?|fits?|suits?)\b))/i

function find(choices: readonly [FitChoice, RegExp][], said: string): FitChoice | undefined {
  const message = said.slice(0, MOST_CHARACTERS + 1).replace(byFigure, 'it')
  if (message.length > MOST_CHARACTERS || /\d/.test(message)) return undefined
  for (const text of shorterAndShorter(message)) {
    const found = choices.find(([, pattern]) => pattern.test(text))
    if (found) return found[0]
  }
  return undefined
}

/** Reads a short answer, and the quick replies, to whether the goal still fits; undefined where it is no choice. */
export function readFitChoice(message: string): FitChoice | undefined {
  return find(ASKED, message)
}

/** Reads a choice where the goal was not asked about: only what names it ("drop it", "make it smaller"). */
export function readPlainChoice(message: string): FitChoice | undefined {
  return find(PLAIN, message)
}

/** The request that a choice amounts to; a goal that is kept or done asks for nothing. */
export function requestOf(choice: FitChoice): Request {
  return (
    {
      keep: 'none',
      done: 'none',
      change: 'adjust',
      smaller: 'adjust',
      bigger: 'adjust',
      pause: 'pause',
      letGo: 'drop',
    } as const
  )[choice]
}
