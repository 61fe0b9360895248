import type { Request } from './reading'

/** What is to become of the goal, as an answer to "how does it sit with you now". */
export type FitChoice = 'keep' | 'change' | 'smaller' | 'bigger' | 'pause' | 'letGo' | 'done'

const MOST_CHARACTERS = 80
const MOST_FILLERS = 8
const it = '(?:it|this|that|this one|that one|the goal|this goal|that goal|my goal)'
const asItIs = '(?: as (?:it|is|it is|it stands|before)| (?:the way|how|where) it is| like (?:it|that|this))?'

/** Choices that are clear whatever was asked: they name the goal, or say what to do with it. */
const PLAIN: [FitChoice, RegExp][] = [
  [
    'letGo',
    new RegExp(
      `^(?:let ${it} go|(?:drop|bin|scrap|ditch) ${it}|give ${it} up|give up on ${it}|get rid of ${it}|done with ${it}|i(?:'m| am) done with ${it})$`,
    ),
  ],
  ['pause', new RegExp(`^(?:pause(?: ${it})?|(?:put ${it} )?on hold|take a break(?: from ${it})?|park ${it})$`)],
  ['smaller', new RegExp(`^(?:make ${it} (?:a bit |a little |much )?(?:smaller|easier)|shrink ${it})$`)],
  ['bigger', new RegExp(`^(?:make ${it} (?:a bit |a little |much )?(?:bigger|harder))$`)],
  ['change', new RegExp(`^(?:change ${it}|make ${it} different|reword(?: ${it})?)$`)],
]

/** Choices that are clear only where the goal itself was asked about; "done" would else be a report. */
const ASKED: [FitChoice, RegExp][] = [
  ...PLAIN,
  [
    'keep',
    new RegExp(
      `^(?:(?:keep|leave) (?:${it}|going)?${asItIs}(?: going| alone| the same| unchanged)?|keep|keep the same|stick (?:with|to) ${it}|(?:stays?|stay with it|same)(?: again| as it is| as before| the same)?|as (?:it )?is|(?:fine|good|ok|okay|great|perfect|alright|all (?:good|right|fine)|well|very well|pretty well|well enough|nicely|happy with ${it}|like ${it}|love ${it}|just right|about right|right(?: size)?)${asItIs}|(?:works?|fits?|suits?)(?: me| fine| well| ok| okay| good| perfectly| just fine| for me| my life){0,3}|no changes?(?: needed)?|(?:don't|do not|wouldn't) change (?:it|a thing|anything)|not too (?:big|small|much|hard|easy|bad)(?: or too \\w{3,6})?|unchanged|the same)$`,
    ),
  ],
  [
    'smaller',
    /^(?:smaller|easier|less|lower|fewer|shorter|simpler|lighter|slower|gentler|half(?: (?:of )?(?:it|that|the size|as much))?|halve it|(?:cut|cutting|scale|bring|tone|turn|dial|take|reduce|lower)(?: it| this)?(?: (?:down|back|in half|by half|a bit|a little)){0,3}|shrink|smaller (?:steps?|one|goal|version|size)|too (?:big|much|hard|difficult|long|high|many|ambitious|far|heavy|tough|often|strict|stressful)(?: to \w{2,10})?)$/,
  ],
  [
    'bigger',
    /^(?:bigger|harder|more|higher|longer|increase(?: it)?|raise(?: it)?|grow(?: it)?|double(?: it)?|(?:step|bump) it up|up it|(?:bigger|harder) (?:one|goal|version)|too (?:small|easy|little|low|short|few))$/,
  ],
  [
    'change',
    /^(?:change|changes?|something (?:else|different|other)|different|(?:a )?(?:different|another|new) (?:one|goal)|another|(?:does not|doesn't|don't|not) (?:really )?(?:fit|fitting|suit|work|working|right)(?: me| anymore| any more){0,2}|adjust(?: it)?|tweak(?: it)?|rewrite(?: it)?|edit(?: it)?)$/,
  ],
  ['pause', /^(?:a break|break|hold|rest(?: it)?|a pause)$/],
  [
    'letGo',
    /^(?:gone|let go|drop|bin|scrap|ditch|(?:i )?(?:do not|don't) want (?:it|this|this goal)(?: any ?more)?|not for me(?: any ?more)?|quit it|over it)$/,
  ],
  [
    'done',
    /^(?:(?:all |already )?(?:done|finished|achieved|complete|completed|reached|accomplished|met|ticked off|sorted)(?: it| that| this| that one| this one)?|did (?:it|that)|got there|made it|mission accomplished)$/,
  ],
]

const opening =
  /^(?:(?:yes|yeah|yep|no|nah|well|ok|okay|um|hmm|so|oh|and|actually|honestly|probably|maybe|perhaps|just|still|please|let's|lets|i(?:'d| would) (?:like|rather|prefer|say)|i (?:think|guess|suppose|reckon|want|need)|i(?:'ve| have)|i(?:'m| am)|i|can (?:we|i)|could (?:we|i)|to|it(?:'s| is| was| has|'d be| feels?| seems?| looks?)?|its|that(?:'s| is)|this is|the goal(?: is)?|my goal(?: is)?|is|was|make (?:it|this|that|the goal)|go(?: for)?|a (?:bit|little|lot|touch)|bit|much|way|far|quite|really|very|pretty much|pretty|kind of|kinda|(?:keep it|yes|fine|good|ok) but|but|something|be|feels?)) /
const closing =
  / (?:please|thanks|thank you|now|right now|for now|at the moment|atm|then|really|i (?:think|guess|suppose)|instead|for me|mate|though|tbh|again|actually|already|anyway|lol|too)$/

/** A short answer in small letters without marks, and with its fillers taken off one by one. */
function shorterAndShorter(message: string): string[] {
  let text = message
    .slice(0, MOST_CHARACTERS + 1)
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  const all = [text]
  for (let i = 0; i < MOST_FILLERS; i++) {
    const rest = closing.test(text) ? text.replace(closing, '') : text.replace(opening, '')
    if (rest === text || rest === '') break
    text = rest
    all.push(text)
  }
  return all
}

function find(choices: readonly [FitChoice, RegExp][], message: string): FitChoice | undefined {
  if (message.length > MOST_CHARACTERS || /\d/.test(message)) return undefined
  for (const text of shorterAndShorter(message)) {
    const found = choices.find(([, pattern]) => pattern.test(text))
    if (found) return found[0]
  }
  return undefined
}

/** Reads a short answer, and the quick replies, to whether the goal still fits; undefined where it is no choice. */
export function readFitChoice(message: string): FitChoice | undefined {
  return find(ASKED, message)
}

/** Reads a choice where the goal was not asked about: only what names it ("drop it", "make it smaller"). */
export function readPlainChoice(message: string): FitChoice | undefined {
  return find(PLAIN, message)
}

/** The request that a choice amounts to; a goal that is kept or done asks for nothing. */
export function requestOf(choice: FitChoice): Request {
  return (
    {
      keep: 'none',
      done: 'none',
      change: 'adjust',
      smaller: 'adjust',
      bigger: 'adjust',
      pause: 'pause',
      letGo: 'drop',
    } as const
  )[choice]
}
