const surelyFinite =
  /^(?:is|was|are|were|isn't|wasn't|aren't|weren't|has|hasn't|does|doesn't|didn't|don't|can|can't|couldn't|could|won't|will|would|wouldn't|went|took|came|fell|gave|ate|drank|ran|saw|wrote|knew|wore|drove|began|forgot|chose|spoke|broke|woke|stole|threw|grew|drew|makes|takes|goes|gets|says|comes|needs|wants|feels|keeps|helps|hurts|costs|knows|thinks|starts|stops|works)$/i
const contraction = /^(?:you|he|she|it|they|there|that|what|who|everyone|nobody|everything)'(?:s|re|ve|ll|d)$/i
const subject = /^(?:you|he|she|it|they|there|nobody|everyone|everybody|someone|anyone|nothing|everything|anything)$/i
const link =
  /^(?:and|but|or|so|because|that|what|when|where|who|whose|which|why|how|if|while|as|than|since|after|before|until|till|though|although|unless|whether|like|once|nor|whatever|whenever|wherever|except|then|yet|all)$/i
const takesClause =
  /^(?:think|thinks|thought|know|knows|knew|say|says|said|hope|hoped|feel|felt|wish|wished|guess|reckon|reckons|means|meant|told|see|saw|found|heard|realised|realized|bet|believe|suppose|remember|remembered|noticed|sure|glad|afraid|is|was|makes|made|let|helps|helped)$/i
const noun = /^(?:at|to|of|for|from|the|your|a|after|before|with|in)$/i
const afterObject =
  /^(?:|on|in|at|to|from|for|with|up|down|out|off|back|over|by|about|the|a|an|my|your|his|her|their|and|but|or|so|because|when|if|again|this|that|last|every|all|until|before|after|while|home|too|now|then|there|here|twice|once)$/i
const barePlace = /^(?:work|works|starts|stops|helps|needs|wants|costs|hurts|keeps|comes|takes|feels)$/i

/**
 * Whether every surely finite verb of a clause after the first is let in by something: a link, a comma, a subject of its
 * own in the middle ("the people you met were kind"), or a verb that takes a clause. "They put you on the forklift
 * can't walk" has nothing of the kind: two sentences, or none.
 */
export function verbsAreLinked(clause: string): boolean {
  const words = clause.split(' ').map((word) => word.replace(/[,;:]$/, ' '))
  const isVerb = (at: number) => isSurelyFinite(words[at]?.trim() ?? '', words[at - 1]?.trim() ?? '')
  let verbs = subject.test(words[0] ?? '') && ![1, 2, 3].some(isVerb) ? 1 : 0
  let links = 0
  words.forEach((spaced, at) => {
    const word = spaced.trim()
    if (contraction.test(word)) {
      verbs++
      if (at > 0) links++
    } else if (isVerb(at)) verbs++
    else if (link.test(word)) links++
    else if (at > 0 && subject.test(word) && !afterObject.test(words[at + 1]?.trim() ?? '')) links++
    if (takesClause.test(word) || spaced !== word) links++
  })
  return verbs <= links + 1
}

/** "Work" after "at" and "broke" after "being" are no verbs. */
function isSurelyFinite(word: string, before: string): boolean {
  if (!surelyFinite.test(word)) return false
  if (/^(?:broke|woke)$/i.test(word))
    return !/^(?:being|was|were|is|are|get|got|so|too|feel|felt|you're)$/i.test(before)
  return !(barePlace.test(word) && noun.test(before))
}
