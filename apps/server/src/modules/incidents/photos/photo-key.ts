export const photoSizes = ['full', 'thumbnail'] as const
export type PhotoSize = (typeof photoSizes)[number]

/** Spread over folders by the id's end, which is random; its beginning is the time. */
export function photoKey(id: string, size: PhotoSize): string {
  return `photos/${id.slice(-2)}/${id.slice(-4, -2)}/${id}-${size}.webp`
}
