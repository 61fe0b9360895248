import { readConsent } from './readConsent'

const MOST_CHARACTERS = 80

const YES =
  /^(?:yes[, ]+)?(?:i(?:'?m| am)? ?(?:in|agree|consent|accept|do|will|would like to|want to|'?d like to)(?: (?:to|with) (?:it|this|that))?|(?:i )?(?:agree|agreed|accept|consent)|count me in|happy to|let'?s (?:do it|start|go)|go ahead|start|begin)(?:[, ]+(?:please|thanks|thank you))?[\s.!]*$/i
const NO =
  /^(?:(?:no|nope|nah|n|never|not (?:interested|now|really|for me|today)|no (?:thanks|thank you|way|ty)|i (?:do not|don'?t|dont|decline|refuse|would rather not|'?d rather not|won'?t)\b(?! (?:know|understand|get|mind|care|see))[^?]{0,30}|i'?d rather not|rather not|decline|declined|stop|unsubscribe|opt out|leave me alone|go away|no no+)(?:[\s,.!]+(?:thanks|thank you|sorry|please|stop|not interested|cheers|mate|i don'?t|i do not))*)[\s.!]*$/i

/**
 * A client's one word on taking part: yes or no where it is plain and nothing is said beside it; undefined for anything
 * else, which is no consent.
 */
export function readConsentWord(message: string): 'yes' | 'no' | undefined {
  const text = message.replace(/[’]/g, "'").replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > MOST_CHARACTERS) return undefined
  if (NO.test(text)) return 'no'
  const { yes, rest } = readConsent(text)
  return YES.test(text) || (yes && rest === '') ? 'yes' : undefined
}
