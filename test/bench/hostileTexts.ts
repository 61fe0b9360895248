/** Texts of `length` characters that are made to be slow to read, by name. No name stands for a text that people write. */
export function hostileTexts(length: number): Map<string, string> {
  const filled = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  const texts = new Map([...REPEATED].map(([name, piece]) => [name, filled(piece)]))
  for (let seed = 1; seed <= MIXED; seed++) texts.set(`words at random, ${seed}`, mixed(seed, length))
  return texts
}

/** How many texts of words at random there are. */
const MIXED = 40

const REPEATED: readonly (readonly [name: string, piece: string])[] = [
  ['one letter', 'a'],
  ['one capital', 'I'],
  ['no spaces', 'ranonmondayandtuesday'],
  ['one digit', '1'],
  ['1 1 1', '1 '],
  ['1-1-1', '1-'],
  ['1/1/1', '1/'],
  ['1,1,1', '1,'],
  ['1.1.1', '1.'],
  ['1:1:1', '1:'],
  ['one thousand marks', '1,111'],
  ['number words', 'one hundred and twenty two '],
  ['halves', 'half a half '],
  ['a.b.c.', 'a.b.c.'],
  ["a'a'a", "a'"],
  ['a-a-a', 'a-'],
  ['full stops', '.'],
  ['commas', ','],
  ['question marks', '?'],
  ['exclamation marks', '!'],
  ['all the marks', '!?.,;:()[]{}-–—…'],
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['tabs and a letter', '\t\ta'],
  ['nested quotation marks', '"‘“\'a'],
  ['nested brackets', '(a ['],
  ['emoji', '😂'],
  ['emoji with joiners', '👨‍👩‍👧'],
  ['emoji and a word', '✅ run '],
  ['flags', '🇬🇧'],
  ['zero-width', '\u200b'],
  ['zero-width in words', 'n\u200bo\u200bt \u200d'],
  ['combining marks', 'a\u0301\u0301\u0301\u0301'],
  ['combining marks alone', '\u0301'],
  ['right to left', 'لم أركض هذا الأسبوع '],
  ['right to left with overrides', '\u202ea\u202c '],
  ['Chinese', '我这周没跑步。'],
  ['letters of mathematics', '𝕬𝖇'],
  ['half a pair', '\ud83d'],
  ['not not not', 'not '],
  ["don't don't", "don't "],
  ['never no not none', 'never no not none nothing '],
  ['days', 'monday '],
  ['days in a list', 'mon, tue and wed, '],
  ['every day but', 'every day but '],
  ['I did', 'i did '],
  ["I'll I'll", "i'll "],
  ['because', 'because '],
  ['and then I', 'and then i '],
  ['of the of the', 'of the '],
  ['so really just', 'so really just '],
  ['spelled out', 'k i l l '],
  ['spelled out with stops', 'k.i.l.l.'],
  ['masked', 'k!ll_mys3lf '],
  ['kill myself', 'kill myself '],
  ['he said she said', 'he said he would and she said "'],
  ['addresses', 'https://a.b/c?d=e&f '],
]

/** Words that patterns begin with, hold or end with. */
const WORDS =
  `i i i me my you he she they we it that this the a an and but so because then or not no never none nothing didn't don't
can't couldn't won't haven't did do done was were been being am is are have had has went go going gone ran run running walked
missed skipped forgot kept kept made managed tried try trying want wanted need should could would might will i'll i'd i'm
once twice three two one 1 2 3 10 30 half most all every each any some few other rest only just really so too very quite even
actually still yet again day days week weeks time times monday tue wed thursday sat weekend morning night today yesterday
last next before after since until on in at of for to from with without about over under more less than out up off down back
work kids doctor hospital died sick hurt kill myself hate love happy sad proud tired stop quit drop pause help talk coach
smaller bigger easier what how why who when ? ! . , ; : - ( " 😂 lol haha`.split(/\s+/)

/** The same text for the same seed. */
function mixed(seed: number, length: number): string {
  // Few different words make more texts on which patterns nearly match, over and over.
  const next = generator(seed)
  const some = Array.from({ length: 2 + (seed % 12) }, () => WORDS[Math.floor(next() * WORDS.length)])
  let text = ''
  while (text.length < length) text += `${some[Math.floor(next() * some.length)]} `
  return text.slice(0, length)
}

/** Numbers from 0 to 1 that look random and are the same each time: a linear congruence (Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
