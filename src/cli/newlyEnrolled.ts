import type { Enrolled, ProgramStore } from '../storage/program'

/** People looked up at once. */
const AT_ONCE = 500

/** Everyone whom a program enrolled for the first time at that moment (epoch ms), page by page. */
export async function* newlyEnrolled(programs: ProgramStore, program: string, at: number): AsyncGenerator<Enrolled[]> {
  let after: string | undefined = ''
  while (after !== undefined) {
    const page: Enrolled[] = await programs.clients(program, { after, limit: AT_ONCE, standing: 'invited' })
    const made = page.filter((each) => each.at === at)
    if (made.length > 0) yield made
    after = page.at(-1)?.ref
  }
}
