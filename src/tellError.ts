/** What of an error goes into a log: where it was thrown and why. The Bot Framework wraps what a dialog threw. */
export function tellError(error: unknown): string {
  const cause = (error as { error?: unknown } | null | undefined)?.error ?? error
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
