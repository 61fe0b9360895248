/** What a column or a parameter can hold in the portable SQL: text (also JSON as text), whole numbers, and nothing. */
export type Value = string | number | null

/** One row of an answer, by column name. */
export type Row = Record<string, Value>

/** SQL text with `?1`, `?2`, … in the place of its parameters. */
export interface Statement {
  text: string
  params: Value[]
  /** The text holds several statements, such as a migration file, and has no parameters. */
  script?: true
}

/** The statements of one transaction, in order: each is yielded, its rows come back, and what is returned is the result. */
export type Steps<T> = Generator<Statement, T, Row[]>

/** How a transaction runs; as any other where nothing is said. */
export interface TransactionOptions {
  /** Waits until no other exclusive transaction runs, in whichever process, and is given minutes, not seconds: for migrations. */
  exclusive?: boolean
}

/**
 * A database that speaks the portable SQL. A transaction body is a generator, so that nothing but the database can be
 * waited for inside it: SQLite runs it in one synchronous block, PostgreSQL on one connection of its pool. It must be
 * free of outside effects, since it is run again after a deadlock or a serialization failure.
 */
export interface Db {
  /** Ends a SELECT whose rows are to be changed: takes those that no other transaction holds. Nothing where one writes at a time. */
  readonly skipLocked: Statement
  run(statement: Statement): Promise<Row[]>
  /** Commits when the body returns; rolls back and rejects when it throws. */
  transaction<T>(body: () => Steps<T>, options?: TransactionOptions): Promise<T>
  /** Tells every listener about a topic: those in this process at once, on PostgreSQL also those of other processes. */
  notify(topic: string): void
  /** Calls back with each topic notified; returns the way to stop. What is notified while a connection is down is missed. */
  listen(listener: (topic: string) => void): () => void
  /** Takes deleted rows out of the files too, as far as it can right now; never rejects. */
  scrub(): Promise<void>
  close(): Promise<void>
}

/** A statement from a template: values become parameters, statements inside it are spliced in with theirs. */
export function sql(strings: TemplateStringsArray, ...values: (Value | Statement)[]): Statement {
  let text = strings[0] ?? ''
  const params: Value[] = []
  values.forEach((value, index) => {
    if (value !== null && typeof value === 'object') {
      const offset = params.length
      text += value.text.replace(/\?(\d+)/g, (_, n) => `?${Number(n) + offset}`)
      params.push(...value.params)
    } else {
      params.push(value)
      text += `?${params.length}`
    }
    text += strings[index + 1]
  })
  return { text, params }
}

/** `(?1, ?2), (?3, ?4)` for an INSERT of several rows. */
export function rowsOf(rows: Value[][]): Statement {
  let count = 0
  const text = rows.map((row) => `(${row.map(() => `?${++count}`).join(', ')})`).join(', ')
  return { text, params: rows.flat() }
}

/** The parameters of a statement in PostgreSQL's spelling: `$1` for `?1`. */
export function toDollars(text: string): string {
  return text.replace(/\?(\d+)/g, '$$$1')
}
