import { LONGEST_MESSAGE } from './1-normalise'
import countries from './lexicon/countries.json'

/** Where a client says that they are, or are not; both by ISO 3166-1 code, undefined where nothing is said of it. */
export interface CountryTold {
  is?: string
  isNot?: string
}

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(countries.names).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
)

/** The longest first, so that "northern ireland" is not taken for less. */
const NAME = `(${[...CODES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')})(?![\\p{L}\\d'-])(?! (?:next|until|soon|last|tomorrow)\\b)`

const HERE = '(?:(?:back|here|still|now|currently|actually|living|based|over|out|staying|just) ){0,2}'

const IS = new RegExp(
  `(?:\\b(?:i'?m|i am|we'?re|we are|i live|we live|i do live|living|here) ${HERE}in |` +
    `\\b(?:i|we|i've|we've) (?:just |only |recently )?moved to |^in )${NAME}`,
  'u',
)

const IS_NOT = new RegExp(`\\b(?:not|don't live|do not live) ${HERE}in ${NAME}`, 'u')

/** Reads in which country a client says that they are: "I'm in Canada", "I live in the UK", "not in the US". */
export function readCountry(message: string): CountryTold {
  const text = message.slice(0, LONGEST_MESSAGE).toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  const [is, isNot] = [IS, IS_NOT].map((pattern) => CODES.get(pattern.exec(text)?.[1] ?? ''))
  return { is, isNot }
}
