import verbs from './lexicon/verbs.json'

const irregular: Readonly<Record<string, string>> = verbs.irregular

/**
 * The stem that the forms of one English word share: "ran", "runs", "running" → "run"; "applications" → "application".
 * Rough on purpose: it only has to give two forms of one word the same string. Input is a normalised word.
 */
export function stem(norm: string): string {
  const word = norm.replace(/'s$/, '')
  if (Object.hasOwn(irregular, word)) return fold(irregular[word] as string)
  if (word.length <= 3) return fold(word)
  if (/ies$|ied$/.test(word) && word.length > 4) return fold(`${word.slice(0, -3)}y`)
  if (/(?:ss|sh|ch|x|z|o)es$/.test(word)) return fold(word.slice(0, -2))
  if (/[^su]s$/.test(word)) return stem(word.slice(0, -1))
  if (/[aeiouy].*ing$/.test(word) && word.length > 4) return fold(undouble(word.slice(0, -3)))
  if (/[aeiouy].*ed$/.test(word) && word.length > 4) return fold(undouble(word.slice(0, -2)))
  return fold(word)
}

function undouble(word: string): string {
  return /([bdgmnprt])\1$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** "journaling" and "journal", "smoke" and "smok": the silent e goes, y and i meet. */
function fold(word: string): string {
  return word.length > 3 ? word.replace(/e$/, '').replace(/y$/, 'i') : word
}
