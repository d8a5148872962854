import sharp from 'sharp'

const columns = 9
const rows = 8

/**
 * A photo's look: in a picture of nine by eight grey dots, whether each dot is brighter than the one to its right.
 * Another size, another quality or another light changes few of the 64 bits.
 */
export async function lookOf(photo: Buffer): Promise<string> {
  const dots = await sharp(photo).greyscale().resize(columns, rows, { fit: 'fill' }).raw().toBuffer()
  let look = ''
  for (let row = 0; row < rows; row += 1) {
    let byte = 0
    for (let column = 0; column < columns - 1; column += 1) {
      const at = row * columns + column
      byte = (byte << 1) | Number((dots[at] ?? 0) > (dots[at + 1] ?? 0))
    }
    look += byte.toString(16).padStart(2, '0')
  }
  return look
}
