// @ts-check

/** Pixels from the end that still count as being there. */
const NEAR = 80

/**
 * Keeps the end of the page in view while it grows, unless the client has scrolled up to read.
 * @param {Element[]} growing What grows, or shrinks the view.
 * @returns {() => void} Goes to the end wherever the client is.
 */
export function keepAtEnd(growing) {
  const root = document.documentElement
  const toEnd = () => scrollTo(0, root.scrollHeight)
  let atEnd = true
  history.scrollRestoration = 'manual'
  addEventListener('scroll', () => {
    atEnd = root.scrollHeight - innerHeight - scrollY < NEAR
  })
  const observer = new ResizeObserver(() => atEnd && toEnd())
  for (const element of growing) observer.observe(element)
  addEventListener('resize', () => atEnd && toEnd())
  return () => {
    atEnd = true
    toEnd()
  }
}
