/** Named lists of words that phrases refer to as {name}; a list may refer to lists before it. */
export type WordLists = Record<string, string[]>

/**
 * Makes one expression of a phrase as the lexicon writes it, to run on folded text: {name} stands for any word of that
 * list, "… " for up to three words of the same thought, the rest is a regular expression. It matches whole words only.
 * A lexicon repeats groups and classes of letters only so many times ("{0,6}", never "*" or "+"; the tests refuse those),
 * so time grows with the length of the text and no faster.
 */
export function compilePhrase(phrase: string, lists: WordLists = {}, flags = ''): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${expandPhrase(phrase, lists)})(?![a-z0-9])`, flags)
}

/** One expression for any of several phrases. */
export function compilePhrases(phrases: readonly string[], lists: WordLists = {}, flags = ''): RegExp {
  return compilePhrase(phrases.join('|'), lists, flags)
}

function expandPhrase(phrase: string, lists: WordLists): string {
  let text = phrase
  // lists may hold {other} names; depth is bounded so that a list naming itself cannot loop
  for (let depth = 0; depth < 4 && /\{[a-zA-Z]+\}/.test(text); depth++) {
    text = text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const words = lists[name]
      if (!words) throw new Error(`A phrase names a list that is not there: ${whole}`)
      return `(?:${words.join('|')})`
    })
  }
  return text.replaceAll('… ', '(?:[a-z0-9]{1,40} ){0,3}')
}
