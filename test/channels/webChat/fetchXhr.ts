/** As much of XMLHttpRequest as RxJS 5 uses to make a request, on top of fetch: the real Direct Line client runs on it in Node. */
export class FetchXhr {
  readyState = 0
  status = 0
  response: unknown = null
  responseType = ''
  timeout = 0
  withCredentials = false
  onreadystatechange?: () => void
  onerror?: () => void
  ontimeout?: () => void
  private readonly headers = new Headers()
  private readonly aborter = new AbortController()
  private received = new Headers()
  private method = 'GET'
  private url = ''

  open(method: string, url: string): void {
    this.method = method
    this.url = url
    this.readyState = 1
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value)
  }

  getResponseHeader(name: string): string | null {
    return this.received.get(name)
  }

  abort(): void {
    this.aborter.abort()
  }

  send(body?: string | FormData): void {
    const { method, headers } = this
    fetch(this.url, { method, headers, body, signal: this.aborter.signal }).then(
      async (answer) => {
        const text = await answer.text()
        this.received = answer.headers
        this.status = answer.status
        this.response = this.responseType === 'json' && text !== '' ? JSON.parse(text) : text
        this.readyState = 4
        this.onreadystatechange?.()
      },
      () => {
        if (!this.aborter.signal.aborted) this.onerror?.()
      },
    )
  }
}
