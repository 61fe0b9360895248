import type { Attachment } from 'botbuilder'
import type { RecordCard } from '../../../../dialogs/tellCard'
import {
  attach,
  type ChoiceSet,
  type Container,
  type Element,
  type SubmitAction,
  type TextBlock,
  verbatim,
} from './adaptiveCard'

/** A reply that cards are made from: the row of the log that it was committed in. */
export interface CardReply {
  /** Its id in the log, which is the one-time key of its card. */
  id: string
  text: string
  suggestions: readonly string[]
  /** What the turn has put into the record, where it is worth a look (dialogs/tellCard.ts). */
  card?: RecordCard
}

/** What came back from a card: words to be taken as typed, or an answer that is too late and changes nothing. */
export type CardAnswer = { key: string; text: string } | { key: string; late: true }

/** Teams shows the first three suggested actions. */
const MOST_QUICK = 3

/** Teams shows six actions of a card; so many short choices are buttons, more are a list. */
const MOST_BUTTONS = 6

/** Longest words taken back from a card, in characters; the longest choice there is has 23. */
const LONGEST_CHOICE = 200

/** Ids of activities have 500 characters at most; that of a reply is made from one. */
const LONGEST_KEY = 600

/** Longest words shown in a line of a card, in characters. */
const LONGEST_SHOWN = 300

/** The choices that go out as suggested actions; where there are more than Teams shows, none, and a card has them all. */
export function quickReplies(suggestions: readonly string[]): string[] {
  return suggestions.length > MOST_QUICK ? [] : [...suggestions]
}

/**
 * The card that a reply is sent as: its text, what was put down, and a way to choose where there are more choices than
 * quick replies. None where the text alone says it all. The text stands in the card because Teams makes two messages of
 * one that has both, and tells the id of neither.
 */
export function cardsFor(reply: CardReply): Attachment[] {
  const { id, text, suggestions, card } = reply
  if (suggestions.length <= MOST_QUICK) return card ? [attach(layOut(reply), tell(text, card))] : []
  const { listed, buttons } = spread(suggestions)
  const fallback = `${tell(text, card)}\n${suggestions.join(' · ')}`
  const pressed = buttons.map((each) => press(id, each))
  if (listed.length === 0) return [attach(layOut(reply), fallback, pressed)]
  return [
    attach([...layOut(reply), listOf(listed)], fallback, [
      { type: 'Action.Submit', title: 'Choose', data: { oars: id } },
      ...pressed.map((each): SubmitAction => ({ ...each, associatedInputs: 'none' })),
    ]),
  ]
}

/**
 * What takes the place of a reply's card once it was answered: the same, with the answer where one was chosen, and
 * nothing to press. None where there was no card.
 */
export function settledCards(reply: CardReply, answer?: string): Attachment[] {
  const { text, suggestions, card } = reply
  if (suggestions.length <= MOST_QUICK && !card) return []
  const given = answer === undefined ? [] : [row({ label: 'Your answer', words: answer })]
  return [attach([...layOut(reply), ...given], [tell(text, card), ...(answer ? [answer] : [])].join('\n'))]
}

/**
 * Reads what a card sent back (`value` of an activity). `open` is the id of the reply that waits for an answer now,
 * where one does: an answer to any other is late. Undefined where it is not from one of our cards.
 */
export function readCardAnswer(value: unknown, open: string | undefined): CardAnswer | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { oars: key, choice } = value as Record<string, unknown>
  if (typeof key !== 'string' || key.length > LONGEST_KEY || typeof choice !== 'string') return undefined
  const text = choice.trim()
  if (text === '' || text.length > LONGEST_CHOICE) return undefined
  return key === open ? { key, text } : { key, late: true }
}

/** Numbers make a list, with what else there is (Skip) as buttons beside it; else buttons, as long as they are few. */
function spread(suggestions: readonly string[]): { listed: string[]; buttons: string[] } {
  const numbers = suggestions.filter(isNumber)
  if (numbers.length > MOST_QUICK) return { listed: numbers, buttons: suggestions.filter((each) => !isNumber(each)) }
  if (suggestions.length <= MOST_BUTTONS) return { listed: [], buttons: [...suggestions] }
  return { listed: [...suggestions], buttons: [] }
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text)
}

function press(id: string, title: string): SubmitAction {
  return { type: 'Action.Submit', title, data: { oars: id, choice: title } }
}

function listOf(choices: string[]): ChoiceSet {
  const numbers = choices.every(isNumber)
  return {
    type: 'Input.ChoiceSet',
    id: 'choice',
    label: numbers ? `${choices[0]} to ${choices.at(-1)}` : 'Your choice',
    style: 'compact',
    placeholder: numbers ? 'Choose a number' : 'Choose one',
    isRequired: true,
    errorMessage: numbers ? 'Choose a number from the list' : 'Choose one from the list',
    choices: choices.map((title) => ({ title, value: title })),
  }
}

/** The text line by line, as no element shows words as they are and breaks their lines too; then what was put down. */
function layOut({ text, card }: CardReply): Element[] {
  const lines = text
    .split(/\n\n+/)
    .flatMap((paragraph) =>
      paragraph.split('\n').map((line, i) => verbatim(line, { spacing: i === 0 ? 'medium' : 'none' })),
    )
  return card ? [...lines, layOutRecord(card)] : lines
}

function layOutRecord({ title, words, rows }: RecordCard): Container {
  const head: TextBlock = {
    type: 'TextBlock',
    text: title,
    wrap: true,
    style: 'heading',
    size: 'medium',
    weight: 'bolder',
  }
  const told = rows.flatMap(({ label, words }) => [
    verbatim(label, { spacing: 'medium', isSubtle: true }),
    verbatim(cut(words), { spacing: 'none' }),
  ])
  return { type: 'Container', separator: true, spacing: 'medium', items: [head, verbatim(cut(words)), ...told] }
}

function row({ label, words }: { label: string; words: string }): Container {
  const items = [verbatim(label, { isSubtle: true }), verbatim(cut(words), { spacing: 'none' })]
  return { type: 'Container', separator: true, spacing: 'medium', items }
}

/** All of it in words. */
function tell(text: string, card: RecordCard | undefined): string {
  if (!card) return text
  const lines = [{ label: card.title, words: card.words }, ...card.rows]
  return [text, ...lines.map(({ label, words }) => `${label}: ${cut(words)}`)].join('\n')
}

function cut(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1).trimEnd()}…` : text
}
