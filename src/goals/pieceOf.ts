import lexicon from './lexicon/pieces.json'

/** Longer answers are cut here before they are read; what is kept is held to fewer words by whoever keeps it. */
const MOST_CHARACTERS = 300

/** Lead-ins taken off one after another. */
const MOST_FILLERS = 8

const opening = new RegExp(`^(?:${lexicon.opening.join('|')})(?![\\w'])[\\s,.:…-]{0,4}`, 'i')
const closing = new RegExp(`[\\s,.…-]{1,4}(?:${lexicon.closing.join('|')})[\\s.!…]{0,4}$`, 'i')
const tells = new RegExp(`^(?:${lexicon.tells.join('|')})`, 'i')
const nothing = new RegExp(`^(?:${lexicon.nothing.join('|')})$`, 'i')

/**
 * The piece of a goal that an answer names, in the words it was given in, without what leads in to it: "maybe I could
 * just walk to the corner I guess" → "walk to the corner". Undefined where it names none.
 */
export function pieceOf(answer: string): string | undefined {
  let words = answer.slice(0, MOST_CHARACTERS).replace(/[’]/g, "'").replace(/\s+/g, ' ').trim()
  if (tells.test(words)) return undefined
  for (let i = 0; i < MOST_FILLERS; i++) {
    const rest = words
      .replace(/^[\s.,:;!…-]{1,9}|[\s.,:;!…-]{1,9}$/g, '')
      .replace(closing, '')
      .replace(nothing, '')
      .replace(opening, '')
    if (rest === words) break
    words = rest
  }
  return /\p{L}{2}/u.test(words) ? words : undefined
}
