import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url'

const longestSide = 1600

/** The reader's machine code comes from our own server, and from the phone once it was there. */
prepareZXingModule({
  overrides: {
    locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmAddress : prefix + path),
  },
})
const detector = new BarcodeDetector({ formats: ['qr_code'] })

export async function readVideo(video: HTMLVideoElement): Promise<string | undefined> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined
  return (await detector.detect(video))[0]?.rawValue
}

/** Photos have many times more dots than a code needs. */
export async function readPhoto(file: Blob): Promise<string | undefined> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const factor = Math.min(1, longestSide / Math.max(whole.width, whole.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(whole.width * factor)
  canvas.height = Math.round(whole.height * factor)
  canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height)
  whole.close()
  return (await detector.detect(canvas))[0]?.rawValue
}
