import lexicon from './lexicon/noWords.json'

/** A run of letters without a vowel, or a row of keys, is no word from this length on. */
const SHORTEST_MASH = 4

const keyRows = new RegExp(lexicon.keyRows.join('|'))
const silence = new RegExp(`^(?:${lexicon.silence.join('|')})$`, 'i')
const emoticons = /^(?:[<>:;=8][-~']?[3)(\]/|*oODpP]{1,9}\s{0,3}){1,9}$/
/** "✅✅" ticks a thing off: an answer without words. */
const ticks = /^(?:[\s✅✔☑❌]|\uFE0F){1,20}$/u
/** "- haha": a mark with a laugh after it says no more than the mark. */
const laughedMark = /^[-–—.,…*_~\s]{1,10}(?:(?:ha){2,5}|hehe|lol|lmao)[\s.!]{0,5}$/i
const known = new Set(lexicon.known)
const noise = new Set(lexicon.noise)

/**
 * Whether a message holds no words to read: "silence" for dots and "*silence*", "noWords" for emoji, marks and keys hit
 * at random. A bare "?" asks for help and is not looked at here.
 */
export function lackOfWords(message: string): 'silence' | 'noWords' | undefined {
  const text = message.slice(0, 2000).trim()
  if (silence.test(text)) return 'silence'
  if (laughedMark.test(text)) return 'noWords'
  if (/^\d{1,3}(?:[\s,.]{1,3}\d{1,3}){14,}[\s.,]*$/.test(text)) return 'noWords'
  if (ticks.test(text)) return undefined
  if (/^[\s\d]{0,20}$/.test(text) || /^\?{1,3}$/.test(text)) return undefined
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{1,64}/gu) ?? []
  if (!words.some((word) => /[\p{Script=Latin}\p{N}]/u.test(word))) {
    return /\p{L}{2}/u.test(text) ? undefined : 'noWords'
  }
  if (words.length === 1 && words[0]?.length === 1 && !known.has(words[0]) && !/\d/.test(words[0])) return 'noWords'
  const mash = words.filter(isMash).length
  return emoticons.test(text) || mash * 3 >= words.length * 2 || words.every((word) => noise.has(word))
    ? 'noWords'
    : undefined
}

/** "lkjsdf", "zzzz": letters that make no word. */
function isMash(word: string): boolean {
  if (known.has(word) || /\d/.test(word)) return false
  if (/^(.{1,3})\1{3,}$/.test(word)) return !/^(?:ha|he|hi|lo|no|ye|so|hm|um|uh)/.test(word)
  if (word.length < SHORTEST_MASH) return false
  return keyRows.test(word) || !/[aeiouyà-ÿ]/.test(word) || /[bcdfghjklmnpqrstvwxz]{5}/.test(word)
}
