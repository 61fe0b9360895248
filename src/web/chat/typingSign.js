// @ts-check

/** Milliseconds before the sign appears: an answer that comes at once needs none. */
const DELAY = 400

/** Milliseconds after which an answer is no longer promised. */
const LONGEST = 20_000

/**
 * The dots while an answer is awaited. For the eye only: screen readers hear the answer itself.
 * @param {HTMLElement} sign
 */
export function createTypingSign(sign) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  function hide() {
    clearTimeout(timer)
    sign.hidden = true
  }

  return {
    await() {
      clearTimeout(timer)
      timer = setTimeout(() => {
        sign.hidden = false
        timer = setTimeout(hide, LONGEST)
      }, DELAY)
    },
    hide,
  }
}
