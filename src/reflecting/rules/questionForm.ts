import { CLIENTS, type Sentence } from './lineText'

/** What a sentence of ours asks: nothing, a story (open), or a yes, no or tick (closed). */
export type QuestionForm = 'none' | 'open' | 'closed'

const SUBJECT = `(?:you|it|that|this|these|those|they|we|i|he|she|there|your|the|my|his|her|their|any\\w*|some\\w*|${CLIENTS})`
const AUX =
  "(?:do|does|did|are|is|was|were|am|can|could|will|would|have|has|had|might|may|shall|should|must)(?:n't)?|isn't|aren't|won't|can't|don't|ain't"
const LEAD =
  /^(?:(?:so|and|or|okay|ok|now|well|then|also|first|oh|hm+|alright|right|but|today|this (?:week|time)|for (?:you|now)|with that|given that|from (?:here|there)|looking (?:back|ahead)|of (?:those|these|the two)|if (?:any|anything|at all)|in your own words|as you see it),? )+/
const WH =
  /^(?:(?:in|to|on|at|for|with|from|about|by|of|until|since) )?(?:what|how|where|when|which|who|whom|whose)(?:'s|'re|'d|'ll)?\b/
const TELL =
  /^(?:please )?(?:tell me|say (?:a (?:bit|little) )?more|talk me through|walk me through|take me (?:through|back)|help me (?:understand|see)|describe|share|give me (?:a|an) (?:example|idea|sense|picture))\b/
/** "when you skipped it", "how it went", "what you said": the wh-word opens a part of a sentence, it asks nothing. */
const SUBORDINATE = new RegExp(`^(?:what|how|where|when|which|who)(?:ever)? (?:${SUBJECT}|□) `)
const INVERTED = new RegExp(`^(?:${AUX}) (?:not )?${SUBJECT}\\b|^(?:${AUX}) ${CLIENTS}`)
const BROKEN_OFF =
  /^((?:what|which|how|when|where|who)(?: \w+){0,3}), (?!(?:is|was|are|were|do|does|did|or) )(?:[^,]{1,80}), /
/** "…, right?", "…, don't you", "Right?" */
const TAG =
  /(?:, |^)(?:right|correct|okay|ok|yes|yeah|no|huh|eh|true|is that (?:right|so|fair|it|correct)|am i right)\s?\?$|, (?:is|isn't|are|aren't|was|wasn't|were|weren't|do|don't|does|doesn't|did|didn't|will|won't|would|wouldn't|can|can't|have|haven't|has|hasn't|should|shouldn't) (?:it|you|that|they|we|this|there)(?: not)?\s?[?.]$/
/** "…, do you think?" after a question of its own. */
const ASIDE =
  /^((?:[^,]{0,80}, )?(?:what|how|where|which|who|when)\b[^?]{0,200}), (?:do you think|would you say|you think|if any|if anything)\?$/
/** "Like what?", "And then what?" */
const ENDS_IN_WH = /\b(?:what|how|who|where|when)\?$/

/** "From 0 to 10 how sure are you?": the wh-word stands inside, with its verb turned round. */
const ASKS_INSIDE = new RegExp(
  `^(?!you|it|that|this|they|i|we)[^?]{0,200}\\b(?:what|how|where|when|which|who)(?: \\w+){0,3}? (?:${AUX}) ${SUBJECT}\\b`,
)
const ASKS_TWICE = new RegExp(
  `\\b(?:what|how|where|when|which|who)\\b[^?]{0,200} and,? (?:what|how|where|when|which|who)(?: \\w+){0,2} (?:${AUX}) ${SUBJECT}\\b`,
)

/** Says how a sentence of ours asks. A closed form anywhere in it makes it closed; statements with a question mark too. */
export function questionForm(sentence: Sentence): QuestionForm {
  const ours = sentence.ours
    .replace(/^[^\w□]{1,20}/, '')
    .replace(BROKEN_OFF, '$1 ')
    .replace(ASIDE, '$1?')
  const asks = /\?["')”]*$/.test(ours)
  const clauses = ours.split(/[,;:—–] ?| - /, 40).map((clause) => clause.trim().replace(LEAD, ''))
  if (TAG.test(ours)) return 'closed'
  if (clauses.some((clause) => TELL.test(clause))) return 'open'
  const wh = clauses.findIndex((clause) => WH.test(clause) && !SUBORDINATE.test(clause))
  const inverted = clauses.findIndex((clause) => INVERTED.test(clause))
  // "What, if anything, would you change": the part after the wh-word is its own verb, no second question.
  const carriesOn = wh >= 0 && inverted > wh && !/ /.test((clauses[wh] ?? '').replace(WH, '').trim())
  if (inverted >= 0 && (asks || INVERTED.test(ours)) && !carriesOn) return 'closed'
  if (wh >= 0 && (asks || (wh === 0 && INVERTED.test((clauses[0] ?? '').replace(WH, '').trim())))) return 'open'
  return asks ? (ASKS_INSIDE.test(ours) || ENDS_IN_WH.test(ours) ? 'open' : 'closed') : 'none'
}

/** Whether two questions are joined in one sentence: "what happened and how will you…". */
export function asksTwice(sentence: Sentence): boolean {
  return ASKS_TWICE.test(sentence.ours)
}
