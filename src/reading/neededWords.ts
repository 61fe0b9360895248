/** More alternatives than this are not told apart, so that the time to look at a pattern stays small. */
const MOST_EXACT = 48
const MOST_NEEDED = 240

/** What is known of a part of a pattern. */
interface Part {
  /** Every text the part can match, where these are few. */
  exact: string[] | undefined
  /** Texts of which any match holds at least one; undefined where nothing is sure. */
  needed: string[] | undefined
}

const ANYTHING: Part = { exact: undefined, needed: undefined }
const NOTHING: Part = { exact: [''], needed: undefined }

/**
 * Pieces of text of which every match of the pattern holds at least one, so that a text without any of them need not be
 * searched. Undefined where the pattern promises none. Knows the regular expressions that a lexicon is written in; what it
 * does not know promises nothing.
 */
export function neededWords(source: string): string[] | undefined {
  const reader = { source, at: 0 }
  const { needed } = readChoices(reader)
  return reader.at === source.length ? needed : undefined
}

interface Reader {
  source: string
  at: number
}

/** a|b|c, up to a closing bracket or the end. */
function readChoices(reader: Reader): Part {
  const choices = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    choices.push(readSequence(reader))
  }
  if (choices.length === 1) return choices[0] as Part
  return {
    exact: union(
      choices.map(({ exact }) => exact),
      MOST_EXACT,
    ),
    needed: union(
      choices.map(({ needed }) => needed),
      MOST_NEEDED,
    ),
  }
}

function union(sets: (string[] | undefined)[], most: number): string[] | undefined {
  const all = new Set<string>()
  for (const set of sets) {
    if (!set) return undefined
    for (const each of set) all.add(each)
  }
  return all.size <= most ? [...all] : undefined
}

function readSequence(reader: Reader): Part {
  let run: string[] = ['']
  let whole = true
  let needed: string[] | undefined
  const consider = (set: string[] | undefined) => {
    if (set && worth(set) > worth(needed)) needed = set
  }
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] as string)) {
    const part = readRepeated(reader)
    if (part.exact && part.exact.length * run.length <= MOST_EXACT) {
      const next = part.exact
      run = [...new Set(run.flatMap((head) => next.map((tail) => head + tail)))]
      continue
    }
    consider(run)
    consider(part.exact)
    consider(part.needed)
    run = part.exact && part.exact.length <= MOST_EXACT ? part.exact : ['']
    whole = false
  }
  consider(run)
  return { exact: whole ? run : undefined, needed }
}

/** How much a set of needed texts tells: the length of its shortest text, and then how few they are. */
function worth(set: string[] | undefined): number {
  if (!set) return 0
  const shortest = Math.min(5, ...set.map(({ length }) => length))
  return shortest < 2 ? 0 : shortest + 1 / (1 + set.length)
}

/** One part and how often it may stand: "(?:very ){0,3}", "s?". */
function readRepeated(reader: Reader): Part {
  const part = readPart(reader)
  if (!/[?*+{]/.test(reader.source[reader.at] ?? '')) return part
  const repeat = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (!repeat) return part
  reader.at += repeat[0].length
  const least = repeat[0].startsWith('+') ? 1 : Number(repeat[1] ?? 0)
  if (repeat[0].startsWith('?')) return { exact: part.exact && [...new Set(['', ...part.exact])], needed: undefined }
  if (least === 0) return ANYTHING
  return { exact: undefined, needed: part.needed ?? (worth(part.exact) > 0 ? part.exact : undefined) }
}

/** Plain letters up to the last that no repeat belongs to. */
const plain = /[a-z0-9 ,~'-]{1,60}(?![?*+{])/y

function readPart(reader: Reader): Part {
  const { source } = reader
  plain.lastIndex = reader.at
  const letters = plain.exec(source)?.[0]
  if (letters) {
    reader.at += letters.length
    return { exact: [letters], needed: undefined }
  }
  const char = source[reader.at] as string
  if (char === '(') return readGroup(reader)
  if (char === '[') {
    const set = /^\[(?:\\[\s\S]|[^\]\\])*\]/.exec(source.slice(reader.at))
    reader.at += set?.[0].length ?? 1
    return ANYTHING
  }
  if (char === '\\') {
    const escaped = source[reader.at + 1] ?? ''
    reader.at += 2
    if (escaped === 'b' || escaped === 'B') return NOTHING
    // a letter after the stroke has a meaning of its own, which may go on behind it: \p{L}, \u{1F600}, \k<name>
    if (/[a-z0-9]/i.test(escaped)) {
      const rest = /^(?:\{[^}]*\}|<[^>]*>)/.exec(/[pPuk]/.test(escaped) ? source.slice(reader.at) : '')
      reader.at += rest?.[0].length ?? 0
      return ANYTHING
    }
    return { exact: [escaped], needed: undefined }
  }
  reader.at++
  if (char === '^' || char === '$') return NOTHING
  return char === '.' ? ANYTHING : { exact: [char], needed: undefined }
}

/** A group; what only looks ahead or behind takes up no text and promises nothing. */
function readGroup(reader: Reader): Part {
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? '('
  reader.at += opening.length
  const inside = readChoices(reader)
  reader.at++
  return /[=!]$/.test(opening) ? NOTHING : inside
}
