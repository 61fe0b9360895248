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

/** A question, with or without its mark: "what can you do", "is that a good goal". "When I get home, walk" is none. */
export function isQuestion(text: string): boolean {
  return (
    /\?\s*$/.test(text) ||
    /^(?:(?:and|but|so|ok|hi|hey|wait|hang on|um)[, ]+)?(?:(?:what|who|whom|how|why|where|which|whose)(?:'?s|’s)?(?= (?!to\b))|when (?:do|does|did|is|are|will|can|should)\b|(?:can|could|do|does|did|are|is|will|would|should|may) (?:you|u|ya|this|it|that|i|we|oars|there|any(?:one|body)|some(?:one|body))\b)/i.test(
      text.slice(0, 200),
    )
  )
}

/** Wants to leave it for now: "can we do this another time", "stop asking me things". */
export function putsItOff(text: string): boolean {
  return /^(?:can (?:we|i|you)|could (?:we|i|you)|let[’']?s|please|maybe|i(?:[’']ll| will| want to| would rather|[’']d rather))?,? ?(?:please )?(?:(?:do|talk about|finish|come back to|leave) (?:this|that|it)\b.{0,20}\b(?:later|another (?:time|day)|some other (?:time|day)|tomorrow|next (?:week|time))|(?:stop|quit) (?:asking|this|with the questions)\b.{0,30}|not (?:right )?now|(?:some|an)other (?:time|day)|later)[\s.!?]*$/i.test(
    text.trim().slice(0, 100),
  )
}

/** Wants a goal left as open as it is: "no number", "just less", "leave it open". */
export function leavesItOpen(text: string): boolean {
  return /^(?:i (?:do not|don[’']?t) (?:want|need) (?:a |any )?(?:number|figure|target)s?|no (?:number|figure|target|limit)s?|without (?:a |any )?numbers?|(?:just|only|simply|a bit|a little) (?:a bit |a little )?(?:less|more|better|fewer)|less|more|better|(?:leave|keep) it(?: (?:open|like that|at that|vague|as it is))?|(?:it )?(?:doesn[’']?t|does not) matter|whatever(?: works| happens)?|as (?:it|is)(?: is)?|open)[\s.!]*$/i.test(
    text.trim().slice(0, 60),
  )
}

/** Gives a reason: "because my kids need me", "so that I can sleep". */
export function givesReason(text: string): boolean {
  return /^(?:(?:it[’']?s |that[’']?s |this is )?(?:because|cause|cuz|cos|coz|bc|bcos|bcuz)|so(?: that)? (?:i|my|we|they|he|she|the)\b|so as to|in order to|for (?:my|the|our|me|us)\b|to be able to)/i.test(
    text.trim().slice(0, 60),
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

/** Names a day or a time and nothing to do then: "wed", "maybe on sunday", "tomorrow morning". */
export function isBareTime(text: string): boolean {
  return /^(?:(?:on|maybe|probably|next|this|in|the|early|late) ){0,3}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|tonight|today|later)(?: (?:morning|afternoon|evening|night))?[\s.!]*$/i.test(
    text.trim().slice(0, 60),
  )
}
