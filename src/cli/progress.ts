/** Work on fewer pieces than this is over before anybody asks how far it is. */
const WORTH_TELLING = 2000

/** Tells on stderr, after every tenth of the work, how far a long one is: `done` of `all`. */
export function progressOf(what: string, all: number): (done: number) => void {
  let told = 0
  return (done) => {
    const tenth = Math.floor((done / all) * 10)
    if (all < WORTH_TELLING || tenth <= told) return
    told = tenth
    process.stderr.write(`${what}: ${done} of ${all}\n`)
  }
}
