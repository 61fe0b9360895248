import { loadWordings, SLOTS } from '../../dialogs/loadWordings'
import { type Breach, checkLine } from '../../src/reflecting/checkLine'
import type { Wording } from '../../src/reflecting/move'
import { FILLINGS, fillWith } from './fillings'
import { REPLIES, TURNS, tellRefused } from './wordingReplies'

const wordings = loadWordings()

/** Slots of when they are asked, where they are, and of their program. */
const OF_PROGRAMS = ['rhythm', 'quiet', 'place', 'program', 'inviter', 'person', 'note']
const all = [...wordings.values()].flat()

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

describe('every sentence that Oars can say', () => {
  it.each([...wordings.keys()])('keeps the rules whatever the client wrote: %s', (move) => {
    expect((wordings.get(move) ?? []).flatMap(breachesOf)).toEqual([])
  })

  it('is tried with at least 25 fillings for each slot that holds words of the client', () => {
    const few = new Set([...'number emergency lines line list until contact holds reads'.split(' '), ...OF_PROGRAMS])
    expect(Object.keys(FILLINGS).sort()).toEqual([...SLOTS].sort())
    for (const slot of SLOTS)
      if (!few.has(slot)) expect([slot, FILLINGS[slot]?.length]).toEqual([slot, expect.any(Number)])
    expect([...SLOTS].filter((slot) => !few.has(slot) && (FILLINGS[slot]?.length ?? 0) < 25)).toEqual([])
  })

  it('puts words of the client that are not turned round in quotation marks', () => {
    const verbatim = /\{(?:goal|said|did|why|value|feeling|hard|idea|quote|past|piece|promise)\}/
    const unquoted = all.filter(({ text }) => verbatim.test(text.replace(/“[^”]*”/g, '')))
    expect(unquoted.map((line) => tellRefused(line, 'unquoted', 'Write “ and ” around the slot.'))).toEqual([])
  })

  it('ends a part with {done}, {before} and {now}, which may hold a comma of their own', () => {
    const inside = all.filter(({ text }) => /\{(?:done|before|now)\}(?![.,:])/.test(text))
    expect(inside.map((line) => tellRefused(line, 'inside', 'Put a comma or a full stop after the slot.'))).toEqual([])
  })

  it('leaves the asking to the question: no reflection has a question mark', () => {
    const reflections = new Set<string>(REPLIES.map(([reflection]) => reflection))
    const asking = all.filter(({ move, text }) => reflections.has(move) && text.includes('?'))
    expect(asking.map((line) => tellRefused(line, 'asks', 'Say it without a question mark.'))).toEqual([])
  })

  it('never speaks as a person: no "I" or "me" but in "tell me"', () => {
    const ours = (text: string) => text.replace(/“[^”]*”/g, '').replace(/\btell me\b/gi, '')
    const posing = all.filter(({ text }) => /\b(?:I|I'm|me|my|mine)\b/.test(ours(text)))
    expect(posing.map((line) => tellRefused(line, 'poses', 'Say “Oars”, or leave it out.'))).toEqual([])
  })
})

describe('a check-in that Oars opens', () => {
  it.each(all.filter(({ move }) => move === 'scheduled notice').map(({ id, text }) => [id, text]))(
    'says that it is software, why it comes, how it moves and ends, and whom to call in an emergency: %s',
    (_, text) => {
      expect(text).toMatch(/software|automat|program/i)
      expect(text).toMatch(/“stop”/i)
      expect(text).toMatch(/“change the time”/i)
      expect(text).toContain('{rhythm}')
      expect(text).toMatch(/emergenc/i)
      expect(text).toContain('{emergency}')
    },
  )
})
