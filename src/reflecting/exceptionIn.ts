import type { Clause, Reading } from '../reading/reading'
import { turnClause } from './chooseClause'
import { isStatement } from './isStatement'
import { tagWords } from './tagWords'
import { turnPersons } from './turnPersons'

/** What a week was but for a part of it: that part, turned to them, and the rest as they told it. */
export interface Exception {
  slip: string
  rest: string
}

/** "The other days two or less": what opens the telling of the rest, and the rest. */
const theRest =
  /^(?:and |but )?((?:(?:all )?the (?:other|rest of the) (?:days|nights|mornings|evenings|times|week)|(?:the )?rest of (?:the|my) (?:week|days)|every other (?:day|night|morning))),? (?!(?:not|no|none|nothing|didn|never)\b)(.{4,60})$/i

const FEWEST_WORDS = 3

/** A part of the week that went otherwise and the rest of it, each told in a clause of its own, the part before the rest. */
export function exceptionIn({ clauses }: Reading): Exception | undefined {
  const at = clauses.findIndex(({ text }) => theRest.test(text))
  const told = clauses.slice(0, Math.max(0, at)).filter(tellsSomething)
  const slip = told.map(({ text }) => turnClause(text)).find((turned) => turned !== undefined)
  const [, opening = '', rest = ''] = theRest.exec(clauses[at]?.text ?? '') ?? []
  if (slip === undefined || !isStatement(rest)) return undefined
  const whole = hasVerb(rest) ? rest : `it was ${rest}`
  const turned = turnPersons(`${opening.toLowerCase()} ${whole}`)
  return turned === undefined ? undefined : { slip, rest: turned }
}

function tellsSomething({ text, role }: Clause): boolean {
  return (role === 'report' || role === 'barrier' || role === 'against') && text.split(/\s+/).length >= FEWEST_WORDS
}

function hasVerb(words: string): boolean {
  return tagWords(words).some(({ tags }) => tags.has('Verb') && !tags.has('Gerund'))
}
