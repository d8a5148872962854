import { crc32 } from 'node:zlib'

export type Shape = {
  readonly code: string
  readonly name: string
  readonly ring: readonly (readonly [number, number])[]
}

/** A zipped shapefile of polygons as Chinese survey programs write it: names in GB18030, nothing said about that. */
export function zippedShapefile(shapes: readonly Shape[]): Buffer {
  return zip([
    ['grids.shp', shp(shapes)],
    ['grids.dbf', dbf(shapes)],
  ])
}

function shp(shapes: readonly Shape[]): Buffer {
  const records = shapes.map(({ ring }, at) => {
    const content = Buffer.alloc(44 + 4 + ring.length * 16)
    content.writeInt32LE(5, 0)
    content.writeInt32LE(1, 36)
    content.writeInt32LE(ring.length, 40)
    for (const [index, [x, y]] of ring.entries()) {
      content.writeDoubleLE(x, 48 + index * 16)
      content.writeDoubleLE(y, 56 + index * 16)
    }
    const head = Buffer.alloc(8)
    head.writeInt32BE(at + 1, 0)
    head.writeInt32BE(content.length / 2, 4)
    return Buffer.concat([head, content])
  })
  const head = Buffer.alloc(100)
  head.writeInt32BE(9994, 0)
  head.writeInt32BE((100 + records.reduce((sum, { length }) => sum + length, 0)) / 2, 24)
  head.writeInt32LE(1000, 28)
  head.writeInt32LE(5, 32)
  return Buffer.concat([head, ...records])
}

const columns = [
  ['WGBM', 15],
  ['WGMC', 20],
] as const

function dbf(shapes: readonly Shape[]): Buffer {
  const width = 1 + columns.reduce((sum, [, length]) => sum + length, 0)
  const head = Buffer.alloc(32 + columns.length * 32 + 1)
  head.writeUInt8(3, 0)
  head.writeUInt32LE(shapes.length, 4)
  head.writeUInt16LE(head.length, 8)
  head.writeUInt16LE(width, 10)
  for (const [at, [name, length]] of columns.entries()) {
    head.write(name, 32 + at * 32, 'latin1')
    head.write('C', 32 + at * 32 + 11, 'latin1')
    head.writeUInt8(length, 32 + at * 32 + 16)
  }
  head.writeUInt8(13, head.length - 1)
  const rows = shapes.map(({ code, name }) => {
    const row = Buffer.alloc(width, 0x20)
    row.write(code, 1, 'latin1')
    gb18030(name).copy(row, 16)
    return row
  })
  return Buffer.concat([head, ...rows])
}

/** The few characters the test needs; Node can read the encoding, not write it. */
function gb18030(text: string): Buffer {
  const codes: Readonly<Record<string, number>> = { 东: 0xb6ab, 西: 0xcef7, 网: 0xcdf8, 格: 0xb8f1 }
  const bytes = [...text].flatMap((character) => {
    const code = codes[character] ?? 0x3f3f
    return [code >> 8, code & 0xff]
  })
  return Buffer.from(bytes)
}

function zip(files: readonly (readonly [string, Buffer])[]): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, bytes] of files) {
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(bytes.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, Buffer.from(name), bytes])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, tail, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}
