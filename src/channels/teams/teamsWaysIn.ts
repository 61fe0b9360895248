import type { Store } from '../../storage/store'
import type { TeamsChat, TeamsPerson } from '../../storage/teams'
import { makePersonalLink } from '../personalLink'
import { createCounter } from '../webChat/rateLimit'
import { hashLinkCode, readLinkCode } from './linkCode'
import { referenceOf, type TeamsActivity } from './readTeamsActivity'
import type { TeamsHeading } from './wordTeams'

/** What finding a way in needs. */
export interface TeamsWaysInOptions {
  store: Store
  open: boolean
  publicUrl?: string
  /** Epoch milliseconds. */
  clock: () => number
}

/** What a message that was no part of a talk came to: something to say, or a chat to begin. */
export interface WayIn {
  say?: { heading: TeamsHeading; under?: string }
  /** The chat that Oars speaks first in, and the id of that event, so that it does so once. */
  begin?: TeamsChat
  id: string
}

/** Codes that one person may try in ten minutes. */
const MOST_CODES = 10

/** Who is told that they have no place here is not told again for so long, in ms: two activities tell of one installation. */
const TOLD_ONCE = 60_000
const MOST_TOLD = 1000

const PROGRAM_CODE = /^(?:(?:join|code)\s+)?([BCDFGHJKLMNPQRTVWXYZ2346789]{6})[.!]?$/i
const WEB_LINK = /^(?:link|web link|link (?:to (?:the )?)?web(?: chat)?)[.!]?$/i

/**
 * How somebody in Teams becomes a client or is found to be one: enrolled by their object id, by the code of a program, by
 * a code of the web chat that links the two, or, where Oars is open, by writing.
 */
export class TeamsWaysIn {
  private readonly told = new Map<string, number>()
  private readonly countCode = createCounter({ most: MOST_CODES, minutes: 10, message: 'Too many codes.' })

  constructor(private readonly options: TeamsWaysInOptions) {}

  /** The chat of somebody who has none so far; undefined where they have no place here. */
  async open(activity: TeamsActivity, person: TeamsPerson): Promise<TeamsChat | undefined> {
    const { store, open } = this.options
    const client = await store.teams.enrolled(person.user)
    if (client === undefined && !open) return undefined
    return this.make(activity, person, { client })
  }

  /** What a message means for who they are; undefined where it is to be heard as a part of the talk. */
  async byWords(
    words: string,
    activity: TeamsActivity,
    person: TeamsPerson,
    known: TeamsChat | undefined,
  ): Promise<WayIn | undefined> {
    const link = readLinkCode(words)
    if (link) return this.link(link, { words, activity, person, known })
    const code = PROGRAM_CODE.exec(words)?.[1]
    if (code !== undefined) return this.join(code.toUpperCase(), { words, activity, person, known })
    const { publicUrl } = this.options
    return known && publicUrl !== undefined && WEB_LINK.test(words) ? this.goToWeb(known, publicUrl) : undefined
  }

  /** Whether somebody is told for the first time in a while that they have no place here. */
  isFirst({ tenant, user }: TeamsPerson): boolean {
    const key = `${tenant}/${user}`
    const now = this.options.clock()
    const before = this.told.get(key)
    if (this.told.size >= MOST_TOLD) this.told.clear()
    this.told.set(key, now)
    return before === undefined || now - before > TOLD_ONCE
  }

  private async link({ code, agreed }: { code: string; agreed: boolean }, about: About): Promise<WayIn | undefined> {
    const { store, clock } = this.options
    const { activity, person, known } = about
    const tokenHash = hashLinkCode(code)
    if (!(await this.mayTry(person))) return unknownCode(about)
    const invite = await store.invite(tokenHash)
    if (!invite?.client || invite.used) return unknownCode(about)
    const { client } = invite
    if (await store.teams.chatWith(client)) {
      const same = known?.conversation.client === client
      return { id: code, say: { heading: same ? 'linked' : 'link taken' } }
    }
    if (known && !agreed && (await this.hasGoals(known))) return { id: code, say: { heading: 'link asks' } }
    if ((await store.redeemInvite(tokenHash, clock())) === undefined) return unknownCode(about)
    if (!known) await this.make(activity, person, { client })
    else if ((await store.teams.link(known.conversation.id, client, agreed)) !== 'linked') {
      return { id: code, say: { heading: 'link taken' } }
    }
    return { id: code, say: { heading: 'linked' } }
  }

  private async join(code: string, about: About): Promise<WayIn | undefined> {
    const { store } = this.options
    const { activity, person, known } = about
    // Who belongs to a program may write six letters that happen to be a code.
    if (known && (await store.programs.membership(known.conversation.client))) return undefined
    if (!known && (await store.teams.enrolled(person.user))) return undefined
    if (!(await this.mayTry(person))) return unknownCode(about)
    const program = await store.programs.byCode(code)
    if (!program) return unknownCode(about)
    const id = `hello-${program.id}`
    if (!known) return { id, begin: await this.make(activity, person, { program: program.id }) }
    return (await store.teams.join(known.conversation.client, program.id)) ? { id, begin: known } : undefined
  }

  private async goToWeb({ conversation }: TeamsChat, base: string): Promise<WayIn> {
    const { store, clock } = this.options
    const { link } = await makePersonalLink(store, { base, at: clock(), days: 1, client: conversation.client })
    return { id: 'link', say: { heading: 'web link', under: link } }
  }

  private make(
    activity: TeamsActivity,
    person: TeamsPerson,
    as: { client?: string; program?: string },
  ): Promise<TeamsChat> {
    const { store, clock } = this.options
    return store.teams.open({ ...person, ...as, reference: referenceOf(activity), at: clock() })
  }

  private async mayTry({ tenant, user }: TeamsPerson): Promise<boolean> {
    return this.countCode(`${tenant}/${user}`).then(
      () => true,
      () => false,
    )
  }

  private async hasGoals({ conversation }: TeamsChat): Promise<boolean> {
    return (await this.options.store.facts(conversation.client)).some(({ kind }) => kind === 'goalSet')
  }
}

interface About {
  words: string
  activity: TeamsActivity
  person: TeamsPerson
  known?: TeamsChat
}

/** A client's word that merely looks like a code belongs to the talk; whoever has no place here meant one. */
function unknownCode({ words, known }: About): WayIn | undefined {
  const meant = known === undefined || /\d|-|^(?:link|join|code)\s/i.test(words)
  return meant ? { id: '', say: { heading: 'code not found' } } : undefined
}
