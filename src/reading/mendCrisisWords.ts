import type { FoldedWord } from './foldText'
import common from './lexicon/commonWords.json'
import crisis from './lexicon/crisis.json'
import senses from './lexicon/crisisSenses.json'
import spelled from './lexicon/spelledByEar.json'
import { soundOf } from './soundOf'

/** Shorter words have too many neighbours: they are put right beside another word of a crisis only. */
const SHORTEST = 5

/** Longer ones are looked at as several words run together. */
const SHORTEST_JOINED = 9
const LONGEST_JOINED = 40
const LONGEST_PIECE = 12

/** How many words before and after may vouch for a short one. */
const BESIDE = 3

const ordinary = new Set(common.words.flatMap((row) => row.split(' ')))
const written: Readonly<Record<string, string>> = spelled.words
const short = spelled.short.map((word) => ({ word, sound: soundOf(word) }))
const vouching = new Set(spelled.vouching)

/** The words of senses and rules that an unknown word may have been meant to be. */
const targets = new Set(
  [
    ...Object.entries(senses.senses).flatMap(([name, { words }]) => (spelled.senses.includes(name) ? words : [])),
    ...Object.values(crisis.spellings),
    ...spelled.more,
  ]
    .flatMap((entry) => entry.split(' '))
    .filter((word) => /^[a-z]{4,20}$/.test(word) && !Object.hasOwn(written, word)),
)

/** Targets by what is left of them without one letter, and by how they sound. */
const withoutLetter = new Map<string, string[]>()
const bySound = new Map<string, string[]>()

for (const target of targets) {
  if (target.length < SHORTEST) continue
  for (const rest of [target, ...lettersLeftOut(target)])
    withoutLetter.set(rest, [...(withoutLetter.get(rest) ?? []), target])
  const sound = soundOf(target)
  if (sound.length > 2) bySound.set(sound, [...(bySound.get(sound) ?? []), target])
}

/**
 * Puts right what no list of spellings names: a word that is in no common vocabulary becomes the word of a crisis that it
 * is one letter away from, or sounds like; words run together are parted. A word that exists is never changed.
 * `source` is the message as sent: a capital inside a sentence marks a name, which is left alone.
 */
export function mendCrisisWords(words: readonly FoldedWord[], source: string): FoldedWord[] {
  const written = words.map((each, i) => ({ ...each, word: writtenOut(words, i) }))
  return written.map((each, i) => {
    const { word, start } = each
    if (!/^[a-z]{2,}$/.test(word) || isKnown(word) || isName(source, start, written[i - 1]?.word)) return each
    return { ...each, word: meantBy(word) ?? meantBeside(word, written, i) ?? word }
  })
}

function isKnown(word: string): boolean {
  return ordinary.has(word) || targets.has(word) || endings.some(([end, instead]) => isForm(word, end, instead))
}

/** Forms of known words are known: "paydays", "stopper", "itching". */
const endings = [
  ...[
    ['s', ''],
    ['es', ''],
    ['ed', ''],
    ['ed', 'e'],
    ['ing', ''],
    ['ing', 'e'],
    ['er', ''],
    ['er', 'e'],
    ['ers', ''],
  ],
  ...[
    ['ly', ''],
    ['y', ''],
    ['ies', 'y'],
    ['ness', ''],
    ['ish', ''],
    ['less', ''],
    ['ful', ''],
  ],
] as const

function isForm(word: string, end: string, instead: string): boolean {
  return word.length > end.length + 2 && word.endsWith(end) && ordinary.has(word.slice(0, -end.length) + instead)
}

/** Text speak that is one word for another wherever it stands, and figures that stand for a word between words. */
function writtenOut(words: readonly FoldedWord[], i: number): string {
  const word = words[i]?.word as string
  if (Object.hasOwn(written, word)) return written[word] as string
  const before = words[i - 1]?.word ?? ''
  if (
    word === '2' &&
    /^(?:want|wanna|need|going|gonna|have|used|try|trying|able|ready|about|went|back|got|like|way|lef|left)$/.test(
      before,
    )
  )
    return 'to'
  if (word === '4' && /^(?:live|liv|life|left|waiting|sorry|good|time)$/.test(before)) return 'for'
  return word
}

function isName(source: string, start: number, before: string | undefined): boolean {
  const letters = source.slice(start, start + 2)
  return before !== undefined && !/^[.!?]$/.test(before) && /^\p{Lu}\p{Ll}/u.test(letters)
}

function meantBy(word: string): string | undefined {
  if (word.length >= SHORTEST) {
    const near = [word, ...lettersLeftOut(word)].flatMap((rest) => withoutLetter.get(rest) ?? [])
    const meant = near.find((target) => target[0] === word[0] && isOneStepAway(word, target))
    if (meant) return meant
    const alike = bySound.get(soundOf(word))?.find((target) => target[0] === word[0] && isTwoStepsAway(word, target))
    if (alike) return alike
  }
  return word.length >= SHORTEST_JOINED && word.length <= LONGEST_JOINED ? parted(word) : undefined
}

function meantBeside(word: string, words: readonly FoldedWord[], i: number): string | undefined {
  if (word.length > SHORTEST) return undefined
  const sound = soundOf(word)
  const meant = short.find(
    (each) => each.word[0] === word[0] && (isOneStepAway(word, each.word) || (word.length < 3 && each.sound === sound)),
  )
  if (!meant) return undefined
  const beside = words.slice(Math.max(0, i - BESIDE), i + BESIDE + 1)
  return beside.some((each) => vouching.has(each.word)) ? meant.word : undefined
}

function lettersLeftOut(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** One letter added, left out or changed, or two neighbours swapped. */
function isOneStepAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

/** Two steps, of which one leaves a letter out of either: so much for words that sound alike. */
function isTwoStepsAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false
  return (
    lettersLeftOut(a).some((rest) => isOneStepAway(rest, b)) || lettersLeftOut(b).some((rest) => isOneStepAway(a, rest))
  )
}

/** The fewest known words that a run of letters is made of, one of them grave; none where there is no such cut. */
function parted(run: string): string | undefined {
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= run.length; end++) {
    for (let size = Math.min(LONGEST_PIECE, end); size > 0; size--) {
      const before = best[end - size]
      const piece = run.slice(end - size, end)
      if (!before || !(size === 1 ? piece === 'i' : ordinary.has(piece) || vouching.has(piece))) continue
      if (!best[end] || before.length + 1 < (best[end] as string[]).length) best[end] = [...before, piece]
    }
  }
  const pieces = best[run.length]
  return pieces &&
    pieces.length > 1 &&
    pieces.length <= run.length / 3 &&
    pieces.some((piece) => spelled.grave.includes(piece))
    ? pieces.join(' ')
    : undefined
}
