import { isSeen } from './is-seen.ts'
import { withoutSpaces } from './known-texts.ts'

export type Pen = CanvasRenderingContext2D

const shown = new Set(['IMG', 'VIDEO', 'CANVAS', 'IFRAME'])
const clear = /^rgba\(.*, 0\)$|^transparent$/

/** Ground and border; pictures and what was typed as grey. */
export function drawBox(
  pen: Pen,
  element: HTMLElement,
  { box, grey }: { readonly box: DOMRect; readonly grey: string },
): void {
  const style = getComputedStyle(element)
  if (!clear.test(style.backgroundColor)) {
    pen.fillStyle = style.backgroundColor
    pen.fillRect(box.left, box.top, box.width, box.height)
  }
  const border = Number.parseFloat(style.borderBottomWidth)
  if (border > 0 && style.borderBottomStyle !== 'none') {
    pen.strokeStyle = style.borderBottomColor
    pen.lineWidth = border
    const isBoxed = Number.parseFloat(style.borderTopWidth) > 0
    if (isBoxed) pen.strokeRect(box.left, box.top, box.width, box.height)
    else pen.strokeRect(box.left, box.bottom - border, box.width, 0)
  }
  pen.fillStyle = grey
  if (shown.has(element.tagName)) pen.fillRect(box.left, box.top, box.width, box.height)
  if (element.tagName === 'svg') pen.strokeRect(box.left + 2, box.top + 2, box.width - 4, box.height - 4)
  if (isTyped(element)) pen.fillRect(box.left + 10, box.top + box.height * 0.3, box.width * 0.6, box.height * 0.4)
}

function isTyped(element: HTMLElement): boolean {
  const isInput = element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type)
  const isField = isInput || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
  return isField && element.value !== ''
}

/** The product's own words letter by letter, where they stand; everything else as bars. */
export function drawText(
  pen: Pen,
  node: Text,
  { known, grey }: { readonly known: ReadonlySet<string>; readonly grey: string },
): void {
  const { parentElement: parent, data } = node
  const text = withoutSpaces(data)
  if (!parent || text === '' || ['SCRIPT', 'STYLE', 'TEXTAREA', 'OPTION', 'NOSCRIPT'].includes(parent.tagName)) return
  const range = document.createRange()
  range.selectNodeContents(node)
  if (!isSeen(parent, range.getBoundingClientRect())) return
  if (known.has(text)) return drawLetters(pen, node, parent)
  pen.fillStyle = grey
  for (const line of range.getClientRects())
    if (isSeen(parent, line)) pen.fillRect(line.left, line.top + line.height * 0.2, line.width, line.height * 0.6)
}

function drawLetters(pen: Pen, node: Text, parent: Element): void {
  const { fontWeight, fontSize, fontFamily, color } = getComputedStyle(parent)
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
  pen.fillStyle = color
  pen.textBaseline = 'middle'
  const range = document.createRange()
  for (let at = 0; at < node.length; at += 1) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const { left, top, height, width } = range.getBoundingClientRect()
    if (width > 0) pen.fillText(node.data[at] ?? '', left, top + height / 2)
  }
}
