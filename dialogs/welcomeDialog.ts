import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs'
import { announceContact } from './announceContact'
import { GOAL_DIALOG } from './goalDialog'
import { say, sceneOf } from './scene'

/** Id of the welcome in the framework's stack. */
export const WELCOME_DIALOG = 'welcome'

/** Once: what Oars is and is not, whom to call, what it keeps, that they can stop; then straight to what they want. */
export class WelcomeDialog extends Dialog {
  constructor() {
    super(WELCOME_DIALOG)
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const scene = sceneOf(dc.context)
    scene.record.add({ at: scene.now, kind: 'welcomed' })
    const { welcome } = scene.program ?? {}
    if (welcome) {
      const because = 'The program has written it.'
      say(scene, { name: 'program welcome', reflection: 'program welcome', because }, { note: welcome })
    }
    if (scene.alerts) announceContact(scene, 'welcome with contact')
    else say(scene, { name: 'welcome', reflection: 'welcome', because: 'First contact.' })
    return dc.replaceDialog(GOAL_DIALOG, { asked: true })
  }
}
