import { readFileSync, statSync } from 'node:fs'
import { ProgramError, parseProgram } from './parseProgram'
import type { Program } from './program'

/** Settings of a program are a page or two; no file of them is larger than this, in bytes. */
const LARGEST_FILE = 1_000_000

/** Reads a program's settings from a JSON file; `today` is 2026-11-23. Throws ProgramError where a client could not rely on them. */
export function readProgram(file: string, today: string): Program {
  return parseProgram(readSettings(file), `The program in ${file}`, today)
}

/** The JSON value that a file of settings holds, not looked at yet. Throws ProgramError where it cannot be read. */
export function readSettings(file: string): unknown {
  try {
    if (statSync(file).size > LARGEST_FILE) throw new Error(`it is larger than ${LARGEST_FILE / 1_000_000} MB`)
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ProgramError(
      `The program in ${file} cannot be read as JSON (${(error as Error).message}). Check the path and the file.`,
    )
  }
}
