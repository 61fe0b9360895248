import places from './lexicon/places.json'

/** A place or zone named in a message; without `zone` where there are several of that name, or several zones in it. */
export interface PlaceNamed {
  /** As it was found, in lower case. */
  name: string
  zone?: string
  /** What stands after it. */
  rest: string
}

const ZONES: ReadonlyMap<string, string | undefined> = new Map([
  ...places.ask.map((name) => [name, undefined] as const),
  ...Object.entries(places.zones).flatMap(([zone, names]) => names.map((name) => [name, zone] as const)),
])

/** The longest name has so many words. */
const MOST_WORDS = 6

const CONTINENT = /^(?:africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific) (?=[a-z])/

/** The place that folded words begin with, the longest name first; undefined where they begin with none that is known. */
export function readPlace(words: string): PlaceNamed | undefined {
  const said = words.trim().split(' ')
  const from = CONTINENT.test(`${said.slice(0, 2).join(' ')} `) && !ZONES.has(said.slice(0, 2).join(' ')) ? 1 : 0
  for (let to = Math.min(from + MOST_WORDS, said.length); to > from; to--) {
    const name = said.slice(from, to).join(' ')
    if (ZONES.has(name)) return { name, zone: ZONES.get(name), rest: said.slice(to).join(' ') }
  }
  return undefined
}
