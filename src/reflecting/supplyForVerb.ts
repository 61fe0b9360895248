import verbs from './lexicon/verbs.json'
import { firstWord, isParticiple, isPast, ofPerson, ofThing } from './wordKinds'

const passives = new Set(verbs.passives)
const ofItself = new Set(verbs.ofItself)
const statives = new Set(verbs.statives)
const notWished = new Set(verbs.notWished)
const alone = new Set(verbs.alone)
const ongoing = new Set(verbs.ongoing)
const adverb =
  '(?:(?:only|just|never|barely|hardly|nearly|almost|still|also|even|already|always|usually|mostly|finally|eventually|definitely|probably|maybe|totally|completely|really|actually|sometimes|often|then|simply|mainly|kind of|sort of|again|literally|basically|honestly|deliberately|accidentally|properly|quickly|slowly) ){0,2}'
const opening = new RegExp(`^(${adverb})([a-z']+)(?: (.*))?$`, 'i')
const periodSoFar =
  /\b(?:all (?:week|month|day|weekend|morning)|lately|every (?:day|night|morning|evening)|since|for (?:days|weeks|months|ages)|this (?:week|month))\b/i
const ownVerb =
  /\b(?:is|was|are|were|isn't|wasn't|helps?|helped|works?|worked|feels|felt|makes|made|gets|got|has|had|seems|scares|bores|kills|starts|begins|ends|comes|means|costs|needs|wants|beats|keeps|takes|took|does|doesn't|didn't|can|will|would)\b/i

/**
 * Puts the subject before a clause that begins with its verb, in the client's person: "only went once" → "I only went
 * once", "didn't work" → "it didn't work", "going Thursday" → "I'm going Thursday". Undefined where that is unsure.
 */
export function supplyForVerb(clause: string): string | undefined {
  const found = opening.exec(clause)
  if (!found) return undefined
  const adverbs = (found[1] ?? '').toLowerCase().replace(/\bmaybe /, '')
  const verb = (found[2] ?? '').toLowerCase()
  const rest = found[3] ?? ''
  const after = (subject: string) => `${subject} ${adverbs}${verb}${rest ? ` ${rest}` : ''}`
  if (/^(?:was|is|were|am|are|has|'s)\b/i.test(rest)) return undefined
  if (verb === 'not') return supplyForNot(rest)
  if (verb.endsWith("n't")) return supplyForNegation(verb, rest, after)
  if (/^(?:can|could|will|would|might|must|should|may)$/.test(verb))
    return /^(?:not |never |only |just |probably |still )?[a-z]{2,}\b/.test(rest) &&
      !/^(?:be|the|my|was|is|came|went|that|this|it|we|he|she|they|there|one|two|three|four|five|six|not four)\b/.test(
        rest,
      )
      ? after('I')
      : undefined
  if (verb === 'was') return supplyForWas(adverbs, rest)
  if (verb === 'is')
    return ofThing.has(firstWord(rest)) && !/ (?:the|my|this) [a-z]+$/.test(rest)
      ? `it is ${adverbs}${rest}`
      : undefined
  if (verb === 'been')
    return rest && !/^(?:a|an|the|raining|hard|good)\b/.test(rest)
      ? `I've ${adverbs}been ${rest}`
      : rest
        ? `it's ${adverbs}been ${rest}`
        : undefined
  if (verb === 'done' && /^with\b/.test(rest)) return `I'm ${adverbs}done ${rest}`
  if (isParticiple(verb))
    return rest &&
      !/^(?:and|,)/.test(rest) &&
      !(verb === 'done' && /^(?:yesterday|today|now|again|already|twice|once)$/.test(rest))
      ? `I've ${adverbs}${verb} ${rest}`
      : undefined
  if (/^(?:feels|helps|hurts|makes|works|sounds|seems|costs|depends|means|takes)$/.test(verb))
    return rest ? after('it') : undefined
  if (isPast(verb, rest)) return supplyForPast(verb, rest, after)
  if (/^[a-z]{2,}ing$/.test(verb)) return supplyForGoing(adverbs, verb, rest)
  return supplyForPresent(verb, rest, after)
}

function supplyForPast(verb: string, rest: string, after: (subject: string) => string): string | undefined {
  if (
    passives.has(verb) &&
    !/^(?:mum|mom|dad|nan|everyone|someone|nobody|people|it|him|her|them|my|the|for|about|an?)\b/.test(rest)
  )
    return undefined
  if (passives.has(verb) && /^(?:offered|diagnosed|promoted|sacked|fired|given|supposed|based)$/.test(verb))
    return undefined
  if (/^(?:told|sent|taught|left)$/.test(verb) && /^(?:to|off|home|that|out)\b/.test(rest)) return undefined
  if (verb === 'kept' && /^(?:in|back|on)\b/.test(rest)) return undefined
  if (verb === 'signed' && /^off\b/.test(rest)) return undefined
  if (ofItself.has(verb)) return /^(?:in|off|under)\b/.test(rest) ? undefined : after('it')
  if (verb === 'worked' && /^(?:well|out|fine|ok|okay|a treat|great|better|really well|nicely)\b/.test(rest))
    return after('it')
  if (
    verb === 'went' &&
    /^(?:\w+ )?(?:well|fine|ok|okay|great|badly|better|worse|wrong|smoothly|brilliantly|good|bad|horribly|terribly|alright)\b/.test(
      rest,
    )
  )
    return after('it')
  if (verb === 'turned' && /^out (?!of)/.test(rest)) return after('it')
  if (verb === 'came' && /^(?:easy|easily)/.test(rest)) return after('it')
  if (
    verb === 'took' &&
    /^(?:ages|forever|longer|me|about|an hour|hours|\d+ (?:hours?|minutes?|days?)|too long|so long|all (?:day|night|morning))\b/.test(
      rest,
    )
  )
    return after('it')
  if (verb === 'meant' && !/^to\b/.test(rest)) return after('it')
  if (verb === 'felt') return supplyForFelt(rest, after)
  if (verb === 'looked' && (ofThing.has(firstWord(rest)) || /^like\b/.test(rest))) return after('it')
  if (/^(?:cost|hurt(?! (?:my|our))|made me|kept me|gave me|got me|threw me|took me)\b/.test(`${verb} ${rest}`))
    return after('it')
  if (rest === '' && !alone.has(verb)) return undefined
  return after('I')
}

function supplyForFelt(rest: string, after: (subject: string) => string): string | undefined {
  const word = /^(?:so |really |very |a bit |pretty |too |like |kind of |quite )*([a-z-]+)/.exec(rest)?.[1] ?? ''
  if (
    ofPerson.has(word) ||
    /^like (?:an? )?(?:[a-z]+ )?(?:person|human|adult|kid|failure|fool|idiot|fraud|loser|burden|mess|zombie|man|woman|me|myself|trash|rubbish|garbage)\b/.test(
      rest,
    )
  )
    return after('I')
  if (ofThing.has(word) || /^(?:wrong|right|natural|like (?:a|an|the|forever|ages|hard))\b/.test(rest))
    return after('it')
  return /^like\b/.test(rest) || rest === '' ? undefined : after('I')
}

function supplyForWas(adverbs: string, rest: string): string | undefined {
  const word =
    /^(?:so |really |very |too |a bit |pretty |quite |just |not |still |only |just too |far too |way too )*([a-z'-]+)/.exec(
      rest,
    )?.[1] ?? ''
  const said = (subject: string) => `${subject} ${adverbs}was ${rest}`
  if (/^(?:a|an|the|like|about)$/.test(word)) return said('it')
  if (ofThing.has(word) && !ofPerson.has(word)) return said('it')
  if (/^(?:raining|pouring|snowing|freezing|worth)$/.test(word)) return said('it')
  if (/^(?:late|broke|hurt|cross)$/.test(word) || ofPerson.has(word) || /^[a-z]{2,}ing$/.test(word)) return said('I')
  if (
    /^(?:there|off|away|out|at|with|supposed|meant|able|going|back|home|up|down)$/.test(word) ||
    /^in (?:bed|hospital|work|pain|court|meetings|a|the mood|tears|no (?:mood|state|fit))\b/.test(rest)
  )
    return said('I')
  return undefined
}

function supplyForNegation(verb: string, rest: string, after: (subject: string) => string): string | undefined {
  const next = firstWord(rest)
  if (next === '') return verb === "didn't" || verb === "couldn't" || verb === "haven't" ? after('I') : undefined
  if (/^(?:the|my|it|he|she|they|we|you|that|this|there)$/.test(next)) return undefined
  if (verb === "wasn't") {
    const was = supplyForWas('', rest)
    return was?.replace(/ was /, " wasn't ")
  }
  if (verb === "don't")
    return notWished.has(/^(?:really|even|actually|always) (\w+)/.exec(rest)?.[1] ?? next) ? after('I') : undefined
  if (verb === "doesn't") return after('it')
  if (/^(?:isn't|aren't|weren't|hasn't|needn't|ain't|mightn't)$/.test(verb))
    return verb === "isn't" && ofThing.has(next) ? after('it') : undefined
  if (rest === 'work out') return undefined
  if (
    /^(?:work|help|happen|matter|rain|last|seem|suit|count|cost|make|take long|hurt)$/.test(next) ||
    /^(?:go (?:well|to plan|great|right|wrong)|feel (?:right|good|real)|be (?:easy|hard)|happen|have gone|take long)/.test(
      rest,
    )
  ) {
    return /^(?:work (?:on|at|out|today|late|this|last|nights)|make|help (?:him|her|them|my|it|with))/.test(rest)
      ? after('I')
      : after('it')
  }
  return after('I')
}

function supplyForNot(rest: string): string | undefined {
  const next = firstWord(rest)
  if (isParticiple(next) && !/^(?:been|done)$|^taken (?:from|since)/.test(next === 'taken' ? rest : next))
    return `I've not ${rest}`
  if (
    /^(?:slept|had|made|missed|heard|started|managed|found|got|felt|looked|touched|opened|called|rung|drunk|smoked|used|paid|sent)$/.test(
      next,
    )
  )
    return /^(?:used|got|had)$/.test(next) && / to\b/.test(rest) ? undefined : `I've not ${rest}`
  if (next === 'been') return `I've ${`not ${rest}`}`
  if (/^(?:going to|able)$/.test(next) || /^[a-z]{2,}ing$/.test(next)) {
    if (/^(?:nothing|something|anything|everything|morning|evening|working out|helping|happening)$/.test(next))
      return undefined
    return periodSoFar.test(rest) ? `I've not been ${rest}` : `I'm not ${rest}`
  }
  return undefined
}

function supplyForGoing(adverbs: string, verb: string, rest: string): string | undefined {
  if (!ongoing.has(verb) || /^(?:in|to|through) (?:his|her|their)\b/.test(rest)) return undefined
  if (
    rest === '' ||
    ownVerb.test(
      rest.replace(
        /\b(?:because|when|that (?:I|he|she|it|they|we)|what|if|but|so|and|after|since|until|till|while|before|how|where) .*$/,
        '',
      ),
    )
  )
    return undefined
  if (/^(?:every|twice|once|\d+|two|three) /.test(rest) && !/\bevery\b/.test(rest)) return undefined
  return periodSoFar.test(rest) && !/\b(?:from|next|starting|tomorrow|to|until|on it)\b/.test(rest) && verb !== 'going'
    ? `I've ${adverbs}been ${verb} ${rest}`
    : `I'm ${adverbs}${verb} ${rest}`
}

function supplyForPresent(verb: string, rest: string, after: (subject: string) => string): string | undefined {
  const next = firstWord(rest)
  if (statives.has(verb))
    return /^(?:to|it|the|my|a|an|that|this|being|having|more|some|help|going|doing|them|him|her|not|with|I|I'm|I'll|I'd|I'd've|I've|we|they|he|she|it's|nothing|every|feeling|how)$/.test(
      next,
    ) || /ing$/.test(next)
      ? after('I')
      : undefined
  if (verb === 'feel')
    return ofPerson.has(next) ||
      /^(?:like|so|really|a|much|better|worse|good|bad|terrible|awful|rubbish|lost|stuck|fine|ok|okay|great|lighter|stronger|more|as|that)$/.test(
        next,
      )
      ? after('I')
      : undefined
  if (verb === 'think' || verb === 'know' || verb === 'guess')
    return /^(?:I|I'm|I'll|I've|I'd|it|it's|my|they|we|that's|he|she|how|what|exactly|that|there's)$/.test(next)
      ? after('I')
      : undefined
  if (verb === 'have')
    return /^(?:to|no|too|had|got|never|already|not|nothing|been)$/.test(next) ? after('I') : undefined
  if (verb === 'keep') return /ing$/.test(next) && !/\bme\b/.test(rest) ? after('I') : undefined
  if (verb === 'used') return /^to\b/.test(rest) ? after('I') : undefined
  return undefined
}
