import type { Logger } from 'pino'
import type { ProgramStore } from '../storage/program'
import { tellError } from '../tellError'
import { ProgramError, parseProgram } from './parseProgram'
import type { Program } from './program'

/** How often it is looked whether staff have changed something, in ms. */
const LOOKED_EVERY = 60_000

/** What the stored programs are read with. `clock` gives epoch milliseconds. */
export interface ProgramsOptions {
  store: Pick<ProgramStore, 'all'>
  clock: () => number
  log: Pick<Logger, 'error'>
}

/** All stored programs, held ready for the bot. Settings that can no longer be used leave the last ones that could. */
export class Programs {
  private readonly held = new Map<string, { settings: string; program?: Program }>()
  private timer: NodeJS.Timeout | undefined

  private constructor(private readonly options: ProgramsOptions) {}

  /** Reads them all. Throws ProgramError where one cannot be used, with the cure: better no start than half a program. */
  static async open(options: ProgramsOptions): Promise<Programs> {
    const programs = new Programs(options)
    await programs.read((error) => {
      throw error
    })
    return programs
  }

  /** The program of that id, as it was last read; undefined for someone of none. */
  of(id: string | undefined): Program | undefined {
    return id === undefined ? undefined : this.held.get(id)?.program
  }

  /** Reads what has been added or changed since; what cannot be used is logged once. */
  async refresh(): Promise<void> {
    await this.read((error, id) => this.options.log.error({ program: id, error: error.message }, 'program not usable'))
  }

  /** Refreshes once a minute until `stop`. A database that does not answer changes nothing. */
  start(): void {
    const refresh = () => {
      this.refresh().catch((error: unknown) =>
        this.options.log.error({ error: tellError(error) }, 'programs not read; going on with the last ones'),
      )
    }
    this.timer ??= setInterval(refresh, LOOKED_EVERY).unref()
  }

  stop(): void {
    clearInterval(this.timer)
    this.timer = undefined
  }

  private async read(onUnusable: (error: ProgramError, id: string) => void): Promise<void> {
    const stored = await this.options.store.all()
    const today = new Date(this.options.clock()).toISOString().slice(0, 10)
    for (const { id, settings } of stored) {
      const before = this.held.get(id)
      if (before?.settings === settings) continue
      let program = before?.program
      try {
        program = parseStored(id, settings, today)
      } catch (error) {
        if (!(error instanceof ProgramError)) throw error
        onUnusable(error, id)
      }
      this.held.set(id, { settings, program })
    }
  }
}

/** A program from its stored settings; `today` is 2026-11-23. Throws ProgramError with the cure. */
export function parseStored(id: string, settings: string, today: string): Program {
  const cure = `Correct them and store them anew: oars program change ${id} FILE.`
  let value: unknown
  try {
    value = JSON.parse(settings)
  } catch {
    throw new ProgramError(`The stored settings of the program ${id} are no JSON. ${cure}`)
  }
  try {
    return parseProgram(value, `What is stored of the program ${id}`, today)
  } catch (error) {
    throw error instanceof ProgramError ? new ProgramError(`${error.message} ${cure}`) : error
  }
}
