import { lowerFirst } from './findActivity'
import { dropLeadIn } from './goalWords'
import { isGoalVerb } from './isGoalVerb'
import { splitPicture } from './splitPicture'

const turned: Readonly<Record<string, string>> = {
  i: 'you',
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  "i'm": "you're",
  im: "you're",
  "i've": "you've",
  ive: "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  am: 'are',
  our: 'your',
  ours: 'yours',
  us: 'you',
  we: 'you',
  ourselves: 'yourselves',
}

/** Verbs whose last consonant doubles before -ing although no rule of spelling short enough says so. */
const doubles = new Set(
  'begin forget admit commit regret permit submit refer prefer quit enrol control cancel travel journal unplug'.split(
    ' ',
  ),
)
const single = new Set([
  'journal',
  'cancel',
  'open',
  'visit',
  'listen',
  'offer',
  'enter',
  'deliver',
  'follow',
  'limit',
  'monitor',
  'garden',
  'remember',
  'wonder',
  'answer',
  'gather',
  'cover',
  'order',
  'register',
  'edit',
  'exit',
  'credit',
  'budget',
  'vomit',
  'fix',
  'relax',
  'text',
  'tax',
  'max',
])
const fixed: Readonly<Record<string, string>> = {
  lie: 'lying',
  die: 'dying',
  tie: 'tying',
  be: 'being',
  see: 'seeing',
  agree: 'agreeing',
  free: 'freeing',
  dye: 'dyeing',
  ski: 'skiing',
  panic: 'panicking',
  'job-search': 'job-searching',
}

/** The -ing form of a plain verb: "run" → "running", "quit" → "quitting", "make" → "making". */
export function gerund(verb: string): string {
  if (Object.hasOwn(fixed, verb)) return fixed[verb] as string
  if (/ing$/.test(verb) && verb.length > 5) return verb
  if (/[^aeioy]e$|[aiou]e$|ye$/.test(verb) && !/(?:oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}ing`
  const short =
    /^[^aeiou]*(?:[aeiou]|qui)[bdfgklmnprstvz]$/.test(verb) ||
    /(?:^|[^aeiou])[aeiou][bdgmnpt]$/.test(verb.length <= 4 ? verb : '')
  if ((short || doubles.has(verb)) && !single.has(verb)) return `${verb}${verb.at(-1)}ing`
  return `${verb}ing`
}

/** A word in no list with a definite thing after it is a verb: "mend the fence". */
const onThing =
  /^(?!(?:all|both|half|with|no|in|on|at|over|under|more|less|not|just|only|quite|half|a|the|my|an)\s)[a-z]{3,15}(?<!s|ing|ed) (?:the|my|an?|our|that) /i

/** Words that are as often nouns after "and": "food and drink". They stay. */
const nouns =
  /^(?:drink|walk|work|call|exercise|rest|snack|plan|record|sleep|smoke|start|look|track|water|dance|study|reply|lift|test|feed|game|bet|paint|present|hand|order|email|text|phone|book|visit|clean|fix|present|cycle|bike|garden|train|show|host|iron|bake)$/

/** First words that make the goal a noun phrase whatever follows: "three a week". */
const numeral =
  /^(?:one|once|two|twice|three|four|five|six|seven|eight|nine|ten|half|a|an|the|my|some|more|less|fewer)$/

/** What "not" stands before that is no verb: "not really sure". */
const noVerb = /^(?:really|quite|exactly|sure|certain|too|so|that|very|yet|even|all|much|many|every|just|only)$/

/** A word that follows a verb rather than a noun: "and walk home". */
const afterVerb = /^(?:home|to|with|my|the|an?|in|on|off|out|up|down|back|for)$/i

/** The goal with the client's words turned to them and its verb made a noun: see {@link gerundGoal}. */
function turnWords(words: string): string {
  return words
    .replace(/[’]/g, "'")
    .replace(
      /(?<![\w'-])(?:i(?:'(?:m|ve|d|ll))?|im|ive|me|my|mine|myself|am|our|ours|us|we|ourselves)(?![\w'-])/gi,
      (word, at: number, whole: string) => {
        if (/^(?:US|AM)$/.test(word) || (/^am$/i.test(word) && /\d\s?$/.test(whole.slice(0, at)))) return word
        return turned[word.toLowerCase()] ?? word
      },
    )
}

/**
 * A goal as a noun phrase turned to the client: "go for a run three times a week" → "going for a run three times a week",
 * "I want to call my sister" → "calling your sister", "no cigarettes" → "no cigarettes". Of a goal that an answer made
 * clearer ("eat less sugar: one biscuit a day") the first part. Undefined where the words do not make a noun phrase.
 */
export function gerundGoal(words: string): string | undefined {
  const phrase = nounPhrase(splitPicture(words)?.front ?? words)
  return unfit.test(phrase) || phrase.split(' ').length > MOST_WORDS ? undefined : phrase
}

/** A noun phrase longer than this is not followed by a reader when it stands inside a question. */
const MOST_WORDS = 14

/** Phrases that are still a sentence: one with a subject, or more than one sentence. */
const unfit =
  /^(?:you|it|he|she|they|there|this|that|we|i|if|when|because|since|well|need|want|was|is|has|can|could|how|what|who|why)\b|[.?!;]\s+\S|\n|\b(?:you want|you need|you would|because|so that)\b|^$/i

function nounPhrase(words: string): string {
  const goal = words.trim().slice(0, 500)
  const rest = timeLast(dropLeadIn(goal))
  const ledIn = /\bto$/i.test(
    goal
      .slice(0, Math.max(0, goal.length - rest.length))
      .trim()
      .replace(/[\s.!…]+$/, ''),
  )
  const match = /^(?:(don't|dont|do not|not|never)\s+)?([a-z'-]+)(?=\s|$|,)/i.exec(rest)
  const verb = match?.[2]?.toLowerCase() ?? ''
  if (
    !match ||
    numeral.test(verb) ||
    !(isGoalVerb(verb) || onThing.test(rest) || ((ledIn || match[1]) && /^[a-z]{2,}$/.test(verb) && !noVerb.test(verb)))
  )
    return lowerFirst(turnWords(rest))
  if (match[1] === undefined && isNounPhrase(rest, verb)) return lowerFirst(turnWords(rest))
  const not = match[1] === undefined ? '' : /never/i.test(match[1]) ? 'never ' : 'not '
  const after = rest
    .slice(match[0].length)
    .replace(
      /(^|\s)(and|or|then) ([a-z]+)(?=\s(\S+)|$)/gi,
      (all, gap: string, joint: string, second: string, next: string | undefined, at: number) => {
        const plain = second.toLowerCase()
        const joined = isGoalVerb(plain) && (at === 0 || !nouns.test(plain) || afterVerb.test(next ?? ''))
        return joined ? `${gap}${joint} ${gerund(plain)}` : all
      },
    )
  return `${not}${gerund(verb)}${turnWords(after)}`
}

/** "Once a week see someone" with its time where English has it: "see someone once a week". */
function timeLast(words: string): string {
  const found =
    /^((?:once|twice|\w{1,8} times) (?:a|per|every|each) (?:day|week|month)|every (?:day|week|morning|evening|night)),? ([a-z]+)(.*)$/i.exec(
      words,
    )
  return found?.[2] && isGoalVerb(found[2]) ? `${found[2]}${found[3]} ${lowerFirst(found[1] as string)}` : words
}

/** "Smoke breaks: two a day", "sleep by 11", "work out" – a first word that could be a verb or a noun is a verb unless a noun follows. */
function isNounPhrase(rest: string, verb: string): boolean {
  const next = /^\S+\s+(\S+)/.exec(rest)?.[1]?.toLowerCase() ?? ''
  return nouns.test(verb) && /^(?:breaks?|practice|sessions?|classes|routine|schedule|time|streak)$/.test(next)
}
