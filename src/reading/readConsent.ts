/** A yes to a reading of one's words, and what was said along with it: "yes but only on weekdays". */
export interface Consent {
  yes: boolean
  /** The words after the yes, without "but" or "and"; empty where there are none. */
  rest: string
}

const MOST_CHARACTERS = 300
const yes =
  "(?:y|ye|yh|ya|yah|yea|yeah|yeh|yep|yup|yes|yess|yas|aye|ok|okay|okey|oki|k|kk|sure|right|correct|exactly|true|perfect|great|good|cool|nice|fine|deal|agreed|absolutely|definitely|totally|indeed|mhm|uh huh|spot on|close enough|near enough|good enough|pretty much|more or less|basically|i guess(?: so)?|i suppose(?: so)?|i think so|sounds (?:good|right|about right|fine|great)|looks (?:good|right|fine)|works(?: for me)?|(?:it|this) (?:is|does|fits|works)|(?:that|this|it)(?:'s| is|s)? (?:it|right|correct|the one|the goal|my goal|what i (?:said|mean|meant|want|wrote|put)|how i mean it|me|fine|good|ok|okay|perfect|exactly it|about right)|(?:that|it) (?:will|'ll) do|that does it|that says it|that fits|it does|it is|you got it|got it|👍|✅|👌)"
const pattern = new RegExp(
  `^${yes}(?:[\\s,.!…]{1,4}(?:${yes}|thanks|thank you|please|mate|exactly|now|for now|then|really|lol))*(?![\\w'])[\\s,.!…:;–—-]*`,
  'i',
)
const joint = /^(?:but|and|although|though|only that|except that|just)\b[\s,]*(?=\S)/i

/** Reads an answer to "is that how you mean it?". Anything that does not open with a yes is none. */
export function readConsent(message: string): Consent {
  const text = message.slice(0, MOST_CHARACTERS).replace(/[’]/g, "'").replace(/\s+/g, ' ').trim()
  const found = pattern.exec(text)
  if (!found || /^not\b/i.test(text.slice(found[0].length))) return { yes: false, rest: text }
  const after = text.slice(found[0].length)
  const rest = /^just\b/i.test(after) ? after : after.replace(joint, '')
  return { yes: true, rest: rest.trim() }
}
