import { loadWordings, SLOTS } from '../../dialogs/loadWordings'
import { type Breach, checkLine, openingStem } from '../../src/reflecting/checkLine'
import type { Wording } from '../../src/reflecting/move'
import { wordMove } from '../../src/reflecting/wordMove'
import { FILLINGS, fillWith } from './fillings'

const wordings = loadWordings()
const all = [...wordings.values()].flat()
const TURNS = 30

const MANY = 12
const SOME = 5
const LEAST: Record<string, number> = { welcome: 3 }
const SAFETY = 4

/** Headings that a client meets every week. */
const EVERY_WEEK = (
  'ask goal|goal read back|goal vague ask|ask why|confidence low|open check-in|open check-in scheduled|ask more|' +
  'ask report|ask view|ask make of|ask worked|ask barrier|ask matters|ask change|ask next|ask fit|ask tried|ask lead|' +
  'reflect words|reflect report|reflect report words|reflect two sided|reflect value|mismatch goal|' +
  'mismatch commitment|mismatch value|mismatch feeling|affirm|reflect weeks|reflect change|reflect plan|' +
  'reflect unclear|own discord|withdraw|autonomy|summary|summary step|close'
).split('|')

/** What is said in one reply of a check-in: a reflection, then a question. */
const REPLIES = [
  ['reflect report words', 'ask view'],
  ['reflect report', 'ask view'],
  ['reflect weeks', 'ask view'],
  ['affirm', 'ask worked'],
  ['reflect words', 'ask report'],
  ['reflect unclear', 'ask report'],
  ['mismatch goal', 'ask make of'],
  ['mismatch commitment', 'ask make of'],
  ['mismatch value', 'ask make of'],
  ['mismatch feeling', 'ask make of'],
  ['reflect two sided', 'ask change'],
  ['mismatch goal done', 'ask make of'],
  ['reflect barrier', 'ask view'],
  ['reflect pull', 'ask barrier'],
  ['reflect want', 'ask matters'],
  ['reflect helped', 'ask change'],
  ['reflect value', 'ask change'],
  ['reflect feeling', 'ask more'],
  ['reflect report feeling', 'ask more'],
  ['reflect hard', 'ask room'],
  ['unsaid', 'ask lead'],
  ['reflect corrected', 'ask worked'],
  ['affirm promise', 'ask view'],
  ['reflect thought', 'ask day'],
  ['reflect day', 'ask fit'],
  ['goal done', 'ask next goal'],
  ['end gently', 'close'],
  ['summary told', 'close'],
  ['reflect change', 'ask next'],
  ['reflect plan', 'ask day'],
  ['autonomy', 'ask fit'],
  ['reflect words', 'ask tried'],
  ['reflect past idea', 'ask next'],
  ['own discord', 'ask lead'],
  ['withdraw', 'ask view'],
  ['summary', 'close'],
  ['summary step', 'close'],
] as const

function breachesOf(wording: Wording): string[] {
  const found = new Set<string>()
  for (let turn = 0; turn < TURNS; turn++) {
    const { text, values } = fillWith(wording.text, turn)
    const breaches: Breach[] = checkLine(text, {
      kind: wording.kind,
      mismatch: wording.move.startsWith('mismatch'),
      affirmation: wording.move.startsWith('affirm'),
      clientWords: values,
    })
    for (const { rule, found: words, instead } of breaches) {
      found.add(`${wording.id} ${rule}: "${words}" in "${text}". ${instead}`)
    }
    if (breaches.length > 0) break
  }
  return [...found]
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Flesch-Kincaid: US school years it takes to read a text, from words a sentence and syllables a word. */
function readingGrade(texts: string[]): number {
  const sentences = texts.reduce(
    (sum, text) => sum + Math.max(1, text.split(/[.?:](?=\s|$)/).filter(Boolean).length),
    0,
  )
  const words = texts.flatMap((text) => text.toLowerCase().match(/[a-z'’]+/g) ?? [])
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

/** Vowel groups, less a silent e or ed at the end. */
function syllablesIn(word: string): number {
  const bare = word.replace(/['’]/g, '').replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end.charAt(0))
  return Math.max(1, (bare.match(/[aeiouy]+/g) ?? []).length)
}

function sampleReplies(): { reply: string; text: string }[] {
  return REPLIES.flatMap(([reflection, question]) =>
    Array.from({ length: TURNS }, (_, turn) => {
      const slots = Object.fromEntries(
        Object.keys(FILLINGS).map((slot) => [slot, fillWith(`{${slot}}`, turn).values[0]] as const),
      )
      const move = { name: 'sample', reflection, question, because: 'a sample' }
      const [best] = wordMove(move, slots, wordings, { now: 0, told: [], seed: `${turn}` })
      return { reply: `${reflection} + ${question}`, text: best?.text ?? '' }
    }),
  )
}

describe('every sentence that Oars can say', () => {
  it.each([...wordings.keys()])('keeps the rules whatever the client wrote: %s', (move) => {
    expect((wordings.get(move) ?? []).flatMap(breachesOf)).toEqual([])
  })

  it('is tried with at least 25 fillings for each slot that holds words of the client', () => {
    const few = new Set(['number', 'emergency', 'lines', 'list', 'until'])
    expect(Object.keys(FILLINGS).sort()).toEqual([...SLOTS].sort())
    for (const slot of SLOTS)
      if (!few.has(slot)) expect([slot, FILLINGS[slot]?.length]).toEqual([slot, expect.any(Number)])
    expect([...SLOTS].filter((slot) => !few.has(slot) && (FILLINGS[slot]?.length ?? 0) < 25)).toEqual([])
  })

  it('names {goal}, {said}, {did}, {why}, {value}, {feeling}, {hard} and {idea} in quotation marks', () => {
    const verbatim = /\{(?:goal|said|did|why|value|feeling|hard|idea)\}/
    const unquoted = all.filter(({ text }) => verbatim.test(text.replace(/“[^”]*”/g, '')))
    expect(unquoted.map(({ id, text }) => `${id} ${text}`)).toEqual([])
  })

  it('ends a part with {done}, {before} and {now}, which may hold a comma of their own', () => {
    expect(all.filter(({ text }) => /\{(?:done|before|now)\}(?![.,:])/.test(text)).map(({ id }) => id)).toEqual([])
  })

  it('leaves the asking to the question: no reflection has a question mark', () => {
    const reflections = new Set<string>(REPLIES.map(([reflection]) => reflection))
    expect(all.filter(({ move, text }) => reflections.has(move) && text.includes('?')).map(({ id }) => id)).toEqual([])
  })

  it('never speaks as a person: no "I" or "me" but in "tell me"', () => {
    const ours = (text: string) => text.replace(/“[^”]*”/g, '').replace(/\btell me\b/gi, '')
    expect(all.filter(({ text }) => /\b(?:I|I'm|me|my|mine)\b/.test(ours(text))).map(({ id }) => id)).toEqual([])
  })
})

describe('variety', () => {
  it('has enough ways to say each thing', () => {
    const least = ({ move, kind }: Wording) =>
      LEAST[move] ?? (EVERY_WEEK.includes(move) ? MANY : kind === 'safety' ? SAFETY : SOME)
    const short = [...wordings.entries()].filter(([, lines]) => lines.length < least(lines[0] as Wording))
    expect(short.map(([move, lines]) => `${move}: ${lines.length}`)).toEqual([])
    expect(EVERY_WEEK.filter((move) => !wordings.has(move))).toEqual([])
  })

  it.each([...wordings.keys()])('opens in different ways, unless with words of the client: %s', (move) => {
    const ours = (wordings.get(move) ?? []).filter(({ text }) => !text.startsWith('{'))
    const stems = ours.map(({ text }) => openingStem(text.replace(/[{}]/g, '')))
    const twice = stems.filter((stem, i) => stems.indexOf(stem) !== i)
    expect(twice).toEqual([])
  })

  it('gives no opening more than one reply in twenty', () => {
    const stems = new Map<string, number>()
    const replies = sampleReplies()
    for (const { text } of replies) stems.set(openingStem(text), (stems.get(openingStem(text)) ?? 0) + 1)
    const [stem, times] = [...stems].reduce((most, next) => (next[1] > most[1] ? next : most))
    expect([stem, times / replies.length <= 0.05]).toEqual([stem, true])
  })
})

describe('length and plainness', () => {
  it('keeps a reply of a check-in under 25 words on average, and to 40', () => {
    const replies = sampleReplies()
    const lengths = replies.map(({ text }) => wordsIn(text))
    expect(lengths.reduce((sum, words) => sum + words, 0) / lengths.length).toBeLessThan(25)
    expect(replies.filter(({ text }) => wordsIn(text) > 40)).toEqual([])
  })

  it('keeps a question of a check-in to eleven words', () => {
    const asks = new Set(REPLIES.map(([, question]) => question as string))
    asks.delete('close')
    const long = all.filter(({ move, text }) => asks.has(move) && wordsIn(text) > 11)
    expect(long.map(({ id, text }) => `${id} ${text}`)).toEqual([])
  })

  it('keeps the welcome to 80 words and a kept goal to 45', () => {
    const longest = (move: string) =>
      Math.max(
        ...(wordings.get(move) ?? []).flatMap(({ text }) =>
          Array.from({ length: TURNS }, (_, turn) => wordsIn(fillWith(text, turn).text)),
        ),
      )
    expect(longest('welcome')).toBeLessThanOrEqual(80)
    expect(longest('goal kept')).toBeLessThanOrEqual(45)
  })

  it('can be read after six years of school, reply by reply and text by text', () => {
    expect(readingGrade(sampleReplies().map(({ text }) => text))).toBeLessThan(6)
    const texts = all.filter(({ kind }) => kind === 'information' || kind === 'safety')
    expect(readingGrade(texts.map(({ text }) => fillWith(text, 0).text))).toBeLessThan(7)
  })
})

describe('safety', () => {
  const safety = [...wordings.entries()].filter(([, lines]) => lines[0]?.kind === 'safety')

  it.each(['serious suicide', 'now danger', 'serious self harm', 'danger from someone', 'harm others'])(
    'asks, names people to call and says it is software: %s',
    (move) => {
      for (const { text } of wordings.get(move) ?? []) {
        expect(text).toMatch(/\?/)
        expect(text).toContain('{lines}')
        expect(text).toContain('{emergency}')
        expect(text).toMatch(/software|program/)
      }
    },
  )

  it('asks about suicide directly', () => {
    for (const { text } of wordings.get('serious suicide') ?? []) {
      expect(text).toMatch(/Are you thinking (?:about|of) (?:ending your life|killing yourself)\?/)
    }
  })

  it('begins with the emergency number when danger is now', () => {
    for (const { text } of [...(wordings.get('now danger') ?? []), ...(wordings.get('medical') ?? [])]) {
      expect(text.split(' / ')[0]).toContain('{emergency}')
    }
  })

  it('extracts no promise, plays nothing down and never asks for a no', () => {
    const refused = /promise|you're not|aren't you|makes? (?:total|perfect) sense|calm down|don't worry|overreact/i
    expect(safety.flatMap(([, lines]) => lines).filter(({ text }) => refused.test(text))).toEqual([])
  })

  it('leaves the goal alone until the client takes it up', () => {
    const moves = safety.filter(([move]) => !move.startsWith('resume')).flatMap(([, lines]) => lines)
    expect(moves.filter(({ text }) => /how (?:did|does|is) (?:the|your) goal/i.test(text))).toEqual([])
  })
})
