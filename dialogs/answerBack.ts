import type { Aside, Clause, QuestionAbout, Reading } from '../src/reading/reading'
import { ASIDE_ROWS, type AsideRow } from '../src/reflecting/situations/asides'
import { type Scene, say } from './scene'

/** Questions about Oars that are about the words it keeps. */
const ABOUT_WORDS =
  /\b(?:data|messages?|words|answers?|info|details|see|sees|read|reads|know|share|sell|store|stored|keep|keeps?|save|saved|remember|record|recorded|private|confidential|secure|safe|anonymous|tell|told|report|monitored|happens?|goes?|access)\b/i

const HEADINGS: Record<QuestionAbout, string> = { oars: 'what am I', purpose: 'asked purpose', opinion: 'asked back' }

/** The last question back among the clauses of a message, of a kind that has an honest answer; undefined where there is none. */
export function questionBack(clauses: readonly Clause[]): Clause | undefined {
  return clauses.filter(({ about }) => about !== undefined).at(-1)
}

/** Answers a question back: what Oars is, what becomes of the words, what the asking is for; an opinion it does not have. */
export function answerBack(scene: Scene, { about, text }: Clause): void {
  const heading = about === 'oars' && ABOUT_WORDS.test(text) ? 'who sees' : HEADINGS[about ?? 'opinion']
  say(scene, { name: heading, reflection: heading, because: 'They ask back, and get an honest answer.' })
}

/** Answers that are a question too where nothing is open: how much they say is asked. */
const ASKS: ReadonlySet<Aside> = new Set(['secret', 'complaint'])

/** Answers what a message does besides, outside a check-in, and says whether it did. */
export function answerAside(scene: Scene, { aside }: Reading): boolean {
  const row = ASIDE_ROWS.find((one) => one.aside === aside)
  if (!row) return false
  const { name, reflection, because, question } = row satisfies AsideRow
  say(scene, { name, reflection, because, question: ASKS.has(row.aside) ? question : undefined })
  return true
}
