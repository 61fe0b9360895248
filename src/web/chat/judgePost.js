// @ts-check

/** @import { Posted } from './types' */

/**
 * How a post went, by the HTTP status of its answer.
 * @param {number | undefined} status
 * @returns {Posted}
 */
export function judgePost(status) {
  if (status === 200) return 'taken'
  if (status === 429) return 'later'
  return status === 400 || status === 413 || status === 415 ? 'refused' : 'again'
}
