const longEdge = 2560
const small = 3_000_000

/** A large photo made smaller for a weak signal; a small one is sent as it is, with the place it carries. */
export async function shrink(file: Blob): Promise<Blob> {
  if (file.size <= small) return file
  const drawn = await draw(file, longEdge, 0.85)
  return drawn ?? file
}

/** A tiny picture to show beside the text, as a data address that survives a reload. */
export async function thumbnailOf(file: Blob): Promise<string> {
  const drawn = await draw(file, 240, 0.7)
  return drawn ? readAddress(drawn) : ''
}

async function draw(file: Blob, edge: number, quality: number): Promise<Blob | undefined> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(1, edge / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', quality))
  } catch {
    // A format the browser cannot draw (HEIC on some phones) is left to the server.
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}

function readAddress(blob: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => done('')
    reader.readAsDataURL(blob)
  })
}
