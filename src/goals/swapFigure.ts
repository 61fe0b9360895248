import { unitOf } from '../reading/3-quantities/units'
import { singular } from './goalWords'

const NUMBER =
  '(?:\\d{1,6}(?:[.,]\\d{1,3})?k?|half an|an?(?= (?:hour|couple|few))|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)'
const PERIOD =
  '(?:(?:an?|per|each|every) (?:single |other |second )?(?:day|week|month|fortnight|morning|night|evening|afternoon|weekday|weeknight|weekend)|every (?:two|three|four|[2-4]) (?:days|weeks)|this (?:week|month)|daily|nightly|weekly|monthly|fortnightly|(?:only )?(?:on |at |over )?(?:the )?(?:weekdays|weeknights|weekends?|work ?days|school nights)|during the week|/ ?(?:day|week|month))'
const CLOCK_BEFORE = '(?<!\\b(?:by|at|before|after|until|till|past|from|to bed) )'

const opening =
  /^(?:(?:maybe|perhaps|probably|yes|yeah|no|well|ok|okay|so|but|just|only|say|make it|change it to|set it to|cut it (?:down )?to|down to|go (?:for|with|down to)|go to|more like|rather|let's (?:say|make it|do|try)|lets (?:say|make it|do|try)|how about|what about|(?:can|could) (?:we|i) (?:do|make it|say)|i(?:'d| would) (?:say|rather|like|prefer)|i think|i could do|try|do it|it to|to|like|actually) ?,? ){1,6}/i
/** "Three is better for now", "10 would be plenty": says that the figure fits, and is no part of it. */
const fits =
  "(?:'?s| is| are| was| would be| will be| might be| could be|'d be| feels?| sounds?| seems?| looks?)(?: (?:a lot|a bit|much|more|about|just|far|way|quite|really|probably)){0,3} (?:enough|better|best|plenty|fine|ok|okay|good|right|nicer|kinder|easier|realistic|doable|manageable|possible|like it|my (?:speed|limit|max|level|pace)|me|(?:what|all) i can (?:do|manage)|do)|(?: would| will|'ll) (?:do|suit)(?: me)?| (?:works|suits me|fits)(?: better| fine| well)?"
const closing = new RegExp(
  `(?:${fits}|,? (?:instead|please|for now|then|right now|just now|at the moment|for me|for a start|to start(?: with)?|i think|i guess|maybe|rather|from now on|ok|at first))+$`,
  'i',
)

const period = new RegExp(`(?:^|\\s)(${PERIOD})$`, 'i')
const ownPeriod = new RegExp(`(?<![\\w'])${PERIOD}(?![\\w'-])`, 'gi')
const figure = new RegExp(
  `^(?:about |around )?(?:([£$€]) ?)?(once|twice|${NUMBER}(?: ?x| times?)?)(?: ([a-z%-]{1,15}))?$`,
  'i',
)
const small = 'an?|per|each|every|of|on|in|at|for|to|by|with|and|or|max|less|more|this|the'
const ownFigure = new RegExp(
  `(?<![\\w'.,-])${CLOCK_BEFORE}([£$€] ?)?(once|twice|${NUMBER}(?: ?x(?!\\w)| times?)?)(?![\\w'])(?! ?(?:am|pm|o'clock))(?: (?!(?:${small})\\b)([a-z%]{1,15}))?`,
  'gi',
)
const dayPart = /^(?:day|night|morning|evening|afternoon|weekday|weeknight)s?$/i
const times = /^(?:once|twice|.+(?: ?x| times?))$/i

interface Figure {
  at: number
  text: string
  money: string
  count: string
  noun: string
}

const isCount = ({ count, noun }: Figure): boolean => times.test(count) || dayPart.test(noun)

function figuresOf(words: string): Figure[] {
  return [...words.matchAll(ownFigure)].slice(0, 6).map((found) => ({
    at: found.index,
    text: found[0],
    money: found[1]?.trim() ?? '',
    count: found[2] as string,
    noun: found[3] ?? '',
  }))
}

function kindOf(noun: string): string | undefined {
  const unit = unitOf(noun.toLowerCase()) ?? unitOf(singular(noun.toLowerCase()))
  return unit && unit.kind !== 'thing' ? unit.kind : undefined
}

/** Whether two words count the same thing: "walks" and "walk", "minutes" and "hours". */
function sameThing(a: string, b: string): boolean {
  const [one, other] = [singular(a.toLowerCase()), singular(b.toLowerCase())]
  return one === other || (kindOf(a) !== undefined && kindOf(a) === kindOf(b))
}

/** "three times" becomes "two times" by a bare "two", "once" becomes "3 times". */
function asTimes(count: string): string {
  if (times.test(count)) return count
  return /^(?:1|one)$/i.test(count) ? 'once' : `${count} times`
}

/** What stands in the figure's place once the answer's number is in it; its unit stays. */
function renumber(from: Figure, count: string): string {
  return from.text.replace(from.count, times.test(from.count) ? asTimes(count) : count)
}

/** The figure in the words that the answer replaces, with what stands there afterwards. */
function swapOf(words: string, own: readonly Figure[], answer: Figure): { from: Figure; to: string } | undefined {
  const { money, count, noun } = answer
  const only = own.length === 1 ? own[0] : undefined
  if (isCount(answer)) {
    const counts = own.filter(isCount)
    const from = counts.length === 1 ? counts[0] : undefined
    if (!from) return undefined
    if (times.test(count)) return { from, to: times.test(from.count) ? from.text.replace(from.count, count) : count }
    return { from, to: times.test(from.count) ? renumber(from, count) : `${count} ${noun}` }
  }
  if (money) {
    const from = own.find((each) => each.money)
    return from && { from, to: renumber(from, count) }
  }
  if (noun === '') return only && { from: only, to: renumber(only, count) }
  const same = own.find((each) => each.noun !== '' && sameThing(each.noun, noun))
  if (same) return { from: same, to: same.text.replace(same.count, count).replace(same.noun, noun) }
  const named = words.toLowerCase().includes(singular(noun.toLowerCase()))
  return only && named && kindOf(noun) === undefined ? { from: only, to: renumber(only, count) } : undefined
}

/**
 * The words of a goal with the figure, the period or both swapped for those of an answer that holds nothing else:
 * "go for a run three times a week", answered "maybe twice", is "go for a run twice a week"; "walk 30 minutes a day",
 * answered "only on weekdays", is "walk 30 minutes on weekdays". Undefined where the answer is anything more, or where
 * it is not clear what it replaces.
 */
export function swapFigure(words: string, answer: string): string | undefined {
  if (answer.length > 80) return undefined
  const plain = answer
    .trim()
    .replace(/[\s.!…]+$/, '')
    .replace(opening, '')
    .replace(closing, '')
    .replace(/ (?:and )?no more$/i, '')
  const newPeriod = period.exec(plain)?.[1]
  const rest = (newPeriod ? plain.slice(0, plain.length - newPeriod.length) : plain).trim()
  const found = rest === '' ? undefined : figure.exec(rest)
  if (rest !== '' && !found) return undefined
  if (!found && !newPeriod) return undefined
  const given: Figure | undefined = found
    ? { at: 0, text: rest, money: found[1] ?? '', count: found[2] as string, noun: found[3] ?? '' }
    : undefined
  const own = figuresOf(words)
  const swap = given && swapOf(words, own, given)
  if (swap) {
    const { from, to } = swap
    const changed = words.slice(0, from.at) + to + words.slice(from.at + from.text.length)
    return newPeriod ? withPeriod(changed, newPeriod) : changed
  }
  if (!given) return newPeriod && withPeriod(words, newPeriod)
  const amount = own.some((each) => !isCount(each))
  if (isCount(given) && (newPeriod || dayPart.test(given.noun)) && (own.length === 0 || amount)) {
    return withPeriod(words, `${rest} ${newPeriod ?? 'a week'}`)
  }
  const measures = kindOf(given.noun) === 'duration' || kindOf(given.noun) === 'distance'
  if (own.length === 0 && measures) return insertAmount(words, rest, newPeriod)
  return undefined
}

/** The words with their period replaced, or with the period added at the end where they name none. */
function withPeriod(words: string, said: string): string {
  const all = [...words.matchAll(ownPeriod)]
  const last = all.at(-1)
  const plain = words.replace(/[\s.!…]+$/, '')
  if (!last) return `${plain} ${said}`
  const narrower =
    /^(?:an?|per|\/) ?day$/i.test(last[0]) &&
    /^(?:only )?(?:on |at |over |during )?(?:the )?(?:weekdays|weeknights|weekends?|work ?days|school nights|week)$/i.test(
      said,
    )
  if (narrower)
    return `${words.slice(0, last.index + last[0].length)} ${said}${words.slice(last.index + last[0].length)}`
  return words.slice(0, last.index) + said + words.slice(last.index + last[0].length)
}

function insertAmount(words: string, amount: string, said: string | undefined): string {
  const last = [...words.matchAll(ownPeriod)].at(-1)
  if (!last) return `${words.replace(/[\s.!…]+$/, '')} ${said ? `${amount} ${said}` : amount}`
  const after = said ?? last[0]
  return `${words.slice(0, last.index)}${amount} ${after}${words.slice(last.index + last[0].length)}`
}
