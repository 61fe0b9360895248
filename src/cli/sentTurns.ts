import type { Fact } from '../record/fact'
import type { SentTurn } from '../reflecting/fidelity/sentTurn'
import type { LineKind, Wording, Wordings } from '../reflecting/move'
import { wordingHash } from '../reflecting/wordMove'
import type { Conversation, LoggedActivity, Store } from '../storage/store'

type Told = Extract<Fact, { kind: 'told' }>

/** Activities read at once. */
const PAGE = 1000

/** Two messages of ours closer than this, in ms, are two where one would do, unless the client wrote in between. */
const ONE_SITTING = 30 * 60 * 1000

/** What a turn of several lines was held to: the first of these that one of them was held to. */
const BY_WEIGHT: readonly LineKind[] = ['safety', 'consent', 'information', 'reflective']

/** Wordings by the hash that the record keeps of them. */
export function wordingsByHash(wordings: Wordings): ReadonlyMap<string, Wording> {
  return new Map([...wordings.values()].flat().map((wording) => [wordingHash(wording.text), wording]))
}

/** All that was sent in one client's conversations, oldest first, with what the record says of it. */
export async function sentTurns(
  store: Store,
  conversations: readonly Conversation[],
  wordings: ReadonlyMap<string, Wording>,
): Promise<SentTurn[]> {
  const client = conversations[0]?.client
  const facts = client === undefined ? [] : await store.facts(client)
  const told = new Map<number, Told[]>()
  for (const fact of facts) if (fact.kind === 'told') told.set(fact.at, [...(told.get(fact.at) ?? []), fact])
  const turns: SentTurn[] = []
  for (const { id } of conversations) {
    const read = reader(told, wordings)
    for await (const activity of activities(store, id)) turns.push(...read(activity))
  }
  return turns.sort((a, b) => a.at - b.at)
}

async function* activities(store: Store, conversation: string): AsyncGenerator<LoggedActivity> {
  for (let after = 0, more = true; more; ) {
    const page = await store.log(conversation, after, PAGE)
    yield* page
    after = page.at(-1)?.seq ?? after
    more = page.length === PAGE
  }
}

/** Reads a log activity by activity: a turn for each message of ours. */
function reader(told: ReadonlyMap<number, Told[]>, wordings: ReadonlyMap<string, Wording>) {
  let asked: string | undefined
  let owed = 0
  let last = Number.NEGATIVE_INFINITY
  return ({ from, at, body }: LoggedActivity): SentTurn[] => {
    if (body.type !== 'message') return []
    const text = String(body.text ?? '')
    if (from === 'client') {
      asked = text
      owed++
      return []
    }
    const second = owed === 0 && at - last < ONE_SITTING
    const talk = withoutNotice(text, told.get(at) ?? [])
    const turn = { at, asked: owed > 0 ? asked : undefined, second, text: talk.text, ...recorded(talk.told, wordings) }
    owed = Math.max(0, owed - 1)
    last = at
    return [turn]
  }
}

/** A notice that stands before what is said in the talk is no turn of it: the rest is what is coded. */
function withoutNotice(text: string, told: readonly Told[]): { text: string; told: readonly Told[] } {
  const parts = text.split('\n\n')
  const reflective = told.flatMap(({ lineKind }, i) => (lineKind === 'reflective' ? [i] : []))
  const plain = told.every(({ lineKind }) => lineKind === 'reflective' || lineKind === 'information')
  if (!plain || reflective.length === 0 || parts.length !== told.length) return { text, told }
  return { text: reflective.map((i) => parts[i]).join('\n\n'), told: reflective.map((i) => told[i] as Told) }
}

function recorded(told: readonly Told[], wordings: ReadonlyMap<string, Wording>) {
  const kinds = told.map(({ lineKind }) => lineKind)
  const used = told.flatMap(({ lines }) => lines).map((hash) => wordings.get(hash))
  return {
    kind: kinds.every((kind) => kind !== undefined) ? BY_WEIGHT.find((kind) => kinds.includes(kind)) : undefined,
    wordings: used.length > 0 && used.every((wording) => wording !== undefined) ? used : undefined,
    rejected: told.flatMap(({ rejected = '' }) => [...rejected.matchAll(/^(\w+): /gm)].map(([, rule]) => String(rule))),
  }
}
