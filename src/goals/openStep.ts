import type { Goal } from './goal'

/** The words of the step that stands under a goal now; undefined where there is none. */
export function openStep({ steps }: Goal): string | undefined {
  const last = steps.at(-1)
  return last?.status === 'open' ? last.words : undefined
}
