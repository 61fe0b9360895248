import type { Spoken } from './speech'

/** How one spoken sentence asks. */
export type SpokenQuestion = 'none' | 'open' | 'closed'

const SUBJECT =
  "(?:you|it|that|this|these|those|they|we|i|he|she|there|your|the|my|his|her|their|our|a|an|any\\w*|some\\w*|everything|people|things|mum|mom|dad)(?:'[a-z]+)?"
const AUX =
  "(?:(?:do|does|did|are|is|was|were|am|can|could|will|would|have|has|had|might|may|shall|should)(?:n't)?|won't|can't)"
const WH = "(?:what|how|where|when|which|who|whose|why)(?:'s|'re|'d|'ve|'ll)?"
const LEAD =
  /^(?:(?:so|and|but|or|okay|ok|well|now|then|also|right|yeah|yes|no|oh|alright|all right|good|great|because|cause|again|first|just|actually|i mean|you know|let's see|sure|mhm|anyway|maybe|like),? )+/
const NOTHING_ASKED =
  /^(?:okay|ok|right|really|yeah|yes|no|oh|hmm|so|huh|alright|all right|sorry|pardon)(?: (?:okay|yeah|then))?$/

const TELL_ME =
  /(?<!\b(?:he|she|they|didn't|you) )tell me (?:(?:a )?(?:little|bit)|more|about|what|how|where|some|in your|the|everything)\b|\b(?:(?:can|could|would|will) you|want to|mind) (?:just |maybe |please |perhaps )?(?:tell(?:ing)? me|describ(?:e|ing)|explain(?:ing)?|shar(?:e|ing)|talk(?:ing)? (?:me|a|more)|say(?:ing)? (?:a|more|some)|give me (?:an?|some)|help me understand|elaborate|expand)\b|\bhelp me (?:to )?understand\b|\b(?:walk|talk|take) me (?:through|back)\b|^(?:please )?(?:describe|say more|say (?:a )?(?:little |bit )+more|fill me in|talk (?:to me |more |a (?:little |bit )+)?about)\b|\b(?:i'd|i would) (?:really |just |also )?(?:like|love|be interested|be curious) to (?:hear|know|understand|learn)\b|\bgive me (?:an? (?:example|idea|sense|picture|feel)|some examples?)\b/
const WONDERING =
  /\b(?:i'm|i am|i was|i'm just|just) (?:wondering|curious|interested)\b(?: (?:about|in|to know|as to|to hear))?,? (what|how|why|where|if|whether|about|your|who|when|which|a|the|is)\b|\bi wonder (what|how|why|where|if|whether|about)\b/
const TAG =
  /(?:, |\s)(?:right|correct|yeah|huh|eh|is that right|is that correct|is that fair|am i right|is that it|(?:is|isn't|are|aren't|was|wasn't|do|don't|does|doesn't|did|didn't|will|won't|would|wouldn't|can|can't|have|haven't|has|hasn't) (?:it|you|that|they|he|she|we))$/
/** Wh-words whose answer is a figure, a name, a day or a place: asked for, they close. */
const CLOSING =
  /^(?:how (?:many|much(?! (?:do|does|did|would) (?:it|this|that) (?:matter|affect|bother))|often|long|old|far|soon|frequently|tall|recently|late|early)|when|who|which|whose|what (?:time|day|date|year|age|grade|dose|number|percent\w*|size|brand|month|school|job|medications?|street)|what(?:'s| is| was) (?:your|his|her|the) (?:\w+ )?(?:name|age|date|number|dose|address|weight|job|birthday)|where (?:do|does|did|are|is|were) (?:you|he|she|they|your)(?: \w+)? (?:live|work|from|born|go to school|keep|smoke|drink|buy|get)|how (?:confident|important|ready|likely|sure|willing|motivated|committed|interested) )/
const OPEN_AFTER_ALL =
  /^(?:when (?:you|he|she|they|it|that|was it that you)|who (?:\w+ ){1,6}and how|how (?:long|far) (?:do|would) you (?:see|think)|how much (?:of a|would you (?:want|like)))\b/
const SCALE =
  /\b(?:on a scale|scale (?:of|from)|(?:zero|one|0|1) (?:to|through|and|being) |where would you (?:put|place|rate) yourself|how would you rate)\b/

const WH_ASKS = new RegExp(
  `(?<!\\b(?:know|knew|see|sure|remember|understand|idea|that's|is|of|matter|exactly|about|on|like|to|in|people|those|someone) )\\b(${WH}(?: (?!${AUX} |(?:if|you|i|we|they|he|she|it|that|this)\\b)[a-z']+){0,5}? ${AUX}(?: not)? ${SUBJECT})\\b`,
)
/** "What happens is that …", "what we do is …": a statement that opens like a question. */
const CLEFT =
  /^what(?:'s)? (?!is |are |was |were |do |does |did |would |could |can |will |might |should )(?:[a-z']+ ){1,8}(?:is|was)\b/
/** "How about you …", "why don't you …": a suggestion, which a yes or no answers. */
const SUGGESTS =
  /^(?:how about (?:you|we|if)|what about (?!you\b|your\b|the\b|that\b|it\b)\w+ing|why (?:don't|not) (?:you|we)|what if (?:you|we|i))\b/
/** Without a question mark "have a seat" and "do it" are no questions, "have you" and "is it" are. */
const INVERTED_PLAIN = new RegExp(
  `^(?:${AUX})(?: not| never)? (?:you|we|he|she|they|there|i)\\b|^(?:is|are|was|were|does|did|would|could|can|will|has) (?:it|that|this|your|anyone|anything)\\b`,
)
/** "…, do you think?" after a question of its own. */
const ASIDE =
  /(?<=\b(?:what|how|where|which|who|when)\b.{0,200}), (?:do you think|would you say|you think|if any|if anything)$/
const BROKEN_OFF = /\b(what|how|which|when|where), (?:if any(?:thing)?|if at all|then|exactly|do you think), /
const SHORT_WH =
  /^(?:what|how|where|who|when)(?:'s|'re) (?:the|your|that|it|this|he|she|things|everything|been|going)\b/
/** "what made you start": the wh-word is the subject, so no verb is turned round. */
const SUBJECT_WH =
  /^what (?:made|makes|brings|brought|keeps|kept|worries|concerns|bothers|happened|happens|got) (?:you|her|him|them|it|that|there|then|next|when|after|in|about)\b/
const OKAY_TAG = /^(.{8,}), (?:okay|ok|all right|alright|yeah)$/
const WH_STARTS = new RegExp(`^(?:(?:in|to|on|at|for|with|from|about|by|of|because of) )?(${WH}(?: [a-z']+){0,12})`)
const INVERTED = new RegExp(`^(?:${AUX})(?: not| never)? ${SUBJECT}\\b`)
const INVERTED_INSIDE =
  /\b(?:(?:do|did|have|are|were|would|could|can|will|had) (?:you|they|we|i)|(?:does|did|is|was|has|would|could|will|can) (?:he|she|it|that|this|there|your|anyone|anything))\b/
const ELLIPTIC =
  /^(?:any(?:thing|one|body|where)?\b|ever\b|ready\b|want (?:to|me)|mind if|you (?:ever|want|okay|got)|okay if|sound (?:good|okay|like)|make sense|not \w+$)/

/** Says how one sentence of speech asks: by its form where it has one, by its question mark where it has none. */
export function spokenQuestion(sentence: Spoken): SpokenQuestion {
  const form = questionForm(sentence)
  return form === 'mark' ? 'closed' : form
}

/** Whether nothing but its mark makes a sentence a question: "So you went on Monday?" may as well give something back. */
export function asksByMarkAlone(sentence: Spoken): boolean {
  return questionForm(sentence) === 'mark'
}

function questionForm(sentence: Spoken): SpokenQuestion | 'mark' {
  const text = sentence.text.replace(LEAD, '').replace(ASIDE, '').replace(BROKEN_OFF, '$1 ')
  if (text.length === 0 || NOTHING_ASKED.test(text)) return 'none'
  if (TELL_ME.test(text)) return 'open'
  const wonder = WONDERING.exec(text)
  if (wonder) return /^(?:if|whether|is)$/.test(wonder[1] ?? wonder[2] ?? '') ? 'closed' : 'open'
  if (OKAY_TAG.test(text)) return questionForm({ ...sentence, asks: false, text: text.replace(OKAY_TAG, '$1') })
  const parts = text.split(/, /, 60).map((part) => part.replace(LEAD, ''))
  if (TAG.test(text) && (sentence.asks || /, \S+ ?\S*$/.test(text)) && !WH_STARTS.test(text)) {
    return sentence.asks || / (?:it|you|that|they)$/.test(text) ? 'closed' : 'none'
  }
  const forms = parts.map((part, index) => formOfPart(part, sentence.asks, index === 0))
  const last = forms.findLast((form) => form !== 'none')
  if (last) return last === 'open' && SCALE.test(text) ? 'closed' : last
  if (!sentence.asks) return 'none'
  if (/\b(?:what|how|why)(?: (?:exactly|else|then|though|else then))?$/.test(text)) return 'open'
  if (WH_STARTS.test(parts[0] ?? '') && !CLOSING.test(parts[0] ?? '')) return 'open'
  return 'mark'
}

function formOfPart(part: string, asks: boolean, first: boolean): SpokenQuestion {
  if (SUGGESTS.test(part)) return 'closed'
  if (asks ? INVERTED.test(part) : first && INVERTED_PLAIN.test(part)) return 'closed'
  if (!asks && CLEFT.test(part)) return 'none'
  const wh = WH_ASKS.exec(part)
  if (wh && (asks || wh.index === 0)) return formOfWh(part.slice(wh.index))
  if (!asks && (SHORT_WH.test(part) || SUBJECT_WH.test(part))) return formOfWh(part)
  const start = asks ? WH_STARTS.exec(part) : null
  if (start && !/^(?:when|where|what|how|who|which|why) (?:you|i|he|she|they|it|we|your|the|people)\b/.test(part)) {
    return formOfWh(start[1] ?? part)
  }
  if (asks && ELLIPTIC.test(part) && first) return 'closed'
  return asks && INVERTED_INSIDE.test(part) ? 'closed' : 'none'
}

function formOfWh(part: string): SpokenQuestion {
  return CLOSING.test(part) && !OPEN_AFTER_ALL.test(part) ? 'closed' : 'open'
}

/** Form of a whole turn: that of its last question, unless that is a mere check after an open one ("…, okay?"). */
export function turnQuestion(sentences: readonly Spoken[]): SpokenQuestion {
  const forms = sentences.map(spokenQuestion)
  const last = forms.findLastIndex((form) => form !== 'none')
  if (last < 0) return 'none'
  const before = forms.slice(0, last).findLast((form) => form !== 'none')
  const mereCheck = (sentences[last]?.words ?? 0) <= 3 && forms[last] === 'closed'
  return mereCheck && before ? before : (forms[last] ?? 'none')
}
