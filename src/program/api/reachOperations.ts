import type { z } from 'zod'
import { planInvitation } from '../../channels/nudges/planInvitation'
import { INVITATION_DAYS, makePersonalLink } from '../../channels/personalLink'
import { pauseClient } from '../pauseClient'
import { ApiProblem } from './apiProblem'
import { findClient } from './findClient'
import type { AnyOperation, Operation } from './operation'
import { invitationSchema, linkSchema, pausedSchema, pauseSchema, refParams } from './schemas'
import { iso } from './tellClient'

type Ref = z.infer<typeof refParams>

const DAY = 24 * 3_600_000

/** No pause is longer, in ms: who is to be asked no more is removed. */
const LONGEST_PAUSE = 366 * DAY

const inviteClient: Operation<Ref, never, z.infer<typeof invitationSchema>> = {
  id: 'inviteClient',
  method: 'post',
  path: '/clients/{ref}/invitation',
  summary: 'A fresh personal link for someone, to give to them or to have sent',
  description: `The link signs them in once and is good for ${INVITATION_DAYS} days. Whoever has it is taken for them: give it to nobody else. A mail that is sent has a link of its own.`,
  params: refParams,
  body: invitationSchema,
  bodyOptional: true,
  answers: { 201: { description: 'The link', schema: linkSchema } },
  problems: {
    409: 'They are removed; or it is to be sent, and they have declined or left, or there is no way to them',
  },
  async run({ program, params: { ref }, body: { send = false }, address }, tools) {
    const { store, programs, ways, clock } = tools
    const enrolled = await findClient(program, ref, tools)
    const { standing, client } = enrolled
    const at = clock()
    if (standing === 'removed') {
      throw new ApiProblem(409, 'conflict', 'They have been removed; PUT /clients/{ref} enrols them again.')
    }
    if (send && (standing === 'declined' || standing === 'left')) {
      throw new ApiProblem(
        409,
        'conflict',
        'They have declined or left and are not written to; leave out "send" for a link that you give them when they ask for it.',
      )
    }
    const zone = programs.of(program)?.zone ?? 'UTC'
    const invitation = send ? planInvitation(enrolled, { now: at, zone, channels: ways }) : undefined
    if (send && !invitation)
      throw new ApiProblem(409, 'conflict', `${NO_WAY} Leave out "send" for a link to give to them.`)
    const { link } = await makePersonalLink(store, { base: address(), at, days: INVITATION_DAYS, client })
    if (invitation) await store.sends.add([invitation])
    const sentBy = invitation?.channel ?? null
    return { status: 201, body: { link, expiresAt: iso(at + INVITATION_DAYS * DAY), sentBy } }
  },
}

const NO_WAY =
  'There is no way to send it: they have no mail address or phone number here, or this server sends no mails or text messages.'

const pauseCheckIns: Operation<Ref, never, z.infer<typeof pauseSchema>> = {
  id: 'pauseClient',
  method: 'post',
  path: '/clients/{ref}/pause',
  summary: 'Asks someone nothing for a while',
  description: 'Taken up within a minute. It ends by itself; the person can end it before.',
  params: refParams,
  body: pauseSchema,
  answers: { 202: { description: 'Accepted', schema: pausedSchema } },
  problems: { 409: 'They are not asked anyway, or have not been here yet' },
  async run({ program, params: { ref }, body }, { store, clock }) {
    const at = clock()
    const until = readUntil(body, at)
    const outcome = await pauseClient(store, { program, ref, until, at })
    if (outcome === 'paused') return { status: 202, body: { ref, until: iso(until) } }
    if (outcome === 'nobody') await findClient(program, ref, { store })
    throw new ApiProblem(409, 'conflict', outcome === 'notHereYet' ? NOT_HERE : NOT_ASKED)
  },
}

const NOT_HERE =
  'They have not been here yet, and are not asked before they come and agree; invite them when the time has come.'
const NOT_ASKED = 'They have declined, left or been removed, and are not asked anyway.'

function readUntil({ until, weeks }: z.infer<typeof pauseSchema>, at: number): number {
  if ((until === undefined) === (weeks === undefined)) {
    const detail = 'Send "until" or "weeks", one of the two.'
    throw new ApiProblem(422, 'badContent', detail, { errors: [{ detail, pointer: '#' }] })
  }
  const end = until === undefined ? at + Number(weeks) * 7 * DAY : Date.parse(until)
  if (end > at && end <= at + LONGEST_PAUSE) return end
  const detail = 'Give a moment to come, within a year.'
  throw new ApiProblem(422, 'badContent', detail, { errors: [{ detail, pointer: '#/until' }] })
}

/** What reaches a person, and what keeps it from them for a while. */
export const reachOperations: readonly AnyOperation[] = [inviteClient, pauseCheckIns]
