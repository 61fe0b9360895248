import { crisisTalks, playCrisisTalk } from './playCrisisTalk'
import { type Judged, judge, tellCrisisTalks } from './tellCrisisTalks'

/** Prints every crisis talk with each item of the rubric; `--words` prints what was said too. Ends with 1 where one is red. */
async function main(): Promise<void> {
  const judged: Judged[] = []
  for (const talk of crisisTalks()) judged.push(judge(await playCrisisTalk(talk)))
  process.stdout.write(tellCrisisTalks(judged, process.argv.includes('--words')))
  if (judged.some(({ items }) => items.some(({ fails }) => fails.length > 0))) process.exitCode = 1
}

void main()
