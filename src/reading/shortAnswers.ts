/** Whether a message skips one of the questions that may be skipped. */
export function isSkip(text: string): boolean {
  return /^(skip|pass|next|no|nope|nah|no thanks|leave it|rather not|i[’']d rather not)\b.{0,12}$/i.test(text)
}

/** "You choose": the choice of a goal is never ours. */
export function leavesItToUs(text: string): boolean {
  return /^(?:(?:i don[’']?t know|dunno|idk)[, ]+)?you (?:choose|pick|decide|tell me|say)\b|^(?:surprise me|up to you|whatever you (?:think|say|want))\b/i.test(
    text,
  )
}

/** "Hi", and no more than that. */
export function isGreeting(text: string): boolean {
  return /^(hi|hello|hey|hiya|good (morning|afternoon|evening)|yo)( there| oars)?[\s.!]*$/i.test(text)
}

/** "Forget I said that": takes back what was said before. */
export function takesBack(text: string): boolean {
  return /\b(forget (it|i said|that)|never ?mind|just (kidding|joking)|didn[’']?t mean (it|that)|ignore (that|me))\b/i.test(
    text,
  )
}
