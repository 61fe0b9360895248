import { isGoalVerb } from '../../goals/isGoalVerb'
import lexicon from '../lexicon/helperSpeech.json'
import { LONGEST_TURN } from '../rules/speech'
import type { CodedTurn, Kind } from './codeByRules'
import { echoFeatures } from './echoFeatures'
import { size } from './size'

/** Words and marks that are looked at from the start of a turn and from its end; the rest of a long turn tells little. */
const MOST_WORDS = 120

/**
 * A turn of a helper as features that a person can read: what the rules found in it, how it opens and ends, its words
 * alone and in twos, its length, and how much of what the client said comes back.
 */
export function turnFeatures(asked: string, message: string, coded: CodedTurn): string[] {
  const said = message.slice(0, LONGEST_TURN)
  const heard = asked.slice(0, LONGEST_TURN).trim()
  const words = wordFeatures(said, coded.sentences.at(-1)?.spoken.text ?? '')
  return [...new Set(['always', ...ruleFeatures(coded), ...words, ...echoFeatures(heard, said)])]
}

function ruleFeatures({ sentences, question, reflection, advice, main }: CodedTurn): string[] {
  const kinds = sentences.map(({ kind }) => kind).filter((kind, i, all) => kind !== all[i - 1])
  const last = sentences.at(-1)
  const wordsOf = (of: Kind) => sentences.reduce((sum, { kind, words }) => sum + (kind === of ? words : 0), 0)
  const most = (weight: 'reflection' | 'input' | 'other' | 'complex') =>
    Math.min(8, Math.round(Math.max(0, ...sentences.map((sentence) => sentence[weight]))))
  const stated = sentences.filter(({ form }) => form === 'none')
  const orders = sentences.filter(({ spoken, form }) => form === 'none' && startsWithVerb(spoken.text)).length
  return [
    `orders ${Math.min(2, orders)} ${size(sentences[0]?.words ?? 0)}`,
    `orders ${Math.min(2, orders)}`,
    `rules question ${question}`,
    `rules main ${main}`,
    `rules reflection ${reflection}`,
    `rules advice ${advice}`,
    `rules ${main} ${question} ${reflection}`,
    `kinds ${kinds.slice(-3).join(' ')}`,
    `first ${kinds[0]}`,
    `ends ${last?.kind} ${last?.form} ${last?.markAlone ? 'by its mark' : last?.spoken.asks ? '?' : '.'}`,
    ...(['reflection', 'input', 'other', 'complex'] as const).map((weight) => `weight ${weight} ${most(weight)}`),
    ...(['reflection', 'input', 'question'] as const).map((kind) => `share ${kind} ${size(wordsOf(kind))}`),
    `sentences ${Math.min(6, sentences.length)}`,
    `stated ${size(stated.reduce((sum, { words }) => sum + words, 0))} ${stated.some(({ aboutThem }) => aboutThem)}`,
  ]
}

const LEAD = new RegExp(`^(?:(?:${lexicon.lead.join('|')}),? )+`)

/** "Put it by your toothbrush", "then ask your sister": a sentence that opens with a plain verb and its object. */
function startsWithVerb(text: string): boolean {
  const [verb = '', object] = text.replace(LEAD, '').split(' ', 2)
  return object !== undefined && object !== 'me' && isGoalVerb(verb)
}

const WORD_OR_MARK = /[a-z][a-z']*|\d+|[?!…“-]|\.(?=\s|$)/g

function wordFeatures(message: string, lastSentence: string): string[] {
  const plain = message.toLowerCase().replace(/[’‘]/g, "'")
  const kept = (plain.match(WORD_OR_MARK) ?? [])
    .map((token) => (/^\d/.test(token) ? 'N' : token))
    .filter((token) => !/^(?:u+m+|u+h+|e+r+m*)$/.test(token))
  const near = kept.length > MOST_WORDS ? [...kept.slice(0, MOST_WORDS / 2), ...kept.slice(-MOST_WORDS / 2)] : kept
  const words = near.filter((token) => /[a-zN]/.test(token))
  const found = [
    `length ${size(kept.filter((token) => /[a-zN]/.test(token)).length)}`,
    `closes ${/[.?!…-](?=[^a-z]*$)/.exec(message.trim().slice(-3))?.[0] ?? 'open'}`,
    `opens ${words[0]}`,
    `opens ${words[0]} ${words[1]}`,
    `opens ${words[0]} ${words[1]} ${words[2]}`,
    `last ${words.at(-1)}`,
  ]
  near.forEach((token, i) => {
    found.push(`word ${token}`)
    if (i > 0) found.push(`two ${near[i - 1]} ${token}`)
  })
  const tail = lastSentence.replace(/,/g, '').split(' ')
  found.push(`tail ${tail[0]}`, `tail ${tail[0]} ${tail[1]}`)
  return found
}
