import type { z } from 'zod'
import { ApiProblem, type Fault } from './apiProblem'

/** Faults told at once. */
const MOST_FAULTS = 100

/** Characters of a pointer: a field can be named anything. */
const LONGEST_POINTER = 200

/** What was sent in a part of the address, as its schema reads it; a problem with every fault where it cannot. */
export function checkAddress<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  const faults: Fault[] = []
  const data = check(schema, value, ({ path, detail }) => faults.push({ detail, parameter: cut(path.join('/')) }))
  if (faults.length === 0) return data as T
  throw new ApiProblem(400, 'badRequest', 'Something in the address cannot be used; put right what is listed.', {
    errors: faults.slice(0, MOST_FAULTS),
  })
}

/** A body, as its schema reads it; a problem with the first hundred faults where it cannot. */
export function checkBody<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  const faults: Fault[] = []
  const data = check(schema, value, ({ path, detail }) => faults.push({ detail, pointer: cut(pointerTo(path)) }))
  if (faults.length === 0) return data as T
  const more = faults.length > MOST_FAULTS ? ` The first ${MOST_FAULTS} of ${faults.length} are listed.` : ''
  throw new ApiProblem(422, 'badContent', `Nothing was done. Put right what is listed, and send it again.${more}`, {
    errors: faults.slice(0, MOST_FAULTS),
  })
}

interface Found {
  path: PropertyKey[]
  detail: string
}

function check<T>(schema: z.ZodType<T> | undefined, value: unknown, note: (found: Found) => void): T | undefined {
  if (!schema) return undefined
  const { data, error } = schema.safeParse(value)
  for (const issue of error?.issues ?? []) {
    const { path, message } = issue
    if (issue.code !== 'unrecognized_keys') note({ path, detail: message })
    else for (const key of issue.keys) note({ path: [...path, key], detail: 'There is no such field; take it out.' })
  }
  return data
}

/** A JSON pointer (RFC 6901) in a fragment. */
function pointerTo(path: readonly PropertyKey[]): string {
  return `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`
}

function cut(text: string): string {
  return text.length > LONGEST_POINTER ? `${text.slice(0, LONGEST_POINTER)}…` : text
}
