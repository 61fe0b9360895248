import { loadWordings } from '../../dialogs/loadWordings'
import { openingStem } from '../../src/reflecting/checkLine'
import type { Wording } from '../../src/reflecting/move'
import { sentenceKeys } from '../../src/reflecting/rules/lineText'
import { OBSTACLES, sampleReplies, tellRefused } from './wordingReplies'

const wordings = loadWordings()
const all = [...wordings.values()].flat()

/** Ways to say a thing: in eight weeks a client with three goals checks in 24 times. */
const MOST = 30
const MANY = 12
const SOME = 5
const SAFETY = 4
const LEAST: Record<string, number> = { welcome: 3, 'welcome with contact': 3 }

/** Sentences of all the files that may open alike; safety texts are left out, which are said once in a long time if ever. */
const MOST_ALIKE = 3

/** Files whose sentences one client may read week after week. */
const OF_CHECK_INS = /^(?:askHelp|checkIn|goal|reflect)\.md:/

/** A sentence with two words of ours at least; a slot alone is filled differently each time. */
const OURS = /(?<![{\w])[a-z']+(?![}\w]).*(?<![{\w])[a-z']+(?![}\w])/

/** Headings that every check-in may come to. */
const EVERY_CHECK_IN = (
  'open check-in|scheduled notice|ask view|ask make of|ask worked|ask change|ask next|ask fit|close|' +
  'reflect report|reflect report words|reflect change|reflect plan|affirm|mismatch goal|autonomy|' +
  'summary|summary step|summary step wish'
).split('|')

/** Headings that a client meets every few weeks. */
const EVERY_FEW_WEEKS = [
  ...(
    'ask goal|goal read back|goal vague ask|ask why|confidence low|ask smallest|ask more|ask report|ask barrier|ask help|' +
    'ask matters|ask day|ask simple|ask lead|ask tried|reflect barrier|reflect pull|reflect helped|reflect want|' +
    'reflect thing|reflect quote|reflect feeling|reflect report feeling|reflect two sided|reflect value|reflect weeks|' +
    'reflect unclear|reflect effort|reflect effort reason|reflect feeling reason|reflect again|reflect worked before|' +
    'reflect want week|reflect step reason|reflect obstacle reason|reflect weeks long|reflect wish again|' +
    'reflect words|reflect words wish|reflect quote wish|reflect quote reason|reflect step week|reflect step wish|reflect step obstacle|' +
    'open check-in promise|open check-in since|snoozed|schedule changed|' +
    'mismatch commitment|mismatch value|mismatch feeling|affirm promise|own discord|withdraw'
  ).split('|'),
  ...OBSTACLES.map((kind) => `reflect barrier ${kind}`),
]

/** Words that a question is told apart by: it follows a reflection and opens no reply, so "What would you …" may recur. */
const QUESTION_STEM = 4

/** The first three words of a sentence, four of a question; none where it begins with a slot, which the client fills. */
function stemOfOurs({ move, text }: Wording): string | undefined {
  if (text.startsWith('{')) return undefined
  const named = text.replace(/\{(\w+)\}/g, '$1')
  if (!move.startsWith('ask ')) return openingStem(named)
  return named
    .toLowerCase()
    .match(/[\p{L}\p{N}'’]+/gu)
    ?.slice(0, QUESTION_STEM)
    .join(' ')
}

describe('variety', () => {
  it('has enough ways to say each thing', () => {
    const least = ({ move, kind }: Wording) => {
      if (EVERY_CHECK_IN.includes(move)) return MOST
      if (EVERY_FEW_WEEKS.includes(move)) return MANY
      return LEAST[move] ?? (kind === 'safety' ? SAFETY : SOME)
    }
    const short = [...wordings.entries()].filter(([, lines]) => lines.length < least(lines[0] as Wording))
    expect(short.map(([move, lines]) => `${move}: ${lines.length} of ${least(lines[0] as Wording)}`)).toEqual([])
    expect([...EVERY_CHECK_IN, ...EVERY_FEW_WEEKS].filter((move) => !wordings.has(move))).toEqual([])
  })

  it.each([...wordings.keys()])('opens in different ways, unless with words of the client: %s', (move) => {
    const stems = new Set<string>()
    const again = (wordings.get(move) ?? []).filter((wording) => {
      const stem = stemOfOurs(wording)
      const known = stem !== undefined && stems.has(stem)
      if (stem !== undefined) stems.add(stem)
      return known
    })
    expect(again.map((line) => tellRefused(line, 'alike', 'Let the first three words be others.'))).toEqual([])
  })

  it('opens at most three sentences of all the files alike, unless with words of the client', () => {
    const places = new Map<string, string[]>()
    for (const wording of all.filter(({ kind }) => kind !== 'safety')) {
      const stem = stemOfOurs(wording)
      if (stem !== undefined) places.set(stem, [...(places.get(stem) ?? []), wording.id])
    }
    const alike = [...places].filter(([, ids]) => ids.length > MOST_ALIKE)
    expect(
      alike.map(([stem, ids]) => `${ids.join(' ')} alike: “${stem} …”. Open one of them with other words.`),
    ).toEqual([])
  })

  it('says no sentence of its own in two ways to say something', () => {
    const places = new Map<string, string[]>()
    for (const { id, text } of all.filter(({ id }) => OF_CHECK_INS.test(id))) {
      for (const sentence of new Set(sentenceKeys(text))) {
        if (OURS.test(sentence)) places.set(sentence, [...(places.get(sentence) ?? []), id])
      }
    }
    const again = [...places].filter(([, ids]) => ids.length > 1)
    expect(again.map(([sentence, ids]) => `${ids.join(' ')} again: "${sentence}". Say it otherwise in one.`)).toEqual(
      [],
    )
  })

  it('begins a third of the reflections with words of the client', () => {
    const reflections = all.filter(({ move }) => /^(?:reflect|mismatch|affirm|summary)\b/.test(move))
    const theirs = reflections.filter(({ text }) => /^“?\{/.test(text))
    expect(theirs.length / reflections.length).toBeGreaterThan(1 / 3)
  })

  it('gives no opening more than one reply in twenty-five', () => {
    const stems = new Map<string, number>()
    const replies = sampleReplies()
    for (const { text } of replies) stems.set(openingStem(text), (stems.get(openingStem(text)) ?? 0) + 1)
    const [stem, times] = [...stems].reduce((most, next) => (next[1] > most[1] ? next : most))
    expect([stem, times / replies.length <= 0.04]).toEqual([stem, true])
  })
})
