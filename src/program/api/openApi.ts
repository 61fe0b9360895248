import { z } from 'zod'
import type { AnyOperation } from './operation'
import { components, problemSchema } from './schemas'

/** JSON of an OpenAPI document. */
export type Json = Record<string, unknown>

const schemaAddress = (id: string) => `#/components/schemas/${id}`

/** The OpenAPI 3.1 document of the API: made of the schemas that requests are checked by and answers go through. */
export function describeApi(operations: readonly AnyOperation[]): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = paths[operation.path] ?? {}
    path[operation.method] = describe(operation)
    paths[operation.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Oars for programs',
      version: '1',
      description:
        'Enrol people, invite them, pause or remove them, and see attendance. A key sees its own program and nothing else; no answer holds a word of a client’s. Fields may be added to answers.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Made with: oars key create' } },
      schemas: describeComponents(),
      responses: { Problem: { description: 'What went wrong, and the cure', content: problemContent } },
    },
  }
}

function describeComponents(): Record<string, Json> {
  // Answers keep to their fields in code; in the document they are open, so that a field can be added.
  const { schemas } = z.toJSONSchema(components, { io: 'input', uri: schemaAddress })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema as Json]),
  )
}

/** A schema in the place where it is used: by its address where it has a name. */
function refer(schema: z.ZodType): Json {
  const id = components.get(schema)?.id
  if (id !== undefined) return { $ref: schemaAddress(id) }
  const { $schema: _dialect, ...inline } = z.toJSONSchema(schema, { io: 'input' })
  return inline as Json
}

const problemContent = { 'application/problem+json': { schema: refer(problemSchema) } }

function describe(operation: AnyOperation): Json {
  const { id, summary, description, params, query, body, bodyOptional, answers, problems = {} } = operation
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')]
  if (operation.method === 'post') parameters.push(IDEMPOTENCY_KEY)
  const responses = Object.fromEntries([
    ...Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer, operation)]),
    ...Object.entries(problems).map(([status, when]) => [status, { description: when, content: problemContent }]),
    ['default', { $ref: '#/components/responses/Problem' }],
  ])
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: !bodyOptional, content: { 'application/json': { schema: refer(body) } } } }),
    responses,
  }
}

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same for a repetition of the same call: it is not made twice, and gets the first answer for a day',
  schema: { type: 'string', minLength: 1, maxLength: 202 },
}

function describeAnswer(
  { description, schema }: AnyOperation['answers'][number],
  { method }: Pick<AnyOperation, 'method'>,
): Json {
  const replayed = { description: 'true where this is the answer to an earlier call', schema: { type: 'string' } }
  return {
    description,
    ...(method === 'post' && { headers: { 'Idempotency-Replayed': replayed } }),
    ...(schema && { content: { 'application/json': { schema: refer(schema) } } }),
  }
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = refer(schema) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, { description, ...each }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(typeof description === 'string' && { description }),
    schema: each,
  }))
}
