import { findSenses } from './findSenses'
import { stem } from './stem'

/** How many words after a "not" it still reaches. */
const REACH = 4

/** Letters in a row that are a feature, and how many such runs of one word count. */
const RUN = 4
const MOST_RUNS = 23

const negations = new Set(
  (
    'not no never none nothing without cant dont didnt wont isnt wasnt havent hasnt doesnt cannot couldnt wouldnt ' +
    'shouldnt arent aint nor neither hardly barely'
  ).split(' '),
)

/** The features of some words, by what they are made of: each kind has the same say, however many a message has. */
export type CrisisFeatures = Record<'words' | 'orders' | 'senses' | 'letters' | 'lights', string[]>

/**
 * Words of a folded message as features that a person can read. words: stems ("w tired"), once more in the last
 * sentence ("e tired"), and how many there are. orders: two or three in a row, around a gap, after a "not". senses: what
 * the words stand for ("S burden"), negated ("Sn"), in the last sentence ("Se"). letters: four in a row inside a word
 * with its ends ("l <kil"), for forms and spellings not met. What the rules find is left out on purpose: they were worked
 * out on the hands that are learnt from, look more reliable there than they are, and drown the rest.
 */
export function crisisFeatures(words: readonly string[]): CrisisFeatures {
  const stems = words.map((word) => (/^\d/.test(word) ? 'N' : word.includes('~') ? 'IDIOM' : stem(word)))
  const sentences = sentencesOf(words)
  const last = Math.max(0, ...sentences.filter((_, i) => /[a-z]/.test(words[i] as string)))
  const found: Record<keyof CrisisFeatures, Set<string>> = {
    words: new Set([`length ${Math.min(6, Math.floor(Math.log2(words.length + 1)))}`]),
    orders: new Set(),
    senses: new Set(),
    letters: new Set(),
    lights: new Set(),
  }
  const senses = findSenses(words, stems)
  let reach = 0
  stems.forEach((word, i) => {
    const negated = reach-- > 0
    const atEnd = sentences[i] === last
    found.words.add(`w ${word}`)
    if (atEnd) found.words.add(`e ${word}`)
    if (negated) found.orders.add(`n ${word}`)
    addOrders(found.orders, stems, i)
    addLetters(found.letters, words[i] as string)
    for (const sense of senses[i] as string[]) {
      found.senses.add(`S ${sense}`)
      if (negated) found.senses.add(`Sn ${sense}`)
      if (atEnd) found.senses.add(`Se ${sense}`)
    }
    if (negations.has(words[i] as string)) reach = REACH
  })
  addLights(found.lights, senses, sentences)
  return {
    words: [...found.words],
    orders: [...found.orders],
    senses: [...found.senses],
    letters: [...found.letters],
    lights: [...found.lights],
  }
}

/** For every word the number of its sentence. */
function sentencesOf(words: readonly string[]): number[] {
  let sentence = 0
  return words.map((word) => (/^[.!?]$/.test(word) ? sentence++ : sentence))
}

function addOrders(orders: Set<string>, stems: readonly string[], i: number): void {
  const word = stems[i]
  if (i > 0) orders.add(`2 ${stems[i - 1]} ${word}`)
  if (i > 1) orders.add(`3 ${stems[i - 2]} ${stems[i - 1]} ${word}`).add(`g ${stems[i - 2]} ${word}`)
}

function addLetters(letters: Set<string>, word: string): void {
  if (!/^[a-z]/.test(word) || word.length < 3) return
  const whole = `<${word}>`
  const most = Math.min(whole.length - RUN, MOST_RUNS)
  for (let i = 0; i <= most; i++) letters.add(`l ${whole.slice(i, i + RUN)}`)
}

/** In what light something grave stands: whose it is, when, and whether asked about, denied, taught, made up or laughed at. */
const lights = new Set(
  'longAgo,wellNow,asked,denied,teach,made up,laugh,heShe,family,friend,I,me,my,soon,retract,pro'.split(','),
)
const grave = new Set(
  (
    'death suicide kill cutting pills vanish life sleep end burden worth despair violence threat weapon heights self ' +
    'goodbye emergency revenge'
  ).split(' '),
)

/** Lights and grave words of one sentence ("L asked&suicide"), and of the whole message ("M"). */
function addLights(found: Set<string>, senses: readonly string[][], sentences: readonly number[]): void {
  const heard: Set<string>[] = []
  senses.forEach((some, i) => {
    const sentence = sentences[i] as number
    heard[sentence] ??= new Set()
    for (const sense of some) heard[sentence].add(sense)
  })
  for (const some of heard) addCrossed(found, 'L', some ?? new Set())
  addCrossed(found, 'M', new Set(senses.flat()))
}

function addCrossed(found: Set<string>, kind: string, senses: ReadonlySet<string>): void {
  for (const name of senses) {
    if (!grave.has(name)) continue
    for (const light of senses) if (lights.has(light)) found.add(`${kind} ${light}&${name}`)
  }
}
