import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { encode } from 'uqr'

const [width, height] = [640, 480] as const

/** What a camera sees of a printed label held a little askew and out of focus, as a film for the browser's camera. */
export async function filmOfCode(address: string): Promise<string> {
  const label = await sharp(Buffer.from(drawLabel(address)), { density: 144 })
    .rotate(7, { background: '#b9b4a8' })
    .resize({ height: 420 })
    .blur(1.2)
    .toBuffer()
  const { data } = await sharp({ create: { width, height, channels: 3, background: '#b9b4a8' } })
    .composite([{ input: label, gravity: 'centre' }])
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const path = join(mkdtempSync(join(tmpdir(), 'ejia-film-')), 'label.y4m')
  writeFileSync(path, y4mOf(data))
  return path
}

/** The square as the sheets print it: level Q, four cells of margin, the short code below. */
function drawLabel(address: string): string {
  const { data, size } = encode(address, { ecc: 'Q', border: 4 })
  const cells = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`<rect x="${x}" y="${y}" width="1.02" height="1.02"/>`] : [])),
  )
  const code = address.split('/').at(-1) ?? ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 8}" height="${(size + 4) * 8}" viewBox="0 0 ${size} ${size + 4}">
    <rect width="100%" height="100%" fill="#f4f2ee"/>${cells.join('')}
    <text x="4" y="${size + 2}" font-size="2">${code}</text></svg>`
}

/** Two still pictures in shades of grey; the browser plays them over and over. */
function y4mOf(luma: Buffer): Buffer {
  const grey = Buffer.from(luma.subarray(0, width * height))
  const colour = Buffer.alloc((width * height) / 2, 128)
  const frame = [Buffer.from('FRAME\n'), grey, colour]
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...frame, ...frame])
}
