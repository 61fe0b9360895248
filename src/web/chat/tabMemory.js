// @ts-check

/**
 * What is kept for this tab until it is closed. Browsers may forbid it; then it is simply not kept.
 * @param {string} key
 * @param {string} text
 */
export function remember(key, text) {
  try {
    sessionStorage.setItem(key, text)
  } catch {}
}

/**
 * The text kept under a key, or '' where there is none.
 * @param {string} key
 */
export function recall(key) {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** @param {string} key */
export function forget(key) {
  try {
    sessionStorage.removeItem(key)
  } catch {}
}
