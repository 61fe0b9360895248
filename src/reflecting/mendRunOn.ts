const strong =
  /^(?:I'm|I've|I'd|I'll|he's|she's|they're|they've|they'll|we're|we've|we'll|she'll|he'll|it'll|it's|that's|there's|everyone's|nobody's)$/i
/** These never open a clause that tells which one ("the cake it's" is none), so a noun ahead of them ends a sentence. */
const neverRelative = /^(?:it's|that's|there's|it'll|everyone's|nobody's)$/i
const pronoun = /^(?:I|he|she|they|we)$/i
const needsVerb = /^(?:it|everyone|nobody|there)$/i
const finite =
  /^(?:is|was|isn't|wasn't|are|were|weren't|didn't|doesn't|does|did|don't|never|just|only|always|helped|helps|went|felt|feels|makes|made|takes|took|got|gets|has|had|hasn't|can't|couldn't|won't|will|would|kept|keeps|hurts|costs|said|says|told)$/i
const tellsWhich =
  /\b(?:the|my|our|his|her|a|an|every|any|this|that|how|what|so|too|such|as|no)(?: (?:first|last|next|only|best|worst|other|whole|new|old|same|main|[a-z]+est)(?: [a-z-]+)?)? [a-z'-]+$/i
const degree = /\b(?:so|too|such|as|how|what|no) [a-z'-]+$/i
const thing = /^(?:times?|things?|ones?|everything|anything|nothing|something|people|place|too|also)$/i
/** "… and if I kick off she takes the phone": what follows is the main clause of the "if". */
const condition = /\b(?:if|when|whenever|while|unless) (?:[a-z']+ ){0,7}[a-z']+$/i
const bare =
  /^(?:I|we) (?:did|didn't|don't|do|have|haven't|can't|couldn't|won't|wasn't|would|will)$|^(?:I'm|it's|that's) [a-z]+$/i
const links = /^(?:and|but|so|because|when|if|then|that)$/i
const result = /\b(?:so|such|too)\b(?! (?:I|he|she|they|we|it|just)\b)/i

/** A word that a clause may follow with nothing between: a link, a verb of saying or thinking, "everything" it says. */
export const opensClause =
  /^(?:and|but|so|because|if|when|while|whether|that|what|how|where|who|than|as|since|after|until|till|before|though|although|once|then|whenever|wherever|why|which|or|whatever|like|did|do|does|am|was|were|is|are|had|have|has|can|could|will|would|should|unless|except|rather|time|times|way|thing|things|one|ones|all|everything|anything|nothing|something|someone|anyone|everyone|everywhere|person|people|place|best|most|least|more|less|wish|wished|thinks?|thought|thinking|told|says?|said|saying|reckons?|reckoned|know|knows|knew|knowing|tells?|told|feels?|felt|hopes?|hoped|hoping|guess|guessed|swear|swore|suppose|realise|realised|realize|realized|sees?|saw|means?|meant|promised?|believes?|decided|bet|doubt|admit|admitted|agreed?|figured|imagine|imagined|pretend|pretended|noticed?|heard|hear|remember|remembered|forgot|learnt|learned|discovered|showed?|shows|proved|explained|mentioned|warned|worry|worried|worrying|fear|feared|find|found|out|seems?|seemed|glad|sure|afraid|sad|proud|happy|scared|lucky|surprised|relieved|grateful|pleased|certain|convinced|confident|thankful|ashamed|gutted|disappointed|annoyed|sorry|even|only|just|still|maybe|suddenly|luckily|usually|sometimes|asked|please|also)$/i
/** "I told my mum I …", "asked the doctor if it …": who was told stands between the verb and what was told. */
const telling =
  /\b(?:told|tell|telling|tells|asked|ask|asking|showed|texted|texting|promised|reminded|convinced|warned|persuaded|messaged|said to)\b/i
const ownVerb =
  /\b(?:is|was|are|were|am|has|have|had|do|does|did|can|could|will|would|should|might|must|went|got|made|said|saw|meant|heard|met|paid|sent|spent|bought|brought|rang|hung|feel|feels|wants|felt|took|came|fell|slept|ate|drank|ran|kept|forgot|lost|left|thought|knew|broke|gave|put|need|want|love|hate|stay|keep|go|get|[a-z]+ed|[a-z]+n't|[a-z]+'(?:m|re|ve|s|ll|d))\b/i

/** A dependent clause up to its own subject: its main clause follows without a mark ("when I get in I'm shattered"). */
const leadIn =
  /^(?:when|whenever|if|after|before|since|while|until|once|as|although|though|unless|(?:every|each|next|the|the last|the first|the only|that one) [a-z]+) (?:I|I'm|I've|he|she|they|we|it|it's|my [a-z]+|the [a-z]+) [^,]{1,60}? (?=(?:I|I'm|I've|I'll|I'd|he|she|they|we|it|it's|there|there's|nobody|everyone)\b)/i

const FEWEST_WORDS = 2

/**
 * Parts sentences that run into one another without a mark: "the alarm didn't go off I missed the bus" becomes
 * "… didn't go off, and I missed the bus". Of more than two, and where commas divide the clause already, the first is
 * kept.
 */
export function mendRunOn(text: string): string {
  const words = text.replace(/"[^"]*"/g, (quote) => quote.replace(/ /g, '\u00A0')).split(' ')
  const ahead = leadIn.exec(text)?.[0].trim().split(' ').length ?? 0
  const seams = words.flatMap((_, at) => (at > ahead && isSeam(words, at) ? [at] : []))
  const [first, second] = seams
  if (first === undefined) return text
  const head = words.slice(0, first).join(' ')
  // "I didn't" waits for what was said before: what follows it says more.
  if (bare.test(head))
    return words
      .slice(first, second)
      .join(' ')
      .replace(/\u00A0/g, ' ')
  const tail = words.slice(first, second)
  const kept =
    text.includes(',') || (tail.length < 3 && !strong.test(tail[0] ?? '')) ? head : `${head}, and ${tail.join(' ')}`
  return kept.replace(/\u00A0/g, ' ')
}

function isSeam(words: string[], at: number): boolean {
  const [word = '', before = '', second = ''] = [words[at], words[at - 1], words[at - 2]]
  if (at < FEWEST_WORDS || /[,"]$/.test(before) || links.test(second)) return false
  if (opensClause.test(before) && !(neverRelative.test(word) && thing.test(before))) return false
  const head = words.slice(0, at).join(' ')
  if (condition.test(head)) return false
  if (!ownVerb.test(head) || telling.test(words.slice(Math.max(0, at - 5), at).join(' '))) return false
  const opens = strong.test(word) || pronoun.test(word) || (needsVerb.test(word) && finite.test(words[at + 1] ?? ''))
  if (!opens || (pronoun.test(word) && at + 1 === words.length)) return false
  if (result.test(words.slice(Math.max(0, at - 4), at).join(' '))) return false
  return !(neverRelative.test(word) ? degree : tellsWhich).test(head)
}
