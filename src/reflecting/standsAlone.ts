const subject = '(?:you|he|she|it|they|there|that|this)'
const adverb = '(?:(?:just|still|also|never|always|even|then|[a-z]+ly) )?'
const auxiliary =
  "(?:do|does|did|don't|doesn't|didn't|will|won't|would|wouldn't|can|can't|could|couldn't|should|shouldn't|might|must|may|have|haven't|has|hasn't|had|hadn't|am|are|aren't|is|isn't|was|wasn't|were|weren't)"
const time = '(?:(?:then|now|today|tonight|tomorrow|this week|next week|last week|(?:on )?[a-z]+days?),? )?'

/** Shapes of a clause whose sense lies in a sentence that is not said with it. */
const shapes = [
  // "You would", "tonight you will", "you don't want to": the verb itself was said before.
  new RegExp(`^${time}${subject} ${adverb}${auxiliary}(?: not| too| so| as well)?$`, 'i'),
  new RegExp(
    `^${time}(?:${subject}|you'd|you'll|you've|you're) ${adverb}(?:(?:do|did|would|used to) )?(?:want|wanted|need|needed|have|had|like|tend|used|hope|hoped|plan|intend|meant|mean|try|tried|going|supposed|able|love|managed) to$`,
    'i',
  ),
  new RegExp(`^${time}(?:you|he|she|it|they)'(?:ll|d|ve|re|s)(?: not| never| just)?$`, 'i'),
  /^(?:you're|it's) (?:not )?(?:in|out|up|down|on|off|over|under|there|here|it)$/i,
  // "You know that", "you get it", "you let it": nothing but a nod.
  /^you (?:just |really |still )?(?:know|knew|see|saw|get|got|said|told|meant|mean|think|thought|believe|let|understand|hear|agree|suppose|guess|promise|swear|trust|admit|care|try|mind|feel|find|say|mailed)(?: (?:that|it|this|so|them|one))?$/i,
  /^it (?:goes|does)$|\b(?:right|wrong|happy|entitled|supposed|meant|going|want|need|used) to be$|^(?:that's|that is|it's|this is|that was|it was) (?:it|that|all|all it is|me|why|how|what|who|so|the thing|the one|the truth|a lie|true|right|fine|ok|okay)$/i,
  /^you're (?:so |very |really |truly )?sorry(?: (?:about|for) (?:that|this|it))?$|^you(?:'re| are) (?:sure|not sure|certain|serious|kidding|joking|here|there|back|off|done|on it|in)$/i,
  /^you (?:don't|didn't) (?:believe|think|say|mind)$|^you'll (?:see|think about it|let (?:them|him|her) know)$|^(?:that|it) sounds (?:good|great|fine|ok|okay|right|nice)(?: to you)?$/i,
  // "You wake up" is half a sentence, and an order.
  /^you (?:wake|get|give|stand|sit|lie|come|go|turn|give|shut|hurry|calm|log|sign|carry|show|eat|end|grow|stay) (?:up|out|in|on|off|down|back|there|home)(?: and [a-z]+)?$/i,
  /^you (?:close|open|pick|go|take|turn|switch|stop|start|give|make|do(?= it| them)|call|ring|write|send|keep|leave|meet|check|use|try|eat|drink|walk) (?:[a-z]+ ){0,2}(?:it|him|her|them|up|out|in|on|off|down|tonight|again)$/i,
  // "I'll be fine" is theirs; "you'll be fine" would be our comfort.
  /^(?:you'll|you will|it'll|it will|you're|it's|that's|you can|things will) (?:probably |all )?(?:be |do |get |turn out )?(?:fine|ok|okay|alright|all right|grand|there|manage|crack it|nail it|smash it|make it|it|this|work out)(?: (?:in the end|soon|eventually|now|again))?$/i,
  // "You go", "we meet": in our mouth an order.
  /^you (?!went\b|[a-z]+ed\b|ate\b|ran\b|fell\b|quit\b|slept\b|drank\b|cried\b|forgot\b|froze\b|lied\b|lost\b|won\b|broke\b|woke\b|overslept\b|relapsed\b)[a-z]{2,8}$/i,
  // A joined clause without its main one.
  /^that (?:the|a|an|you|he|she|they|it|we|your|my|there|his|her|their)\b|^(?:soon as |(?:the (?:moment|minute|second|day|night)|every time|each time|next time) (?=(?:you|he|she|it|they|your|the)\b))(?:\S+ ){0,5}\S+$/i,
  // "Told her that from two until half past", "you don't need it anymore can": the end is missing.
  /\b(?:told|said|tell|say|says|agreed|asked|thought|decided) (?:[a-z]+ ){0,3}that (?:from|at|on|by|until|in) [^,]*$/i,
  /(?<!\b(?:you|he|she|it|they|who|what|that|one|people|there|person|ever|all|everyone|anyone|nobody|can|could|will|would|to|not|n't|should|might|must|kids|days|i)(?: (?:just|still|really|never|only|ever|always|actually|simply|physically|also|probably))?) (?:can|could|will|would|should|must|might|shall|does|did|do|don't|didn't|doesn't|couldn't|can't|won't|wouldn't|wasn't|isn't|haven't|hasn't)$/i,
  /\b(?:thinking|thought|think|wondering|wonder) if (?:you|he|she|it|they) (?:went|go|could just|can just|just) [^,]*$/i,
  /\band (?:when|if|while|after|before|once) (?:you|he|she|it|they) (?:(?!\b(?:you|he|she|it|they|your|there)(?:'[a-z]+)? [a-z])[^,])*$/i,
  /\bkeeps? (?:saying|telling|thinking|asking|getting|making|putting|taking)$|\btelling (?:yourself|you|him|her|them)$|^you can say /i,
  /^you (?:[^,]{1,60} )?(?:got|bought|had|made) you (?:a|an|some|the|one|two)\b/i,
  // "You had you the ribs", "you can not stop you": English has "yourself" there.
  /^you (?:[a-z']+ ){0,3}?(?!with|for|to|at|of|about|on|by|from|around|behind|near|like|than|and|as|unless|because|so|that|what|how|when|if)[a-z']+ you(?:$| the\b)/i,
  // "1 acca sat": the day.
  /(?<!\b(?:they|he|she|just|kids|all|both|only)) sat$/i,
  // "Like you are dirt", "only place you …".
  /^like (?:you|he|she|it|they)\b|^(?:only|best|worst) [a-z]+ |^first you're /i,
  // "She doesn't know, does she": asked after all.
  /(?<!(?:\b(?:so|neither|nor|than|as|to|will|can|would|might|could|should|must)|'ll)) (?:do|does|did|is|was|are|were|has|have|can|could|will|would|don't|doesn't|didn't|isn't|wasn't|aren't|haven't|hasn't|can't|won't|wouldn't|couldn't) (?:she|he|they|you|there)$|\b(?:is|was|isn't|wasn't|does|doesn't|didn't|will|won't|can|can't|has|hasn't) it$/i,
]

const relative =
  /^(.*?) (where|which|who|whose|or|because|if|in case|but|although|until|while|(?:as|when|before|after|since)(?= (?:you|he|she|it|they|the|your)\b))\b/i
const joins = /^(?:or|because|if|in case|but|although|until|as|before|after|since|while)$/i

/**
 * Whether a turned clause says something by itself. "You would", "you don't want to", "you know that" and "that your
 * cousin sang" need the sentence before them.
 */
export function standsAlone(clause: string): boolean {
  return !shapes.some((shape) => shape.test(clause))
}

/**
 * What stands before the first "who" or "because" of a clause, and how many finite verbs the clause must have if that
 * part has none: with a "who" it may be the subject of a later one, with a "because" it is no sentence at all.
 */
export function beforeRelative(clause: string): { part: string; verbs: number } | undefined {
  const [, part, word] = relative.exec(clause) ?? []
  return part === undefined || word === undefined ? undefined : { part, verbs: joins.test(word) ? Infinity : 2 }
}
