import type { SendChannel } from '../storage/send'
import type { Sender, Way } from './sender'
import { sendOne } from './sendOne'

/** The sends of one channel on their way: so many at once, each begun as soon as it is claimed. */
export class Lane {
  private readonly underWay = new Set<Promise<void>>()

  constructor(
    private readonly channel: SendChannel,
    private readonly way: Way,
    private readonly sender: Sender,
  ) {}

  /** Whether anything is under way. */
  get busy(): boolean {
    return this.underWay.size > 0
  }

  /** Claims and begins what may be sent now, as far as there is room; resolves to how many that were. */
  async start(): Promise<number> {
    const { atOnce, perSecond } = this.way
    const limit = atOnce - this.underWay.size
    // Without a rate they are claimed by the handful: a claim costs as much as it does for one.
    if (limit === 0 || (perSecond === undefined && limit < atOnce / 2)) return 0
    const { store, clock } = this.sender
    const claimed = await store.sends.claim({ channel: this.channel, now: clock(), limit, perSecond })
    for (const send of claimed) {
      const sent = sendOne(send, this.way, this.sender).finally(() => this.underWay.delete(sent))
      this.underWay.add(sent)
    }
    return claimed.length
  }

  /** Resolves when one that is under way has ended, or after so many ms. */
  async room(longest: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longest)
    })
    await Promise.race([...this.underWay, late])
    clearTimeout(timer)
  }

  /** Resolves when nothing is under way. */
  async finished(): Promise<void> {
    await Promise.all(this.underWay)
  }
}
