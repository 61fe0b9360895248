// @ts-check

/** A web address up to 500 characters; a full stop, comma or bracket at its end belongs to the sentence. */
const ADDRESS = /(https?:\/\/[^\s<>"']{1,500})/

/**
 * A text as pieces for the page, its web addresses as links that open beside the conversation.
 * @param {string} text
 * @returns {(string | HTMLAnchorElement)[]}
 */
export function linkify(text) {
  return text.split(ADDRESS).flatMap((piece, index) => {
    if (index % 2 === 0) return [piece]
    const address = piece.replace(/[.,;:!?)\]]{1,5}$/, '')
    const link = document.createElement('a')
    link.href = address
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
    link.textContent = address
    return [link, piece.slice(address.length)]
  })
}
