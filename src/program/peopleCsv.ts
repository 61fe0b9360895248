import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { GivenPerson, PersonField } from './checkPerson'
import { nearestOf } from './nearestOf'

/** A file of people that cannot be read. The message says where, and the cure; it never quotes what stands there. */
export class PeopleFileError extends Error {
  override name = 'PeopleFileError'
}

/** A line of such a file. `line` counts from 1, with the header; a person over several lines has that of the first. */
export interface PersonLine {
  line: number
  given: GivenPerson
}

/** The most people in a file. */
export const MOST_PEOPLE = 200_000

/** A line longer than this is no person, in characters. */
const LONGEST_LINE = 10_000

/** The heading of each column. */
const COLUMNS: Readonly<Record<string, PersonField>> = {
  ...({ ref: 'ref', name: 'name', mail: 'mail', phone: 'phone', teams: 'teams', invited_by: 'invitedBy' } as const),
  ...({ zone: 'zone', every: 'every', weekday: 'weekday', time: 'time', day_of_month: 'dayOfMonth' } as const),
}

/** The heading under which a file has a field. */
export function columnOf(field: PersonField): string {
  return Object.keys(COLUMNS).find((name) => COLUMNS[name] === field) ?? field
}

const AS_UTF8 = 'save it as CSV in UTF-8 ("CSV UTF-8" in a spreadsheet) and import it again.'

/**
 * The people of a CSV file (RFC 4180; comma, semicolon or tab; with a header), one after the other. Throws
 * PeopleFileError at the first thing that keeps it from being read; what a person's fields hold is not looked at.
 */
export async function* readPeopleCsv(bytes: Buffer): AsyncGenerator<PersonLine> {
  checkEncoding(bytes)
  const parser = Readable.from([bytes]).pipe(
    parse({
      ...{ bom: true, info: true, trim: true, skip_empty_lines: true, relax_column_count: true },
      delimiter: delimiterOf(bytes),
      max_record_size: LONGEST_LINE,
    }),
  )
  let fields: PersonField[] | undefined
  let people = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = info.lines - breaksIn(record)
      if (!fields) {
        fields = readHeader(record, line)
        continue
      }
      // A spreadsheet leaves lines of nothing but commas below the last person.
      if (record.every((value) => value === '')) continue
      if (++people > MOST_PEOPLE)
        throw new PeopleFileError(`There are more than ${MOST_PEOPLE} people; make several files of it.`)
      yield { line, given: personOf(record, fields, line) }
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenOff(error) : error
  }
  if (people === 0)
    throw new PeopleFileError('There is nobody in the file; write a line with "ref" and a line for each person.')
}

function checkEncoding(bytes: Buffer): void {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff' || bytes.subarray(0, 1000).includes(0)) {
    throw new PeopleFileError(`The file is in UTF-16, or no text; ${AS_UTF8}`)
  }
  if (!isUtf8(bytes)) throw new PeopleFileError(`The file is in Latin-1 or another older encoding; ${AS_UTF8}`)
}

/** The one that the header has most of. */
function delimiterOf(bytes: Buffer): string {
  const [header = ''] = bytes
    .subarray(0, LONGEST_LINE)
    .toString('utf8')
    .split(/[\r\n]/, 1)
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function readHeader(record: readonly string[], line: number): PersonField[] {
  const fields: PersonField[] = []
  for (const heading of record) {
    const name = heading.toLowerCase().replace(/[\s-]+/g, '_')
    const field = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined
    if (!field) throw new PeopleFileError(`line ${line}: ${unknownColumn(heading, name)}`)
    if (fields.includes(field))
      throw new PeopleFileError(`line ${line}: the column "${name}" is there twice; take one out.`)
    fields.push(field)
  }
  if (!fields.includes('ref')) {
    throw new PeopleFileError(
      `line ${line}: there is no column "ref", the number that your program has for each person; add it.`,
    )
  }
  return fields
}

function unknownColumn(heading: string, name: string): string {
  const known = Object.keys(COLUMNS)
  if (heading === '') return 'a column has no heading; give it one, or take it out.'
  if (!/^[\p{L}\p{N} _.-]{1,40}$/u.test(heading)) {
    return `the first line is no header; write one of ${known.join(', ')} above each column.`
  }
  const near = nearestOf(name, known)
  const cure = near ? `write "${near}", or take it out` : `use ${known.join(', ')}`
  return `there is no column "${heading}"; ${cure}.`
}

function personOf(record: readonly string[], fields: readonly PersonField[], line: number): GivenPerson {
  if (record.length !== fields.length) {
    throw new PeopleFileError(
      `line ${line}: it has ${record.length} values and the header ${fields.length}; ` +
        'put a value with the separator in it into quotation marks, and leave none out.',
    )
  }
  return Object.fromEntries(fields.map((field, i) => [field, record[i]]))
}

/** Lines that a record takes beside its first: those of quoted values. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, value) => sum + value.split(/\r\n|\r|\n/).length - 1, 0)
}

const CURES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed; close it.',
  CSV_MAX_RECORD_SIZE: `it is longer than ${LONGEST_LINE} characters; look for a quotation mark that is not closed.`,
}

function brokenOff(error: CsvError): PeopleFileError {
  const cure =
    CURES[error.code] ?? 'quotation marks stand inside a value; put the whole value into them, and double those inside.'
  return new PeopleFileError(`line ${Number(error.lines ?? 1)}: ${cure}`)
}
