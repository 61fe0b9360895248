import { deflateSync } from 'node:zlib'

/** A square picture: red, green, blue and alpha of every pixel (0 to 255), row by row. */
export interface Picture {
  /** Pixels on a side. */
  size: number
  rgba: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BIT_DEPTH = 8
const TRUECOLOUR_WITH_ALPHA = 6

/** A picture as a PNG file (ISO/IEC 15948). */
export function encodePng({ size, rgba }: Picture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([BIT_DEPTH, TRUECOLOUR_WITH_ALPHA], 8)
  const row = size * 4
  // Each row begins with the number of its filter: 0, none.
  const rows = Buffer.alloc(size * (row + 1))
  for (let y = 0; y < size; y++) rows.set(rgba.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

/** CRC-32 as PNG has it. Node's own is there from 20.15 on only. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
