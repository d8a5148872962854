import type { Page } from 'playwright-core'

/** A photo as a phone would hand it over: a JPEG with something on it. */
export async function drawPhoto(page: Page, { ground, words }: { readonly ground: string; readonly words: string }) {
  const address = await page.evaluate(
    ([colour, text]) => {
      const canvas = document.createElement('canvas')
      canvas.width = 1200
      canvas.height = 900
      const pen = canvas.getContext('2d')
      if (pen) {
        pen.fillStyle = colour ?? ''
        pen.fillRect(0, 0, 1200, 900)
        // What is in the picture stands elsewhere in each, so that two of different things do not look alike.
        const corner = [...(text ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4
        pen.fillStyle = '#111'
        pen.fillRect((corner % 2) * 600, corner < 2 ? 0 : 450, 600, 450)
        pen.fillStyle = '#fff'
        pen.font = '96px sans-serif'
        pen.fillText(text ?? '', 120, 450)
      }
      return canvas.toDataURL('image/jpeg', 0.8)
    },
    [ground, words],
  )
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(address.split(',')[1] ?? '', 'base64') }
}

export type DrawnPhoto = Awaited<ReturnType<typeof drawPhoto>>
