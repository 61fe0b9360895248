const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A rating from 0 to 10 in an answer ("7", "about a six", "8/10", "7.5" → 8), or undefined. */
export function readRating(message: string): number | undefined {
  const text = message.slice(0, 200).toLowerCase()
  const digits = text.match(/(?<![\d.])(10|\d)(?:[.,](\d))?(?![\d.]*\d)/)
  if (digits) return Math.min(10, Number(digits[1]) + (Number(digits[2] ?? 0) >= 5 ? 1 : 0))
  const word = text.match(/\b(zero|one|two|three|four|five|six|seven|eight|nine|ten)\b/)?.[1]
  return word === undefined ? undefined : NUMBER_WORDS.indexOf(word)
}
