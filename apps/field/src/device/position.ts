import type { Point } from '@ejia/contract'

export type PositionFailure = 'denied' | 'unavailable'
export type PositionFix = { readonly point: Point } | { readonly failure: PositionFailure }

/** Asked once, at report time, never followed. Browsers answer in WGS-84. */
export function fixPosition(): Promise<PositionFix> {
  if (!('geolocation' in navigator)) return Promise.resolve({ failure: 'unavailable' })
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          point: {
            longitude: coords.longitude,
            latitude: coords.latitude,
            coordSys: 'wgs84',
            accuracyMetres: Math.min(Math.round(coords.accuracy), 100_000),
          },
        }),
      (error) => resolve({ failure: error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: 12_000, maximumAge: 30_000 },
    )
  })
}
