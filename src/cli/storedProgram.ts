import type { Program } from '../program/program'
import { parseStored } from '../program/programs'
import type { ProgramStore, StoredProgram } from '../storage/program'
import { UsageError } from './usageError'

/** The stored program that a command names; an error with the cure where there is none. */
export async function storedProgram(programs: ProgramStore, id: string | undefined): Promise<StoredProgram> {
  if (id === undefined) throw new UsageError('Say which program: --program ID (oars program list shows them).')
  const stored = await programs.get(id)
  if (!stored) throw new Error(`There is no program "${id}"; oars program list shows those there are.`)
  return stored
}

/** The same program, with its settings read. */
export async function programOf(programs: ProgramStore, id: string | undefined): Promise<Program & { id: string }> {
  const stored = await storedProgram(programs, id)
  return { ...parseStored(stored.id, stored.settings, today()), id: stored.id }
}

/** 2026-11-23, UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
