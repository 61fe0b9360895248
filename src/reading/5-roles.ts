import type { Direction } from '../goals/goal'
import type { Text } from './1-normalise'
import type { ClauseSpan } from './2-clauses'
import { closeness, type Topic } from './4-progress/topicOf'
import { compilePhrases } from './compilePhrases'
import { foldText } from './foldText'
import lexicon from './lexicon/clauseTalk.json'
import feelings from './lexicon/feelings.json'
import stance from './lexicon/stance.json'
import values from './lexicon/values.json'
import type { Clause, ClauseRole, Evidence, Span } from './reading'

const phrases = (list: readonly string[]) => compilePhrases(list, lexicon.lists)
const planned = phrases(lexicon.planned)
const refused = phrases(lexicon.refused)
const wanted = phrases(lexicon.wanted)
const blocked = phrases(lexicon.blocked)
const helped = phrases(lexicon.helped)
const discord = compilePhrases(stance.discord)
const held = compilePhrases(values.held, values.lists)
const weak = compilePhrases(values.weak, values.lists)
const feeling = compilePhrases([`(?:${feelings.leads.join('|')}){0,3}(?:${feelings.clear.join('|')})`])
const feelingWord = compilePhrases(feelings.clear)

/** Stopping words turn the pull of a plan or a wish around: "I want to stop", "I'm not giving up". */
const stopping =
  /(?<![a-z])(?:stop(?:ping)?|quit(?:ting)?|giv(?:e|ing) (?:it )?up|drop(?:ping)?|cut(?:ting)? (?:down|out|back)|stay(?:ing)? (?:off|away|clean|sober|out)|avoid(?:ing)?|less|fewer|without|off (?:it|them|the))(?![a-z])/
const refusing = /(?<![a-z])(?:not|never|wont|dont|no longer|refuse|cant be|couldnt be|didnt bother)(?![a-z])/

/** What a clause does in the talk, and the words that say so. */
export interface RolesReading {
  clauses: Clause[]
  feelings: Span[]
  evidence: Evidence[]
}

/** "Only made it out once, work was nuts." → report, barrier. The pull of a clause depends on which way the goal points. */
export function readRoles(
  text: Text,
  spans: readonly ClauseSpan[],
  direction: Direction,
  topic: Topic,
  reports: readonly Span[],
): RolesReading {
  const clauses: Clause[] = []
  const named: Span[] = []
  const evidence: Evidence[] = []
  for (const span of spans) {
    const folded = foldText(text, span.from, span.to)
    if (folded.text === '') continue
    const onTopic = closeness(topic, text.tokens, span.from, span.to) > 0
    const isReport = reports.some(({ start, end }) => start < span.end && end > span.start)
    const { role, talk, found } = roleOf(folded.text, span, isReport, direction, onTopic)
    const { start, end } = span
    clauses.push({ start, end, text: text.source.slice(start, end), role, talk })
    const word = feelingWord.exec(folded.text)
    if (word) named.push(folded.spanOf(word.index, word.index + word[0].length))
    if (found) {
      const words = folded.spanOf(found.index, found.index + found[0].length)
      evidence.push({
        label: talk === 'neutral' ? role : `${role}, ${talk}`,
        because: 'a phrase of the lexicon',
        span: words,
      })
    }
  }
  return { clauses, feelings: named, evidence }
}

interface Role {
  role: ClauseRole
  talk: Clause['talk']
  found?: RegExpExecArray | null
}

/** The first that holds: a question or anger at us, then what pulls at the change, then the report itself. */
function roleOf(
  text: string,
  { asked, opener }: ClauseSpan,
  isReport: boolean,
  direction: Direction,
  onTopic: boolean,
): Role {
  if (asked) return { role: 'question', talk: 'neutral' }
  const angry = discord.exec(text)
  if (angry) return { role: 'discord', talk: 'neutral', found: angry }
  const turned = (found: RegExpExecArray, forChange: ClauseRole): Role => {
    const change = pullsToChange(text, direction, onTopic)
    return { role: change ? forChange : 'against', talk: change ? 'change' : 'sustain', found }
  }
  const plan = planned.exec(text)
  if (plan && !/^(?:well|going to)$/.test(plan[0])) return turned(plan, 'plan')
  const want = wanted.exec(text)
  if (want) return turned(want, !weak.test(text) && held.test(text) ? 'value' : 'want')
  const no = refused.exec(text)
  if (no) {
    const change = direction !== 'do' && onTopic && refusing.test(text)
    return { role: change ? 'plan' : 'against', talk: change ? 'change' : 'sustain', found: no }
  }
  const value = weak.test(text) ? null : held.exec(text)
  if (value) return { role: 'value', talk: 'change', found: value }
  const worked = helped.exec(text)
  if (worked) return { role: 'helped', talk: 'change', found: worked }
  if (isReport) return { role: 'report', talk: blocked.test(text) ? 'sustain' : 'neutral' }
  const block = blocked.exec(text)
  if (block || opener === 'because') return { role: 'barrier', talk: 'sustain', found: block }
  const felt = feeling.exec(text)
  if (felt) return { role: 'feeling', talk: 'neutral', found: felt }
  return { role: 'other', talk: 'neutral' }
}

/** A plan or wish pulls toward the change unless it refuses it; with limits, wanting the thing itself pulls away. */
function pullsToChange(text: string, direction: Direction, onTopic: boolean): boolean {
  const negated = refusing.test(text)
  const stops = stopping.test(text)
  if (direction === 'do' || !onTopic)
    return stops
      ? negated || direction !== 'do'
      : !negated || /dont want to (?:go back|lose|be|end|keep|let)/.test(text)
  return negated || stops
}
