import { networkInterfaces } from 'node:os'

/** The parts of the configuration that say where the server is. */
export interface Place {
  host: string
  port: number
  publicUrl?: string
}

const EVERYWHERE = ['0.0.0.0', '::']

/** The address to open on this machine, without a slash at the end; the public one where it is set. */
export function ownAddress({ host, port, publicUrl }: Place): string {
  if (publicUrl !== undefined) return publicUrl
  const here = host === '127.0.0.1' || EVERYWHERE.includes(host)
  return webAddress(here ? 'localhost' : host, port)
}

/**
 * The address to give to others: the public one where it is set; where the server listens on every network, this
 * machine's first address in one.
 */
export function addressForOthers(place: Place, interfaces = networkInterfaces()): string {
  if (place.publicUrl !== undefined || !EVERYWHERE.includes(place.host)) return ownAddress(place)
  const outside = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return outside ? webAddress(outside.address, place.port) : ownAddress(place)
}

function webAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
