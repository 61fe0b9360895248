import type { z } from 'zod'
import type { Operation } from './operation'
import { sendsQuery, sendsSchema } from './schemas'
import { iso } from './tellClient'

/** Lists what could not be sent, or may not have been. */
export const listTrouble: Operation<never, z.infer<typeof sendsQuery>> = {
  id: 'listTrouble',
  method: 'get',
  path: '/sends',
  summary: 'What failed or may not have arrived, oldest first',
  query: sendsQuery,
  answers: { 200: { description: 'A page', schema: sendsSchema } },
  async run({ program, query: { state, after, limit } }, { store }) {
    const found = await store.sends.trouble(limit + 1, { program, state, after: readPlace(after) })
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    const next =
      last && new URLSearchParams({ after: `${last.dueAt}~${last.id}`, limit: String(limit), ...(state && { state }) })
    const sends = page.map(({ id, ref = null, what, channel, state: became, dueAt, problem = null }) => ({
      ...{ id, ref, what, channel, problem },
      state: became,
      dueAt: iso(dueAt),
    }))
    return { status: 200, people: page.length, body: { sends, next: next ? `/api/v1/sends?${next}` : null } }
  },
}

function readPlace(after: string | undefined): { dueAt: number; id: string } | undefined {
  if (after === undefined) return undefined
  const tilde = after.indexOf('~')
  return { dueAt: Number(after.slice(0, tilde)), id: after.slice(tilde + 1) }
}
