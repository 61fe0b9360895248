import type { DialogContext } from 'botbuilder-dialogs'
import { rootStateOf } from './rootState'
import { type Scene, say } from './scene'

const HEADINGS = ['start again ask', 'start again told'] as const

/** Who writes after a stop is answered like anybody, and asked once whether the check-ins are to start again. */
export function offerStart(dc: DialogContext, scene: Scene): void {
  const { record, now, voice } = scene
  const { stopped, stoppedAt = now } = record
  if (!stopped || stoppedAt === now || scene.wipe || voice.text === '') return
  const offered = record.told.some(
    ({ at, headings }) => at >= stoppedAt && HEADINGS.some((heading) => headings?.includes(heading)),
  )
  if (offered) return
  const because = 'They write again after a stop.'
  if (dc.activeDialog || voice.text.includes('?')) {
    say(scene, { name: 'start again told', reflection: 'start again told', because })
    return
  }
  rootStateOf(dc).offered = true
  say(scene, { name: 'start again ask', question: 'start again ask', suggestions: ['Resume', 'No, thanks'], because })
}
