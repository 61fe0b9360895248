import { ofPerson, ofThing } from './wordKinds'

const ownVerb =
  /\b(?:is|was|are|were|isn't|wasn't|helps?|helped|works?|worked|feels|felt|makes|made|gets|got|has|had|seems|scares|bores|kills|beats|keeps|takes|took|does|doesn't|didn't|can|will|would)\b/i

/** "(not) (really) bad week …": what the week, day or go was like. */
const weekPhrase =
  /^((?:not )?)((?:(?:a|an|the|such|really|very|pretty|quite|so) )?)((?:good|ok|okay|bad|great|rough|tough|hard|mad|crazy|busy|long|awful|terrible|horrible|quiet|strange|weird|difficult|manic|hectic|stressful|nice|slow|mixed|funny|lovely|decent|better|worse|best|worst|perfect|brutal|rubbish|big|full on) )(week|weekend|day|night|month|time|one|start)\b(?! \w+ (?:was|is)\b)(.*)$/i
/** "Easier than I thought". */
const comparison =
  /^(?:(?:so )?much |a lot |a bit |way |far )?(?:harder|easier|better|worse|tougher|longer|slower|quicker) than (?:I|last|before|usual|the|ever)\b/i
/** "Best feeling in the world", "only place I feel safe". */
const theOne =
  /^(?:the )?(?:only|best|worst|hardest|easiest|biggest|first|highlight) (?:thing|part|bit|place|one|time|feeling|way|day|night|person|meal|sleep|news|decision)(?: (?:in|of|since|so far|for|all|I|I've|ever)\b.*)$/i
/** "(too) tired …". */
const qualityPhrase =
  /^(?:(too|so|really|real|proper|super|fairly|extremely|absolutely|totally|completely|utterly|more|very|pretty|quite|bit|a bit|just|still|just too|far too|way too|not) )?([a-z-]+)(.*)$/i
const goesOn =
  /^ (?:the other|those|both|to|at|of|about|with|for|and|but|because|that|after|from|in|on|all|again|this|last|every|most|by|enough|when|since|now|today|yesterday|as|work|tonight|really|lately|so (?:I|we|he|she|they|it|the|my)|too)\b/i
/** "Glad I went". */
const takesClause =
  /^(?:glad|happy|sad|proud|sure|relieved|pleased|grateful|thankful|gutted|surprised|worried|scared|afraid|annoyed|disappointed|delighted|chuffed)$/
const clauseFollows = /^ (?:I|I'm|I've|I'd|I'll|it|it's|he|he's|she|she's|they|they're|we|my|the)\b/i
const timeGoneBy =
  /\b(?:all (?:week|day|weekend)|last|yesterday|every|most|after work|at first|at the start|to begin with|earlier|back then|in the end|initially|at the time|by (?:the )?(?:\w+day|end|time)|so (?:I|we) (?:just |only )?(?:[a-z]+ed|didn't|couldn't|wasn't|went|did|got|had|took|left|fell|gave|ate|slept|the other))\b|\b(?:the other|on|both|those) (?:\w+day )?(?:\w+days?|mornings?|nights?|evenings?)$/i
const saidOnlyWithToo = /^(?:late|early|much|long|dear|heavy|far|short|ok|okay|fine|nice|better)$/

/**
 * Makes a sentence of a report without a verb, in the client's person: "too tired" → "I was too tired", "rough week at
 * work" → "it was a rough week at work". Undefined for all else.
 */
export function supplyForPhrase(clause: string): string | undefined {
  const text = lowerFirst(clause)
  if (/^because of (?:the|my|a|an|work|this|that|all)\b/i.test(text)) return `it was ${text}`
  const week = weekPhrase.exec(text)
  if (week && !ownVerb.test(withoutPlaces(week[5] ?? ''))) return supplyForWeek(week)
  if (comparison.test(text)) {
    return `it was ${text}`
  }
  if (
    theOne.test(text) &&
    !ownVerb.test(text.replace(/ (?:I|I've|ever) .*$/, '')) &&
    !/ (?:I|I've) .*\b(?:is|was) /.test(text)
  )
    return `it${/\b(?:only|I've|I) /.test(text) ? "'s" : ' was'} ${text.startsWith('the ') ? '' : 'the '}${text}`
  const quality = qualityPhrase.exec(text)
  return quality ? supplyForQuality(quality[1]?.toLowerCase() ?? '', quality[2] ?? '', quality[3] ?? '') : undefined
}

function supplyForWeek(found: RegExpExecArray): string | undefined {
  const [, not, article, kind, noun, rest] = found
  if (/^the$/i.test(article?.trim() ?? '') || /^(?:best|worst)/.test(kind ?? '')) {
    return `it ${not ? "wasn't" : 'was'} the ${kind}${noun}${rest}`
  }
  if (/^(?:so|such)/i.test(article ?? '')) return `it was such a${startsVowel(kind) ? 'n' : ''} ${kind}${noun}${rest}`
  const degree = /^(?:really|very|pretty)/i.test(article ?? '') ? article : ''
  const lead = /^quite/i.test(article ?? '') ? 'quite ' : ''
  const all = `${degree}${kind}`
  return `it ${not ? "wasn't" : 'was'} ${lead}a${startsVowel(all) ? 'n' : ''} ${all}${noun}${rest}`
}

function supplyForQuality(degree: string, word: string, rest: string): string | undefined {
  const quality = word.toLowerCase()
  if (
    ownVerb.test(withoutPlaces(rest)) &&
    !/\b(?:and|but|because|that|when|after|since|so|if|what|how|about|to)\b/i.test(rest)
  )
    return undefined
  if (/^ ?(?:,|-)/.test(rest) || /^ (?:week|day|night|one|time|man|woman|people|kids)\b/i.test(rest)) return undefined
  const degreeWords = degree ? `${spokenDegree.get(degree) ?? degree} ` : ''
  const continues = rest === '' || goesOn.test(rest) || (takesClause.test(quality) && clauseFollows.test(rest))
  if (!continues) return undefined
  if (ofPerson.has(quality) && !/^(?:late|broke|cross|hurt)$/.test(quality)) {
    if (/\bsince\b/i.test(rest)) return `I've been ${degreeWords}${quality}${rest}`
    if (/too$/.test(degree)) return `I was ${degreeWords}${quality}${rest}`
    const then = timeGoneBy.test(rest)
    return `I${then ? ' was' : "'m"} ${degreeWords}${quality}${rest}`
  }
  if (ofThing.has(quality)) {
    if (degree === '' && rest === '') return undefined
    if (saidOnlyWithToo.test(quality) && !/too$/.test(degree)) return undefined
    if (/\bsince\b/i.test(rest)) return `it's been ${degreeWords}${quality}${rest}`
    return degree === 'not' ? `it wasn't ${quality}${rest}` : `it was ${degreeWords}${quality}${rest}`
  }
  return undefined
}

const spokenDegree = new Map([
  ['bit', 'a bit'],
  ['real', 'really'],
  ['proper', 'properly'],
])

function startsVowel(text: string | undefined): boolean {
  return /^[aeio]/i.test(text ?? '')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** "At work" has no verb in it. */
function withoutPlaces(text: string): string {
  return text.replace(/\b(?:at|of|from|for|after|before|in|with|off) work\b/gi, '')
}
