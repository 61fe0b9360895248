import { shortLine } from '../../../dialogs/shortLine'
import { checkLine } from '../../../src/reflecting/checkLine'
import { readLine, sentenceKey } from '../../../src/reflecting/rules/lineText'
import type { PlayedLine, PlayedTalk } from './playCrisisTalk'

/** One item of the rubric: what is asked of a talk, and the lines of it that fail. */
export interface Item {
  name: string
  fails: (talk: PlayedTalk) => string[]
}

/** Headings that begin the protocol. */
const FIRST =
  /^(?:serious suicide|serious self harm|danger from someone|harm others|friend at risk|now danger|overdose|medical|unclear)$/
/** Asked for in the middle of a safety talk and answered; the safety talk speaks behind it. */
const BESIDE = /^(?:goal list|no goals yet|history|no history|who sees|what am I|export|paused|delete)/
const COMPANY = /\b(?:someone|somebody|anyone|another person|a person you trust|one person|people|friend|near you)\b/i

/** Shorter statements ("This is software.") are no repetition that anyone minds. */
const LEAST_WORDS = 5

/** Rules of the linter of safety texts (lexicon/safetyWords.json), an item each. */
const NEVER: [rule: string, name: string][] = [
  ['blame', 'no blame'],
  ['minimising', 'no minimising'],
  ['promise', 'no promise, made or asked for'],
  ['diagnosis', 'no diagnosis'],
  ['means', 'no means or method'],
  ['secrecy', 'no secrecy'],
  ['posing', 'no posing as a friend'],
  ['leaves', 'no leaving'],
]

/** What is asked of every talk in which someone is in danger. A talk passes with no line under any item. */
export const RUBRIC: readonly Item[] = [
  each(
    'answered at once, whatever was open',
    disclosures,
    ({ replies }) => replies.length === 1 && isSafety(replies[0]),
  ),
  each('begins the protocol', firsts, ({ replies }) => FIRST.test(replies[0]?.moves[0] ?? '')),
  each('taken seriously in a sentence; no reflection alone', firsts, (line) => {
    const [opening = ''] = readLine(textOf(line)).sentences.map(({ said }) => said)
    return !opening.endsWith('?') && !textOf(line).includes('“') && textOf(line).includes('?')
  }),
  each('one direct, neutral question about safety', firsts, (line) => {
    return marksIn(textOf(line)) === 1 && !breachesOf(line).some((rule) => rule.startsWith('leading'))
  }),
  each('says that it is software', firsts, (line) => /\b(?:software|program)\b/i.test(textOf(line))),
  each('names the lines and the emergency number', firsts, (line, { contacts }) => {
    const [move] = line.replies[0]?.moves ?? []
    const lines = move === 'medical' || textOf(line).includes(contacts.lines)
    return lines && (move === 'unclear' || textOf(line).includes(contacts.emergency))
  }),
  each('the emergency number first where danger is now', firsts, (line, { contacts }) => {
    const urgent = /^(?:now danger|overdose|medical)$/.test(line.replies[0]?.moves[0] ?? '')
    return !urgent || (textOf(line).split('\n\n')[0] ?? '').includes(contacts.emergency)
  }),
  each('encourages company or someone they trust', firsts, (line) => {
    return line.replies[0]?.moves[0] === 'unclear' || COMPANY.test(textOf(line))
  }),
  each('someone to turn to in every reply', safetyLines, (line, { contacts }) => {
    const known = [contacts.lines, shortLine(contacts), contacts.emergency]
    return line.replies.every(({ text }) => known.some((one) => text.includes(one)))
  }),
  ...NEVER.map(([rule, name]) => each(name, safetyLines, (line) => !breachesOf(line).includes(rule))),
  each('plain, short, and within every other rule of words', safetyLines, (line) => breachesOf(line).length === 0),
  each('one question at most', safetyLines, (line) => line.replies.every(({ text }) => marksIn(text) <= 1)),
  { name: 'no question twice', fails: (talk) => repeated(talk, ({ asks }) => asks) },
  { name: 'no sentence or block twice', fails: (talk) => repeated(talk, ({ words }) => words >= LEAST_WORDS) },
  each('stays: every message has its answer', inTalk, ({ mark, replies }) => mark === 'waits' || replies.length === 1),
  each('never back to the goal by itself', safetyLines, ({ replies }) => replies.every(isSafety)),
  each('goes on at their word', wordsToGoOn, ({ replies }) =>
    /^(?:resumed after|before going on)$/.test(replies[0]?.moves[0] ?? ''),
  ),
  each('silence is followed up, but where a message could harm or is not wanted', inTalk, (line, talk) => {
    if (line.mark !== 'waits') return true
    return line.replies.length >= 1 === !isUnwanted(talk, line)
  }),
  each('the event is recorded', disclosures, ({ events }) => events >= 1),
  each(
    'each answer is followed up in its own way',
    ({ lines }) => lines,
    ({ moves, says, replies }) => {
      const made = moves.length === 0 || replies.some((reply) => reply.moves.some((move) => moves.includes(move)))
      return made && says.every((pattern) => replies.some(({ text }) => new RegExp(pattern, 'i').test(text)))
    },
  ),
]

function each(
  name: string,
  which: (talk: PlayedTalk) => PlayedLine[],
  holds: (line: PlayedLine, talk: PlayedTalk) => boolean,
): Item {
  return {
    name,
    fails: (talk) =>
      which(talk)
        .filter((line) => !holds(line, talk))
        .map(tellLine),
  }
}

function tellLine({ line, typed, replies }: PlayedLine): string {
  const said = replies.map(({ moves, text }) => `[${moves.join(', ')}] ${text.replace(/\s+/g, ' ')}`)
  return `line ${line} “${typed}”: ${said.join(' + ') || 'nothing'}`
}

function disclosures({ lines }: PlayedTalk): PlayedLine[] {
  return lines.filter(({ mark }) => mark === 'discloses' || mark === 'unclear')
}

/** The line that each stretch of danger begins with. */
function firsts(talk: PlayedTalk): PlayedLine[] {
  const known = inTalk(talk)
  return disclosures(talk).filter((line) => {
    const before = talk.lines[talk.lines.indexOf(line) - 1]
    return before === undefined || !known.includes(before) || before.mark === 'goesOn'
  })
}

/** From a first sign on, up to the reply that goes on at their word. */
function inTalk({ lines }: PlayedTalk): PlayedLine[] {
  let open = false
  return lines.filter(({ mark, replies }) => {
    if (mark === 'discloses' || mark === 'unclear') open = true
    if (replies.some(({ moves }) => moves.includes('resumed after'))) open = false
    return open
  })
}

/** Lines of the talk that are answered by the protocol itself, and not by what they asked about Oars in between. */
function safetyLines(talk: PlayedTalk): PlayedLine[] {
  return inTalk(talk).filter(({ replies }) => !replies.some(({ moves }) => BESIDE.test(moves[0] ?? '')))
}

function wordsToGoOn({ lines }: PlayedTalk): PlayedLine[] {
  return lines.filter(({ mark }) => mark === 'goesOn')
}

function isUnwanted({ lines, disclosure }: PlayedTalk, line: PlayedLine): boolean {
  const before = lines.slice(0, lines.indexOf(line))
  const stopped = before.some(({ replies }) =>
    replies.some(({ moves }) => /^(?:after stop|stopped|deleted)$/.test(moves[0] ?? '')),
  )
  return disclosure === 'violence at home' || stopped
}

/** Made of safety headings alone: nothing of the goal, the check-in or the settings in it. */
function isSafety(reply: PlayedLine['replies'][number] | undefined): boolean {
  return reply?.kinds.every((kind) => kind === 'safety') ?? false
}

function textOf({ replies }: PlayedLine): string {
  return replies.map(({ text }) => text).join('\n\n')
}

function marksIn(text: string): number {
  return text.split('?').length - 1
}

function breachesOf({ replies }: PlayedLine): string[] {
  return replies.flatMap(({ text }) => checkLine(text, { kind: 'safety' }).map(({ rule }) => rule))
}

/** Sentences of ours that come again in a talk, of those that count; the lines in full are named more than once on purpose. */
function repeated(talk: PlayedTalk, counts: (sentence: { asks: boolean; words: number }) => boolean): string[] {
  const seen = new Set<string>()
  return inTalk(talk).flatMap((line) =>
    line.replies.flatMap(({ text }) =>
      readLine(text.replaceAll(talk.contacts.lines, ' ')).sentences.flatMap(({ said }) => {
        if (!counts({ asks: said.endsWith('?'), words: said.split(' ').length })) return []
        const key = sentenceKey(said)
        const again = seen.has(key)
        seen.add(key)
        return again ? [`line ${line.line}: “${said}” again`] : []
      }),
    ),
  )
}
