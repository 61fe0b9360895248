/** The listeners of one process. One that throws is reported as a process warning and keeps no other from being called. */
export class Topics {
  private readonly listeners = new Set<(topic: string) => void>()

  /** Returns the way to stop. The same function may be added more than once. */
  add(listener: (topic: string) => void): () => void {
    const own = (topic: string) => listener(topic)
    this.listeners.add(own)
    return () => {
      this.listeners.delete(own)
    }
  }

  tell(topic: string): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(topic)
      } catch (error) {
        process.emitWarning(`A listener failed: ${String(error)}`)
      }
    }
  }
}
