import verbs from '../reading/lexicon/verbs.json'

const once = new Set(verbs.once)
const habit = new Set(verbs.habit)

const leadIn =
  /^(?:(?:my|the) (?:main |first |next )?goal(?: for this week| this week)? (?:is|would be|was)(?: to)?|(?:i|we)(?:'m| am| are) (?:going|trying|hoping|planning|aiming|looking) to|(?:i|we)(?:'d| would|'ll| will)? ?(?:really |just |also |still )?(?:want|need|like|love|have|plan|hope|aim|intend|mean)? ?to|(?:i|we)(?:'ll| will| should| must| gotta)|try(?:ing)? to|trying|to|aim to|start by|please|um|uh|erm|hm+|so|ok|okay|well|maybe|perhaps|probably|honestly|basically|yeah|just|i mean|(?:i|we) (?:suppose|guess|think|reckon)(?: that)?)\b[\s,:…-]*/i

/** The goal as written without the words that lead in to it: "I want to call my sister" → "call my sister". */
export function dropLeadIn(words: string): string {
  let rest = words.trim().replace(/[\s.!…]+$/, '')
  for (let i = 0; i < 6; i++) {
    const next = rest.replace(/[’]/g, "'").replace(leadIn, '')
    if (next === rest.replace(/[’]/g, "'") || next.trim() === '') break
    rest = next.trim()
  }
  return rest
}

/** True for a verb in its plain form that goals begin with: "call", "be". */
export function isGoalVerb(word: string): boolean {
  return once.has(word) || habit.has(word)
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
