/** Who started this process, taken down before anything else: npm may be gone by the time the server listens. */
const parent = process.ppid

/** How often it is looked whether npm still runs, in ms. */
const LOOK_EVERY = 500

/**
 * Calls `stop` once when the process is asked to end: by SIGTERM or SIGINT (a second one ends it at once), and, where
 * `npm start` runs it, when npm has gone. npm hands a signal to the shell in between only, which dies and leaves us.
 */
export function onStopSignal(underNpm: boolean, stop: () => void): void {
  const timer = setInterval(() => process.ppid !== parent && end(), LOOK_EVERY).unref()
  if (!underNpm) clearInterval(timer)
  const end = () => {
    clearInterval(timer)
    process.off('SIGTERM', end)
    process.off('SIGINT', end)
    stop()
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}
