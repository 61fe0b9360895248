// @ts-check

/** Milliseconds that a connection may be away before anything is said about it. */
const SHORT_LOSS = 1500

/** Milliseconds that "Connected again." stays. */
const GOOD_NEWS = 3000

/**
 * One calm line about the connection, read out by screen readers. A short loss is not worth a word.
 * @param {HTMLElement} line
 */
export function createStatusLine(line) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let away = true
  let wasLive = false

  /** @param {string} text */
  const say = (text) => {
    if (line.textContent !== text) line.textContent = text
  }

  /**
   * @param {() => void} action
   * @param {number} delay
   */
  const later = (action, delay) => {
    clearTimeout(timer)
    timer = setTimeout(action, delay)
  }

  function sayAway() {
    say(wasLive ? 'Reconnecting… You can go on writing.' : 'Connecting…')
  }

  later(sayAway, SHORT_LOSS)

  return {
    live() {
      clearTimeout(timer)
      if (line.textContent && wasLive) {
        say('Connected again.')
        later(() => say(''), GOOD_NEWS)
      } else say('')
      away = false
      wasLive = true
    },
    lost() {
      if (!away) later(sayAway, SHORT_LOSS)
      away = true
    },
    /** @param {string} text */
    stay(text) {
      clearTimeout(timer)
      say(text)
    },
  }
}
