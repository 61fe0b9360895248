import lexicon from '../lexicon/anchors.json'
import type { Breach, LineContext } from './breach'
import { CLIENTS, type LineText, type Sentence } from './lineText'
import { questionForm } from './questionForm'

const any = (words: string[]) => `(?:${words.join('|')})`

const ABOUT_THEM = new RegExp(
  `${CLIENTS}|\\b(?:you|your|yours|yourself|you'(?:re|ve|d|ll)|oars|software|program|chat)\\b`,
)
const LEAD = /^(?:(?:(?:and|but|well) |(?:and|so|but|well|okay|ok|right|all right|then|now|again|yes|no), ))+/
/** "When the evening comes, …", "By Friday, …": what counts is the part behind it. */
const FRAME =
  /^(?:when|whenever|if|once|after|before|by|with|without|for|in|on|at|over|as|because|since|until|to|during|next time|each time|every time) [^,.?!]{1,100}, (?=\S)/
const ANCHORED = new RegExp(
  `^${any([...lexicon.starts.words, ...lexicon.program.words])}(?:'s)?(?![\\w'])|^\\w+ing\\b|\\b${any(lexicon.past.words)}\\b`,
)
const ORDERS = new RegExp(
  `^(?!${any([...lexicon.unordered.words, ...lexicon.program.words])}\\b)(?!\\w+(?:ing|ed|ly|[^s]s)\\b)[a-z]{2,14}` +
    ' (?:an?|the|your|yourself|it|them|him|this|these|those|no|every|each|some|more|less|up|out|down|off|away|back|ahead|outside|forward|around|in (?:all|the|your|today|now|daily))(?= |[.,;!]|$)',
)
const FEWEST_WORDS = 3

/** A statement that gives nothing of the client's back teaches or cheers; one that begins with a bare verb orders. */
export function checkAnchor(line: LineText, context: LineContext): Breach[] {
  if ((context.kind ?? 'reflective') !== 'reflective') return []
  return line.sentences.flatMap(checkSentence)
}

function checkSentence(sentence: Sentence): Breach[] {
  if (questionForm(sentence) !== 'none') return []
  const main = sentence.ours
    .replace(/^["'(]{1,3}/, '')
    .replace(LEAD, '')
    .replace(FRAME, '')
    .replace(LEAD, '')
  if (ORDERS.test(main) && !tellsTheWay(main)) {
    return [
      {
        rule: 'order',
        found: sentence.said,
        why: 'Telling a client what to do invites the opposite.',
        instead: 'Hand the decision over: "What happens next is up to you."',
      },
    ]
  }
  const words = main.split(' ').filter((word) => /[a-z0-9]/.test(word)).length
  if (words < FEWEST_WORDS || ABOUT_THEM.test(main) || ANCHORED.test(main) || tellsTheWay(main)) return []
  return [
    {
      rule: 'general',
      found: sentence.said,
      why: 'Nothing in it is of the client: a general truth lectures or cheers.',
      instead: 'Give back what they said or did, or leave it out.',
    },
  ]
}

const WAY = new RegExp(`\\b${any(lexicon.errands.words)}\\b`)
const WAY_VERB =
  /(?:^|, )(?:please )?(?:bring|call|use|ask|wait|collect|show|enter|see|visit|contact|ring|park|check|come)\b/

/** "Bring your letter to the appointment": how to get to the program is a plain direction. */
export function tellsTheWay(sentence: string): boolean {
  return WAY_VERB.test(sentence) && WAY.test(sentence)
}
