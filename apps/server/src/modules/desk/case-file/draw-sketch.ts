import { ink, keepTogether, type Paper } from '../../../platform/paper/index.ts'

type Position = readonly [longitude: number, latitude: number]
export type Sketch = {
  readonly rings: readonly { readonly ring: readonly Position[]; readonly name: string; readonly here: boolean }[]
  readonly spot: Position
}

const height = 190

/** The grids of the community and the spot among them, north at the top: a sketch, not a map to measure by. */
export function drawSketch(paper: Paper, { rings, spot }: Sketch): void {
  const { doc, left, width } = paper
  keepTogether(paper, height + 24)
  const top = doc.y
  const onPaper = projection([...rings.flatMap(({ ring }) => ring), spot], { left, top, width })
  doc.rect(left, top, width, height).fillAndStroke('#ffffff', ink.line)
  doc.save()
  doc.rect(left, top, width, height).clip()
  for (const { ring, here } of rings) {
    const points = ring.map(onPaper)
    doc.polygon(...points).lineWidth(0.8)
    if (here) doc.fillOpacity(0.12).fillAndStroke(ink.blue, ink.blue).fillOpacity(1)
    else doc.stroke(ink.line)
  }
  for (const { ring, name, here } of rings) {
    const [x, y] = middleOf(ring.map(onPaper))
    doc.fontSize(7).fillColor(here ? ink.blue : ink.quiet)
    doc.text(paper.safe(name), x - 40, y - 4, { width: 80, align: 'center', lineBreak: false })
  }
  const [x, y] = onPaper(spot)
  doc.circle(x, y, 5).lineWidth(1.5).fillAndStroke('#cf1322', '#ffffff')
  doc.restore()
  doc.fontSize(8).fillColor(ink.quiet)
  const words = `红点为事发位置（WGS-84 ${spot[0].toFixed(6)}，${spot[1].toFixed(6)}），上北下南，示意图不作测量依据`
  doc.text(words, left, top + height + 4, { width })
  doc.fontSize(10).fillColor(ink.text)
}

type Frame = { readonly left: number; readonly top: number; readonly width: number }

function projection(points: readonly Position[], { left, top, width }: Frame) {
  const [x0, x1] = range(points.map(([x]) => x))
  const [y0, y1] = range(points.map(([, y]) => y))
  const squeeze = Math.cos((((y0 + y1) / 2) * Math.PI) / 180)
  const spanX = Math.max((x1 - x0) * squeeze, 0.002)
  const spanY = Math.max(y1 - y0, 0.002)
  const scale = Math.min((width - 32) / spanX, (height - 32) / spanY)
  return ([x, y]: Position): [number, number] => [
    left + width / 2 + (x - (x0 + x1) / 2) * squeeze * scale,
    top + height / 2 - (y - (y0 + y1) / 2) * scale,
  ]
}

function range(values: readonly number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
}

function middleOf(points: readonly (readonly [number, number])[]): [number, number] {
  const [x0, x1] = range(points.map(([x]) => x))
  const [y0, y1] = range(points.map(([, y]) => y))
  return [(x0 + x1) / 2, (y0 + y1) / 2]
}
