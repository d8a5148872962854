import { ink, keepTogether, type Paper } from '../../../platform/paper/index.ts'

export type Picture = { readonly jpeg: Buffer; readonly caption: string }

const perRow = 3
const gap = 10
const captionHeight = 16

/** Photos in rows, each whole and in proportion. */
export function drawPhotos(paper: Paper, pictures: readonly Picture[]): void {
  const { doc, left, width } = paper
  const side = (width - gap * (perRow - 1)) / perRow
  for (let at = 0; at < pictures.length; at += perRow) {
    keepTogether(paper, side + captionHeight + gap)
    const top = doc.y
    pictures.slice(at, at + perRow).forEach(({ jpeg, caption }, column) => {
      const x = left + column * (side + gap)
      doc.rect(x, top, side, side).fill(ink.pale)
      doc.image(jpeg, x, top, { fit: [side, side], align: 'center', valign: 'center' })
      doc
        .fontSize(8)
        .fillColor(ink.quiet)
        .text(caption, x, top + side + 3, { width: side, height: captionHeight, ellipsis: true })
    })
    doc.fontSize(10).fillColor(ink.text)
    doc.x = left
    doc.y = top + side + captionHeight + gap / 2
  }
}
