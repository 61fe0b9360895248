/** Whether a host, as a name or an address with or without brackets, can only be this machine. */
export function isLoopback(host: string): boolean {
  // In full: a name that merely begins with 127. can belong to anyone.
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/i.test(host)
}
