// @ts-check
import { forget, recall, remember } from './tabMemory.js'

const KEY = 'oars.draft'

/**
 * The text box: grows with its text, keeps it over a reload, and sends on Enter where there is a keyboard.
 * @param {HTMLFormElement} form
 * @param {HTMLTextAreaElement} box
 * @param {(text: string) => void} send
 */
export function createComposer(form, box, send) {
  const touch = matchMedia('(hover: none) and (pointer: coarse)').matches
  if (touch) box.enterKeyHint = 'enter'

  function changed() {
    if (box.value) remember(KEY, box.value)
    else forget(KEY)
    box.style.height = 'auto'
    // A box-sizing of border-box counts the borders, scrollHeight does not.
    box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
  }

  /** @param {Event} event */
  function submit(event) {
    event.preventDefault()
    const text = box.value.trim()
    box.focus()
    if (!text) return
    box.value = ''
    changed()
    send(text)
  }

  form.addEventListener('submit', submit)
  box.addEventListener('input', changed)
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !touch) submit(event)
  })
  box.value = recall(KEY)
  changed()

  return {
    /** Ready to type, unless that would raise a keyboard on the screen. */
    focus() {
      if (!touch) box.focus()
    },
    /**
     * Puts text back that could not be sent, before what has been typed since.
     * @param {string} text
     */
    giveBack(text) {
      box.value = [text, box.value].filter(Boolean).join('\n')
      changed()
    },
  }
}
