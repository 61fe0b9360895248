import type { Measure } from '../../goals/goal'
import type { Text, Token } from '../1-normalise'
import { laughter } from '../2-clauses'
import type { Topic } from '../4-progress/topicOf'
import type { ReadClause } from '../5-roles'
import type { Reading } from '../reading'
import { stem } from '../stem'

/** What the passes found in a message, before anything is weighed. */
export interface Found {
  text: Text
  clauses: readonly ReadClause[]
  topic: Topic
  measure: Measure
  reading: Reading
}

/** How many words after a "not" it still reaches. */
const REACH = 4

const negations = new Set(
  "not no never none nothing without hardly barely nope can't cannot couldn't don't didn't won't wasn't weren't isn't haven't hasn't".split(
    ' ',
  ),
)

/**
 * A message as features that a person can read: its words as stems, alone ("word tire"), after a "not" ("not go"), in
 * twos and threes, in its last clause ("end next"), after its last "but" ("but want"); and what the rules found. Words
 * of the goal stand as "GOAL", related ones as "NEAR" and figures as "N", so that what is learnt holds for any goal.
 */
export function featuresOf(found: Found): string[] {
  return [...new Set(['always', ...wordFeatures(found), ...ruleFeatures(found)])]
}

function wordFeatures({ text, clauses, topic, measure }: Found): string[] {
  const tokens = withoutTail(text.tokens)
  const words = tokens.map((token) => wordOf(token, topic))
  const way = measure.direction === 'do' ? 'do' : 'away'
  const lastClause = clauses.at(-1)?.start ?? 0
  const but = tokens.findLastIndex(({ norm }) => norm === 'but')
  const found = [
    `first ${words[0]}`,
    `last ${words.at(-1)}`,
    `length ${Math.min(6, Math.floor(Math.log2(words.length + 1)))}`,
  ]
  let reach = 0
  words.forEach((word, i) => {
    found.push(`word ${word}`)
    if (reach-- > 0) found.push(`not ${word}`)
    if (negations.has(tokens[i]?.norm ?? '')) reach = REACH
    if (i > 0) found.push(`two ${words[i - 1]} ${word}`)
    if (i > 1) found.push(`three ${words[i - 2]} ${words[i - 1]} ${word}`)
    if (word === 'GOAL' || word === 'NEAR') found.push(`${way} ${words[i - 1] ?? '^'} ${word}`)
    if ((tokens[i]?.start ?? 0) >= lastClause) found.push(`end ${word}`)
    if (but >= 0 && i > but) found.push(`but ${word}`)
  })
  return found
}

function ruleFeatures({ clauses, measure, reading: { progress, talk, request, evidence } }: Found): string[] {
  const read = `read ${progress}`
  const beside = Math.min(3, clauses.filter(({ role }) => role !== 'report').length)
  const pulls = clauses.map(({ talk: pull }) => pull[0]).join('')
  const roles = clauses.map(({ role }) => role)
  const last = clauses.at(-1)
  return [
    ...[read, `${read}, ${measure.direction}`, `talk ${talk}`, `talk ${talk}, ${read}`],
    ...[`asks ${request}`, `goal ${measure.direction}`, `beside ${beside}, ${read}`],
    ...evidence.map(({ label, because }) => `rule ${label}: ${because}`),
    ...roles.flatMap((role) => [`role ${role}`, `role ${role}, ${read}`]),
    ...[`pulls ${pulls.replace(/n+/g, 'n').slice(-4)}`, `roles ${roles.slice(-3).join(' ')}`],
    ...(last ? [`last role ${last.role}`, `last pull ${last.talk}`] : []),
  ]
}

/** The tokens up to the last word: a full stop or a laugh at the end says nothing about the week. */
function withoutTail(all: readonly Token[]): Token[] {
  const tokens = all.filter(({ kind }) => kind !== 'newline')
  const last = tokens.findLastIndex(({ norm }) => !laughter.test(norm) && !/^(?:\.{1,3}|…)$/.test(norm))
  return tokens.slice(0, last + 1)
}

function wordOf({ norm, kind }: Token, topic: Topic): string {
  if (kind === 'number') return 'N'
  const word = stem(norm)
  return topic.own.has(word) ? 'GOAL' : topic.near.has(word) ? 'NEAR' : word
}

/**
 * Features left out of a second opinion: the rules' own answer; and for how it went all that rules found, since a laugh
 * or a full stop may change that and says nothing of the week.
 */
const own: Record<Unaided, RegExp> = {
  request: /^asks |^rule (?:advice|adjust|pause|drop|human|stop)/,
  progress: /^(?:rule|roles?|pulls|talk|asks|beside|read|last (?:role|pull)) /,
}

/** Labels that the rules read and a model gives a second opinion on. */
export type Unaided = 'request' | 'progress'

/** The features without the rules' own answer: a second opinion that leans on the first hears nothing new. */
export function unaided(label: Unaided, features: readonly string[]): string[] {
  return features.filter((name) => !own[label].test(name))
}
