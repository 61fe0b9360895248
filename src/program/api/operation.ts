import type { z } from 'zod'
import type { Store } from '../../storage/store'
import type { Programs } from '../programs'

/** What every operation may use. */
export interface ApiTools {
  store: Store
  programs: Pick<Programs, 'of' | 'refresh'>
  /** The ways by which this server can reach people who are not on the page. */
  ways: readonly ('mail' | 'webhook')[]
  /** Epoch milliseconds. */
  clock: () => number
}

/** One call, checked: the program that its key belongs to, and what was sent. */
export interface ApiCall<Params, Query, Body> {
  /** Id of the program; a call sees nothing of any other. */
  program: string
  params: Params
  query: Query
  body: Body
  /** Address of this server for links, without a slash at the end. */
  address(): string
}

/** What a call came to. */
export interface ApiAnswer {
  status: number
  body?: unknown
  /** How many people the answer or the call names, where it is not the one in the address: for the audit. */
  people?: number
}

/** One route: what it takes and answers, as schemas, and what it does. The router and the OpenAPI document are made of these. */
export interface Operation<Params = never, Query = never, Body = never> {
  /** operationId of the document. */
  id: string
  method: 'get' | 'put' | 'post' | 'delete'
  /** Below /api/v1, with names in braces: /clients/{ref} */
  path: string
  summary: string
  description?: string
  params?: z.ZodType<Params>
  query?: z.ZodType<Query>
  body?: z.ZodType<Body>
  /** Nothing need be sent: it counts as {}. */
  bodyOptional?: boolean
  /** Bytes of a body; 64 KB where nothing is said. */
  largest?: number
  /** Calls of one key in a minute, where they are fewer than for everything else. */
  perMinute?: number
  /** By status: what it means, and what the body holds. Nothing that the schema does not name gets out. */
  answers: Readonly<Record<number, { description: string; schema?: z.ZodType }>>
  /** Statuses of problems, beyond those that any call may meet, and when. */
  problems?: Readonly<Record<number, string>>
  run(call: ApiCall<Params, Query, Body>, tools: ApiTools): Promise<ApiAnswer>
}

/** An operation whose types are known to itself alone. */
// biome-ignore lint/suspicious/noExplicitAny: the router checks by the schemas what it hands to run.
export type AnyOperation = Operation<any, any, any>
