// @ts-check

/** @import { Activity } from './types' */

/**
 * The suggested answers under the last message, as buttons.
 * @param {HTMLElement} group
 * @param {(text: string) => void} choose Called with what a button says to Oars.
 */
export function createQuickReplies(group, choose) {
  return {
    /** @param {Activity} message */
    show(message) {
      const buttons = (message.suggestedActions?.actions ?? []).map(({ title, value }) => {
        const text = typeof value === 'string' && value !== '' ? value : (title ?? '')
        const button = document.createElement('button')
        button.type = 'button'
        button.textContent = title ?? text
        button.addEventListener('click', () => choose(text))
        return button
      })
      group.replaceChildren(...buttons)
      group.hidden = buttons.length === 0
    },
    hide() {
      group.hidden = true
      group.replaceChildren()
    },
  }
}
