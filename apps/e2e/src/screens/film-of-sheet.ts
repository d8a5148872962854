import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import sharp from 'sharp'

const [width, height] = [640, 480] as const
const perPage = 8
/** Of a label on the sheet, in points: two side by side, four below each other, in the middle of the page. */
const label = { width: 269.3, height: 192.8, left: 28.3, top: 35.4 } as const

type Printed = {
  readonly print: () => Promise<Buffer>
  /** Which label of it. */
  readonly at: number
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What a camera sees of one label of a printed sheet, held a little askew and out of focus, as a film for the browser. */
export async function filmOfSheet({ print, at }: Printed): Promise<string> {
  const sheet = await print()
  const printed = await sharp(Buffer.from(drawLabel(boxesOf(sheet, Math.floor(at / perPage)), at % perPage)), {
    density: 144,
  })
    .rotate(7, { background: '#b9b4a8' })
    .resize({ height: 420 })
    .blur(1.2)
    .toBuffer()
  const { data } = await sharp({ create: { width, height, channels: 3, background: '#b9b4a8' } })
    .composite([{ input: printed, gravity: 'centre' }])
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const path = join(mkdtempSync(join(tmpdir(), 'ejia-film-')), 'label.y4m')
  writeFileSync(path, y4mOf(data))
  return path
}

/** The filled boxes of a page as they stand in the file, from its top left corner. */
function boxesOf(sheet: Buffer, page: number): Box[] {
  const drawings = contentsOf(sheet).filter((content) => / re$/m.test(content))
  const drawing = drawings[page]
  if (drawing === undefined) throw new Error(`the sheet has ${drawings.length} pages`)
  return [...drawing.matchAll(/^(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re$/gm)].map(([, ...numbers]) => {
    const [x = 0, y = 0, wide = 0, tall = 0] = numbers.map(Number)
    return { x, y, width: wide, height: tall }
  })
}

function contentsOf(sheet: Buffer): string[] {
  const file = sheet.toString('latin1')
  return [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')]
    } catch {
      return [] // not every part of the file is packed
    }
  })
}

/** The square of one label on its paper; the writing beside it is left out, for no camera needs it. */
function drawLabel(boxes: readonly Box[], at: number): string {
  const left = label.left + (at % 2) * label.width
  const top = label.top + Math.floor(at / 2) * label.height
  const inside = boxes.filter(({ x, y }) => x >= left && x < left + label.width && y >= top && y < top + label.height)
  if (inside.length === 0) throw new Error(`the sheet has no label ${at}`)
  const cells = inside.map((box) => `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>`)
  const view = `${left} ${top} ${label.height} ${label.height}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${label.height}" height="${label.height}" viewBox="${view}">
    <rect x="${left}" y="${top}" width="100%" height="100%" fill="#f4f2ee"/>${cells.join('')}</svg>`
}

/** Two still pictures in shades of grey; the browser plays them over and over. */
function y4mOf(luma: Buffer): Buffer {
  const grey = Buffer.from(luma.subarray(0, width * height))
  const colour = Buffer.alloc((width * height) / 2, 128)
  const frame = [Buffer.from('FRAME\n'), grey, colour]
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...frame, ...frame])
}
