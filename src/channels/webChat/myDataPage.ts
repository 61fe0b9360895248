import type { Fact } from '../../record/fact'
import type { LoggedActivity } from '../../storage/store'
import { escapeHtml, PAGE_END, pageStart } from './plainPage'
import { isGoalWording, tellFact } from './tellFact'

/** Everything kept about a client as a page in plain words, piece by piece; dates are in the client's own time zone. */
export async function* renderMyData(
  facts: Fact[],
  messages: AsyncIterable<LoggedActivity>,
  { nonce, teams }: { nonce: string; teams: boolean },
): AsyncGenerator<string> {
  const day = dayTeller(facts)
  const wordings = facts.filter(isGoalWording)
  const told = facts.filter(({ kind }) => kind === 'told').length
  yield `${pageStart(nonce)}<h1>What Oars keeps about you</h1>
<p>To have all of it deleted, write “delete my data” in the chat.</p>
<p><a class="button" href="/chat/my-data.json" download>Take it as a file</a>
<a class="button second" href="/">Back to the chat</a></p>
${teams ? TO_TEAMS : ''}<h2>What Oars noted</h2>
<dl>
`
  for (const fact of facts) {
    const text = tellFact(fact, wordings, day)
    if (text) yield entry(day(fact.at), text)
  }
  yield `</dl>
<p>To repeat itself less, Oars also noted which of its sentences it used in ${told} of its answers. Beside this it keeps
where the conversation stands, so that it can go on from there.</p>
<h2>What was written</h2>
<dl>
`
  for await (const { at, from, body } of messages) {
    if (typeof body.text === 'string') yield entry(`${day(at)}, ${from === 'client' ? 'you' : 'Oars'}`, body.text)
  }
  yield `</dl>\n${PAGE_END}`
}

const TO_TEAMS = '<p><a href="/chat/teams">Have the same goals in Microsoft Teams</a></p>\n'

function entry(term: string, text: string): string {
  return `<dt>${escapeHtml(term)}</dt><dd dir="auto">${escapeHtml(text)}</dd>\n`
}

function dayTeller(facts: Fact[]): (at: number) => string {
  const moved = facts.findLast((fact) => fact.kind === 'moved')
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: moved?.zone ?? 'UTC' })
  return (at) => format.format(at)
}
