const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** What may follow a rating: the scale, an end, or a word that goes on; a thing that it counts makes it no rating. */
const AFTER =
  "(?=\\s*(?:$|[.,;:!?)…/-]|\\p{Extended_Pictographic}|(?:out of|of|from|in) (?:10|ten)\\b|(?:because|cause|cuz|bcuz|cos|coz|bc|since|as|if|but|and|so|for|i|im|i['’]m|it|its|it['’]s|that|maybe|probably|or|to|right|now|today|at|on|when|though|ish|ig|tbh|lol|definitely|honestly|really|please|thanks|points?|my)\\b))"
const digits = new RegExp(`(?<![\\d.,£$€-])(10|\\d)(?:[.,](\\d))?(?!\\d|[.,]\\d|%| ?(?:am|pm|x)\\b)${AFTER}`, 'u')
const words = new RegExp(
  `(?<!\\b(?:no|any|this|that|every|some|the|each|which)[ -]?)\\b(${NUMBER_WORDS.join('|')})\\b(?! of (?!ten\\b|10\\b))${AFTER}`,
  'u',
)

/** A rating from 0 to 10 in an answer ("7", "about a six", "8/10", "7.5" → 8), or undefined; "5 kids" is none. */
export function readRating(message: string): number | undefined {
  const text = message.slice(0, 200).toLowerCase()
  const figure = digits.exec(text)
  if (figure) return Math.min(10, Number(figure[1]) + (Number(figure[2] ?? 0) >= 5 ? 1 : 0))
  const word = words.exec(text)?.[1]
  return word === undefined ? undefined : NUMBER_WORDS.indexOf(word)
}
