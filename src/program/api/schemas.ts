import { z } from 'zod'
import { STANDINGS } from '../../storage/program'
import { SEND_STATES } from '../../storage/send'

/** People in one import. */
export const MOST_PEOPLE = 5000

/** People or sends on one page: at most, and where nothing is said. */
const MOST_ON_PAGE = 500
const USUAL_PAGE = 100

/** Schemas by the name that they have in the OpenAPI document. */
export const components = z.registry<{ id: string }>()

const text = (most: number) => z.string().max(most)

const moment = () => z.iso.datetime().describe('UTC, ISO 8601: 2026-11-23T09:00:00.000Z')

/** A person's number, as it stands in an address. */
export const refParams = z.strictObject({
  ref: z
    .string()
    .regex(/^[^\p{Cc}\p{Cs}]{1,64}$/u)
    .describe('The number that your program has for the person, percent-encoded'),
})

const personFields = {
  name: text(200).optional(),
  mail: text(300).optional(),
  phone: text(60).describe('International: +353 86 123 4567').optional(),
  teams: text(60).describe('Object id in Microsoft Entra').optional(),
  invitedBy: text(200).describe('Who invited them, as they read it').optional(),
  zone: text(64).describe('IANA time zone; the program’s where it is left out').optional(),
  every: text(40).describe('day, weekday, week, two weeks or month').optional(),
  weekday: text(40).describe('Such as Sunday').optional(),
  time: text(40).describe('Local clock time: 19:00 or 7pm').optional(),
  dayOfMonth: z.int().min(1).max(31).optional(),
}

/** A person to be enrolled, whose number stands in the address. What is left out is taken off. */
export const personSchema = z.strictObject(personFields).register(components, { id: 'Person' })

/** People to be enrolled at once. */
export const peopleSchema = z
  .strictObject({
    people: z
      .array(z.strictObject({ ref: text(200), ...personFields }).register(components, { id: 'PersonWithRef' }))
      .min(1)
      .max(MOST_PEOPLE),
  })
  .register(components, { id: 'People' })

const attendance = z
  .object({
    state: z
      .enum(['sent', 'answered', 'paused', 'unreachable', 'unknown', 'left'])
      .describe(
        'Of the latest check-in, or why none goes out. sent: it was handed over. unknown: it may have arrived.',
      ),
    at: moment().describe('When the latest check-in was sent').optional(),
    answeredAt: moment().describe('When the person first wrote after it').optional(),
    until: moment().describe('When a pause ends').optional(),
    reason: z.string().describe('Why nothing reaches them').optional(),
  })
  .register(components, { id: 'Attendance' })

/** A client as staff may see them. */
export const clientSchema = z
  .object({
    ref: z.string(),
    name: z.string().optional(),
    mail: z.string().optional(),
    phone: z.string().optional(),
    teams: z.string().optional(),
    invitedBy: z.string().optional(),
    standing: z.enum(STANDINGS).describe('left: they said stop. removed: by staff'),
    enrolledAt: moment(),
    attendance: attendance.describe('Not there before the first check-in').optional(),
    nextAt: moment().describe('When they are asked next').optional(),
  })
  .register(components, { id: 'Client' })

const count = z.union([z.int().min(0), z.literal('<5')]).register(components, { id: 'Count' })

/** The program that a key belongs to. */
export const programSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    code: z.string().describe('By which people join in a chat'),
    clients: z
      .object(
        Object.fromEntries(STANDINGS.map((standing) => [standing, count])) as Record<
          (typeof STANDINGS)[number],
          typeof count
        >,
      )
      .describe('How many stand how; groups of one to four are hidden'),
  })
  .register(components, { id: 'Program' })

const next = z.string().nullable().describe('Address of the next page; null on the last one')

/** A page of clients. */
export const clientsSchema = z.object({ clients: z.array(clientSchema), next }).register(components, { id: 'Clients' })

const limit = z.coerce.number().int().min(1).max(MOST_ON_PAGE).default(USUAL_PAGE)

/** Which clients a page holds. */
export const clientsQuery = z.strictObject({
  after: z
    .string()
    .regex(/^[^\p{Cc}\p{Cs}]{0,64}$/u)
    .describe('The page begins after this ref')
    .optional(),
  limit,
  standing: z.enum(STANDINGS).describe('Those removed are listed only where asked for').optional(),
})

/** What an import came to. */
export const countsSchema = z
  .object({ made: z.int(), changed: z.int(), same: z.int(), dryRun: z.boolean() })
  .register(components, { id: 'ImportCounts' })

/** Whether an import is only tried. */
export const importQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).describe('true: says what would be done, and does nothing').optional(),
})

/** Whether an invitation goes out by itself. */
export const invitationSchema = z
  .strictObject({ send: z.boolean().describe('Sends it by mail or webhook, at most one a day').optional() })
  .register(components, { id: 'InvitationWish' })

/** A personal link. */
export const linkSchema = z
  .object({
    link: z.string().describe('Signs this person in, once'),
    expiresAt: moment(),
    sentBy: z.enum(['mail', 'webhook']).nullable().describe('The way that an invitation goes out by; null for none'),
  })
  .register(components, { id: 'PersonalLink' })

/** How long somebody is not asked. */
export const pauseSchema = z
  .strictObject({
    until: z.iso.datetime({ offset: true }).describe('A moment with its offset from UTC').optional(),
    weeks: z.int().min(1).max(52).optional(),
  })
  .describe('Exactly one of the two')
  .register(components, { id: 'PauseWish' })

/** A pause that has been taken up. */
export const pausedSchema = z.object({ ref: z.string(), until: moment() }).register(components, { id: 'Pause' })

/** Which sends are listed. */
export const sendsQuery = z.strictObject({
  state: z.enum(['failed', 'unknown']).describe('Both where it is left out').optional(),
  after: z
    .string()
    .regex(/^\d{1,15}~[\w:.-]{1,120}$/)
    .describe('From the address of the next page')
    .optional(),
  limit,
})

const sendSchema = z
  .object({
    id: z.string(),
    ref: z.string().nullable().describe('null for someone who joined by the code'),
    what: z.enum(['checkIn', 'followUp', 'reminder', 'nudge', 'invitation']),
    channel: z.enum(['webchat', 'terminal', 'msteams', 'mail', 'webhook']),
    state: z.enum(SEND_STATES),
    dueAt: moment(),
    problem: z.string().nullable(),
  })
  .register(components, { id: 'Send' })

/** A page of sends that failed, or may have. */
export const sendsSchema = z.object({ sends: z.array(sendSchema), next }).register(components, { id: 'Sends' })

/** What any call that has not succeeded is answered with (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().describe('urn:oars:problem: and the kind'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong, and the cure'),
    errors: z
      .array(z.object({ detail: z.string(), pointer: z.string().optional(), parameter: z.string().optional() }))
      .describe('The first hundred, by JSON pointer into the body or by the name of a parameter')
      .optional(),
  })
  .register(components, { id: 'Problem' })

/** For operations that ask for nothing in the query. */
export const noQuery = z.strictObject({})
