import verbs from '../reading/lexicon/verbs.json'
import { isGoalVerb } from './isGoalVerb'

const once = new Set(verbs.once)
const habit = new Set(verbs.habit)

const want = '(?:want|wnat|wnt|wan|wanna|need|have|like|love|plan|hope|aim|intend|mean|wish|prefer|must|should|ought)'
const leadIns = [
  '(?:my|the) (?:main |first |next |new |big |biggest )?goals? ?(?:for (?:this|the) (?:week|month|year))? ?(?:is|are|would be|was|will be)(?: to)?',
  "(?:i|we)(?:'m| am| are) (?:really |just |also |still |currently )?(?:going|trying|hoping|planning|aiming|looking|wanting|willing) to",
  `(?:i|we)(?:'d| would|'ll| will)? ?(?:really |just |also |still |only |mainly |kinda |do |definitely ){0,4}(?:${want}|would) ?to(?: be able to)?`,
  "(?:(?:i|we)(?:'d| would)? )?(?:really |just |also ){0,4}(?:wanna|wana|wan to|gotta|want to|want too|need to|need too|wanted to|would like to|like to)",
  "(?:i|we)(?:'ll| will| should| must| gotta)",
  'try(?:ing)? to',
  'trying',
  'to be (?:honest|fair|frank)',
  "if i(?:'m| am) honest",
  'to',
  'aim to',
  'start by',
  'please',
  'hello|hi|hiya|hey|lol|haha|dunno|(?:i )?don.?t know|um|uh|erm|hm+|so|ok|okay|well|maybe|perhaps|probably|honestly|basically|yeah|yes|yep|sure|just|fine|right|alright|look|listen|like|first of all|firstly|mainly|tbh|idk',
  'i mean',
  'i would say',
  "i'd say",
  '(?:i|we) (?:suppose|guess|think|reckon)(?: that)?',
]
const leadIn = new RegExp(`^(?:${leadIns.join('|')})(?![\\w'-])[\\s.,:…-]*`, 'i')

/** "Fine" and "like" open a goal only where a verb or a mark follows: "fine dining" and "like myself" stay. */
const weakOpening = /^(?:fine|right|like|look|listen|just|well|sure) (?=\w)/i
const afterWeak =
  /^(?:fine|right|like|look|listen|just|well|sure) (?:i|we|it|my|to|maybe|no|stop|quit|less|more|[a-z]+ (?:less|more|the|my|a|an|up|down))\b/i

const bareWant =
  /^(?:i|we)(?:'d| would)? (?:really |just |also ){0,4}(?:want|need|like|love)(?: that i)? (?!to\b)(?=([a-z'-]+))/i
const opensThing = /^(?:a|an|some|more|less|fewer|better|no|enough|new|good)$/i

/** "I want learn English" and "I need a job" lose their "I want"; "I want her back" says it with it. */
function dropWant(words: string): string {
  const found = bareWant.exec(words)
  const next = found?.[1]?.toLowerCase() ?? ''
  return found && (opensThing.test(next) || isGoalVerb(next)) ? words.slice(found[0].length) : words
}

/** The goal as written without the words that lead in to it: "I want to call my sister" → "call my sister". */
export function dropLeadIn(words: string): string {
  let rest = words
    .trim()
    .replace(/[\s.!…]+$/, '')
    .replace(/(?<=\w \w{1,40})[, ]+(?:i (?:suppose|guess)|or something)$/i, '')
  for (let i = 0; i < 6; i++) {
    const plain = rest.replace(/[’]/g, "'")
    if (weakOpening.test(plain) && !afterWeak.test(plain)) break
    const next = dropWant(plain).replace(leadIn, '')
    if (next === plain || next.trim() === '') break
    rest = next.trim()
  }
  return rest
}

/** True for a verb that by itself names something done again and again: "eat", "keep". */
export function isHabitVerb(word: string): boolean {
  return habit.has(word)
}

/** True for a verb that by itself names a thing done one time: "call", "book"; false for habits ("eat", "keep"). */
export function isOneOffVerb(word: string): boolean {
  return once.has(word)
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  teeth: 'tooth',
  lives: 'life',
  classes: 'class',
  glasses: 'glass',
  cookies: 'cookie',
  ciggies: 'ciggie',
  series: 'series',
  veg: 'veg',
  fruit: 'fruit',
  calories: 'calorie',
  movies: 'movie',
  ties: 'tie',
  shoes: 'shoe',
  boxes: 'box',
}

/** The singular of a counted noun: "meetings" → "meeting", "dishes" → "dish", "stories" → "story". */
export function singular(noun: string): string {
  if (Object.hasOwn(irregular, noun)) return irregular[noun] as string
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(noun)) return noun.slice(0, -2)
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun
}

/** The plural of a counted noun: "story" → "stories", "dish" → "dishes". Marks such as "£" and short units stay. */
export function plural(noun: string): string {
  const known = Object.entries(irregular).find(([, one]) => one === noun)
  if (known) return known[0]
  if (!/[a-z]$/i.test(noun) || /^(?:km|m|ml|kg|lb|stone)$/.test(noun)) return noun
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`
}
