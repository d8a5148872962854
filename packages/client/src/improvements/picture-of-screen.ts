import { drawBox, drawText, type Pen } from './draw-element.ts'
import { isSeen } from './is-seen.ts'

const grey = '#b8bfc7'
const mostSide = 1400

/**
 * Draws the page as it stands, without taking a picture of it: boxes where boxes are, the product's own words as they
 * are, and grey bars where anything else is written or shown. What a person typed, a name, a photo never reaches the
 * canvas. Undefined where this browser cannot draw.
 */
export async function pictureOfScreen(known: ReadonlySet<string>): Promise<string | undefined> {
  try {
    const [width, height] = [Math.min(window.innerWidth, mostSide), Math.min(window.innerHeight, mostSide)]
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const pen = canvas.getContext('2d')
    if (!pen) return undefined
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
    draw(pen, known)
    return await asBase64(canvas)
  } catch {
    return undefined
  }
}

function draw(pen: Pen, known: ReadonlySet<string>): void {
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const box = element.getBoundingClientRect()
    if (isSeen(element, box)) drawBox(pen, element, { box, grey })
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (node instanceof Text) drawText(pen, node, { known, grey })
}

async function asBase64(canvas: HTMLCanvasElement): Promise<string | undefined> {
  const address = canvas.toDataURL('image/webp', 0.8)
  return /^data:image\/(?:webp|png);base64,(.+)$/.exec(address)?.[1]
}
