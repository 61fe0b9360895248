import { isBroken } from './isBroken'
import { opensClause } from './mendRunOn'
import { needsArticle } from './needsArticle'
import { beforeRelative, standsAlone } from './standsAlone'
import { type TaggedWord, tagWords } from './tagWords'
import { verbsAreLinked } from './verbsAreLinked'

const MOST_WORDS = 22
const MOST_PARTS = 4
const dependentStart =
  /^(?:when|whenever|while|if|unless|although|though|even though|as soon as|by the time|whereas|because|(?:after|before|since|until|till|as) (?:you|you're|it|he|she|they))\b/i
const setsScene =
  /^(?:when|whenever|if|after|before|since|while|until|once|as|although|though|even though|on|in|at|by|for|during|from|instead|last|this|next|every|some|most|yesterday|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|then|now)\b/i
const needsNoArticle =
  /^(?:work|traffic|water|money|college|school|uni|university|sleep|life|church|dinner|lunch|breakfast|tea|physio|therapy|group|rehab|court|home|bed|mum|mom|mam|dad|nan|gran|grandad|grandma|granny|auntie|everything|something|nothing|someone|somebody|everyone|everybody|nobody|anyone|anything|none|most|half|all|both|either|neither|one|part|bits|bit|derby|pay|what|this|that|it|there|he|she|cash|rent|food|drink|beer|wine|coffee|weed|sugar|chocolate|bread|meat|stress|pain|grief|time|exercise|yoga|football|swimming|cold|rain|snow|ice|heat|covid|flu|pride|fear|anger|boredom|christmas|easter|ramadan|summer|winter|spring|autumn|spanish|english|maths|science|law|even|only|then|now|tv|telly|life's|that's|it's|he's|she's|there's|what's|who)$/
const contracted = /\b[a-z]+'(?:ve|re|ll|d)\b|\b(?:it|he|she|that|there|what|who|everything|nothing|nobody)'s\b/i
const neverAlone =
  /^(?:to|which|who|whose|than|or|nor|so that|so(?! far\b)|such as|etc|with|without|for|of|from|including)\b/i
/** "Maybe the soup she used to make": a thing with a clause of its own, and nothing said of it. */
const thingAlone =
  /^(?:maybe |perhaps )?(?:the|a|an|that|this) [a-z]+ (?:I|you|he|she|we|they) (?:used to |always |never )?[a-z]+$/i
const mainSubject =
  /^(?:you|he|she|it|they|there|nobody|everyone|everything|nothing)$|^(?:you|he|she|it|they|there|that)'/i
const sameInPast = /^(?:put|let|cut|hit|quit|read|set|shut|hurt|beat|bet|cost|split|spread|come|run|become)$/i
const beforeBareVerb =
  /^(?:make|made|makes|let|lets|help|helped|helps|watch|watched|see|saw|hear|heard|have|had|making|letting|helping|feel|felt|to|rather|better|can|could|will|would|should|might|must|may|not|did|didn't|does|doesn't|do|don't|can't|couldn't|won't|wouldn't|that)$/i
const comesAbout =
  /^(?:passed|left|phoned|rang|texted|cancelled|visited|stayed|cried|smiled|laughed|listened|agreed|answered|replied|recovered|noticed|apologised|shouted|overran|flooded|leaked|retired|exploded|corrected|helped|happened|worked|changed|called|died|arrived|improved|started|stopped|failed|lasted|mattered|rained|jammed|crashed|moved|turned|intervened|interfered|dropped|relapsed)$/i
const subjectWord =
  /^(?:that|this|there|eldest|youngest|oldest|other|others|rest|all|most|some|none|both|half|neither|what|everything)$|^(?:it|you|there|that|he|she|they)'/i

/**
 * Whether a turned clause can stand as a sentence, as far as can be told from tags and patterns: a subject and a finite
 * verb that agree, no dangling end, no known learner's error. It is meant to doubt: of a good sentence it may say no.
 */
export function isSoundEnglish(clause: string): boolean {
  const spoken = clause.replace(/"[^"]*"/g, 'that')
  const words = spoken.split(' ')
  if (words.length < 2 || words.length > MOST_WORDS || words.some((word) => word.length > 24)) return false
  if (
    neverAlone.test(spoken) ||
    thingAlone.test(spoken) ||
    !standsAlone(spoken) ||
    !verbsAreLinked(spoken) ||
    isBroken(spoken)
  )
    return false
  const tagged = tagWords(spoken)
  const finite = tagged.filter(isFiniteVerb)
  if ((finite.length === 0 && !contracted.test(spoken)) || isNounWithParticiple(tagged, finite)) return false
  if (isPlaceAlone(spoken, tagged, finite)) return false
  if (isThingWithRelative(spoken, finite.length)) return false
  if (dependentStart.test(spoken) && (finite.length + (contracted.test(spoken) ? 1 : 0) < 2 || !hasMainClause(spoken)))
    return false
  if (clause.split(', ').length > MOST_PARTS || !opensWhole(spoken)) return false
  if (needsArticle(tagged)) return false
  return agrees(tagged) && agreesInTime(tagged) && firstVerbHasSubject(tagged) && !isBareNoun(tagged)
}

function isFiniteVerb({ tags, text }: TaggedWord, index: number, tagged: TaggedWord[]): boolean {
  if (tags.has('Modal') || tags.has('Copula') || /^(?:do|don't|have|haven't)$/i.test(text)) return true
  if (
    /[a-z]{2}ing$/i.test(text) ||
    !tags.has('Verb') ||
    tags.has('Gerund') ||
    tags.has('Participle') ||
    tags.has('Particle')
  )
    return false
  if (!tags.has('Infinitive') || sameInPast.test(text)) return true
  // "Phone in the drawer", "out back": a bare form is finite only after a subject that takes it.
  const ahead = tagged.slice(Math.max(0, index - 3), index).reverse()
  const opener = tagged
    .slice(0, 2)
    .some((word, at) => at < index - 1 && (word.tags.has('Plural') || word.text === 'people'))
  const subject = ahead.find((word) => !word.tags.has('Adverb') && !word.tags.has('Negative'))
  return (
    opener ||
    (!!subject &&
      (subject.tags.has('Plural') ||
        /^(?:you|they|we|who|that|all|people|staff|family|both|most|some)$/i.test(subject.text)))
  )
}

/** What stands before the first comma has its own verb, or only sets the time and place for what follows. */
function opensWhole(text: string): boolean {
  const [first = '', ...others] = text.split(', ')
  return others.length === 0 || setsScene.test(first) || contracted.test(first) || tagWords(first).some(isFiniteVerb)
}

/** "Doctor says …": a single thing named without an article, which is neither a name nor the sort that needs none. */
function isBareNoun(tagged: TaggedWord[]): boolean {
  const [first, second, third] = tagged
  // "New banner is …", "tin's got …".
  if (
    first?.tags.has('Adjective') &&
    !/^(?:last|next|first|same|most|more|half|enough|much)$/i.test(first.text) &&
    second?.tags.has('Singular') &&
    third?.tags.has('Copula') &&
    !second.tags.has('Uncountable') &&
    !needsNoArticle.test(second.text.toLowerCase())
  )
    return true
  const owner = /^([a-z]+)'s$/.exec(first?.text ?? '')?.[1]
  if (owner !== undefined && !needsNoArticle.test(owner) && second && !second.tags.has('Noun')) return true
  if (
    !first?.tags.has('Singular') ||
    first.tags.has('Date') ||
    first.tags.has('ProperNoun') ||
    first.tags.has('Pronoun')
  )
    return false
  if (
    first.tags.has('Uncountable') ||
    first.tags.has('Gerund') ||
    first.tags.has('Value') ||
    first.tags.has('Possessive')
  )
    return false
  const word = first.text.toLowerCase()
  if (needsNoArticle.test(word) || /(?:ness|ing|ity|ism|ment|tion)$/.test(word)) return false
  return !second?.tags.has('Noun') || second.tags.has('Singular') || second.tags.has('Pronoun')
}

/** "When you get in you're shattered": after the first verb there is a comma, or a second subject of its own. */
function hasMainClause(text: string): boolean {
  if (
    text.includes(', ') ||
    /^(?:\S+ ){2,}?(?!and )\S+ (?:your|the|his|her) [a-z]+ (?:[a-z]+s|is|was|[a-z]+ed|goes|won't|can't)\b/i.test(text)
  )
    return true
  const words = text.split(' ')
  return words.some(
    (word, at) =>
      at > 2 &&
      at < words.length - 1 &&
      mainSubject.test(word) &&
      !opensClause.test(words[at - 1] ?? '') &&
      (!/^(?:a|an|the)$/i.test(words[at - 2] ?? '') ||
        /^(?:morning|evening|night|day|week|weekend|afternoon|end|time)$/i.test(words[at - 1] ?? '')),
  )
}

/** "In front of a man named Gary": the one verb goes with its noun. */
function isPlaceAlone(text: string, tagged: TaggedWord[], finite: TaggedWord[]): boolean {
  const [verb] = finite
  if (!verb || finite.length > 1 || !/^(?:in|on|at|by|with|near|under|over|behind|between|next to) /i.test(text))
    return false
  const ahead = tagged[tagged.indexOf(verb) - 1]
  return (
    /(?:ed|en)$/i.test(verb.text) &&
    !!ahead?.tags.has('Noun') &&
    !ahead.tags.has('Pronoun') &&
    !/[,']|\byour\b/.test(text)
  )
}

/** No "my wife say", "you goes", "the lessons is". */
function agrees(tagged: TaggedWord[]): boolean {
  return tagged.every((verb, index) => {
    const subject = tagged[index - 1]
    if (!subject || !verb.tags.has('Verb') || verb.tags.has('Modal')) return true
    const word = verb.text.toLowerCase()
    const ahead = tagged[index - 2]
    const opens = index === 1 || (index === 2 && /^(?:my|your|the|his|her|our|their)$/i.test(ahead?.text ?? ''))
    const counted =
      subject.tags.has('Date') || subject.tags.has('Duration') || subject.tags.has('Value') || subject.tags.has('Unit')
    if (/^(?:are|were|have|aren't|weren't|haven't|don't)$/.test(word) && opensWide(tagged, index))
      return (
        !subject.tags.has('Singular') || /^(?:people|police|staff|family|team|half|lot|number|and)$/i.test(subject.text)
      )
    if (/^(?:is|was|has|isn't|wasn't|hasn't)$/.test(word)) {
      return !(
        (opens || opensWide(tagged, index)) &&
        subject.tags.has('Plural') &&
        !counted &&
        !/^(?:news|maths|physics|gymnastics)$/i.test(subject.text)
      )
    }
    if (/^you$/i.test(subject.text) && /[^s]s$/.test(word) && verb.tags.has('PresentTense')) return index > 3
    if (!verb.tags.has('Infinitive') || sameInPast.test(word)) return true
    if (ahead && beforeBareVerb.test(ahead.text)) return true
    if (/^(?:he|she|it)$/i.test(subject.text)) return false
    return !(
      opens &&
      !counted &&
      subject.tags.has('Singular') &&
      !/^(?:people|police|staff|family|you)$/i.test(subject.text)
    )
  })
}

/** Up to a verb there is one thing with its article and what describes it: "the next check have …". */
function opensWide(tagged: TaggedWord[], verb: number): boolean {
  return (
    verb > 1 &&
    verb < 5 &&
    /^(?:the|your|his|her|our|their|this|that|a|an)$|'s$/i.test(tagged[0]?.text ?? '') &&
    tagged.slice(1, verb).every(({ tags }) => (tags.has('Noun') && !tags.has('Pronoun')) || tags.has('Adjective'))
  )
}

/** No "yesterday you finish", "it was cold so you stay": a past time or report followed by a bare present. */
function agreesInTime(tagged: TaggedWord[]): boolean {
  const past = /^(?:yesterday|last)$/i.test(tagged[0]?.text ?? '')
  return tagged.every((verb, index) => {
    const [so, you] = [tagged[index - 2], tagged[index - 1]]
    if (
      !/^(?:you|he|she|they|we)$/i.test(you?.text ?? '') ||
      !verb.tags.has('Infinitive') ||
      sameInPast.test(verb.text)
    )
      return true
    if (past && index < 5) return false
    const told = tagged.slice(0, index - 2).some(({ tags }) => tags.has('PastTense') && !tags.has('Participle'))
    return !(so?.text.toLowerCase() === 'so' && told)
  })
}

/** The first finite verb has something before it to be its subject. */
function firstVerbHasSubject(tagged: TaggedWord[]): boolean {
  const at = tagged.findIndex(isFiniteVerb)
  const ahead = at < 0 ? tagged : tagged.slice(0, at + 1)
  return ahead.some(
    ({ tags, text }, index) =>
      subjectWord.test(text) ||
      (index === 0 && (/[a-z]{2}ing$/i.test(text) || tags.has('Date'))) ||
      (index < ahead.length - 1 && ['Noun', 'Pronoun', 'Gerund', 'Value'].some((tag) => tags.has(tag))),
  )
}

/** "Both at the club where it is warm": the one verb belongs to the "where". */
function isThingWithRelative(text: string, verbs: number): boolean {
  const before = beforeRelative(text)
  if (before === undefined || verbs >= before.verbs || dependentStart.test(text)) return false
  return !contracted.test(before.part) && !tagWords(before.part).some(isFiniteVerb)
}

/** "Nothing sorted", "deposit paid": what looks like the verb may be a participle, and the sentence none. */
function isNounWithParticiple(tagged: TaggedWord[], finite: TaggedWord[]): boolean {
  const last = tagged.at(-1)
  if (!last || finite.length !== 1 || finite[0] !== last || tagged.length > 3) return false
  if (!/(?:ed|done|gone|broken|paid|lost|sent|kept|made)$/i.test(last.text) || comesAbout.test(last.text)) return false
  return !/^(?:you|he|she|it|they|that|this)$/i.test(tagged[0]?.text ?? '')
}
