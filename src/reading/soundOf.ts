/** What letters sound like, tried in this order; a word by ear keeps its consonants and loses its vowels. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^ps/, 's'],
  [/ight/g, 'it'],
  [/gh/g, ''],
  [/ph/g, 'f'],
  [/th/g, 'd'],
  [/tch|ch/g, 'x'],
  [/sh/g, 'x'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/z/g, 's'],
  [/dge?/g, 'j'],
  [/ing$/, 'n'],
  [/(?<=[aeiou])r(?=[^aeiou]|$)/g, ''],
  [/w(?![aeiou])/g, ''],
  [/mb$/, 'm'],
  [/lf$/, 'f'],
  [/(?<=.)[aeiouyh]/g, ''],
  [/^[aeiouy]/, 'a'],
  [/(.)\1+/g, '$1'],
]

/** A key that words share which sound alike to someone who spells by ear: "nife" and "knife", "gudbye" and "goodbye". */
export function soundOf(word: string): string {
  return sounds.reduce((sound, [letters, like]) => sound.replace(letters, like), word)
}
