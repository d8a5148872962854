import type { Point } from '@ejia/contract'

/** On an iPhone WeChat takes a page for the one that was opened first, whatever the address says since. */
const opened = location.href

/** Where one is: by WeChat inside WeChat, and else, or where WeChat does not say, by the browser. */
export async function locate(): Promise<Point> {
  if (/MicroMessenger/i.test(navigator.userAgent)) {
    try {
      const { locateInWechat } = await import('./wechat-page.ts')
      return await locateInWechat(pageNow())
    } catch {
      // No service account here, or WeChat would not: the browser is asked.
    }
  }
  return locateInBrowser()
}

function pageNow(): string {
  const page = /iPhone|iPad/.test(navigator.userAgent) ? opened : location.href
  return page.replace(/#.*$/, '')
}

function locateInBrowser(): Promise<Point> {
  return new Promise((found, failed) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        found({ longitude, latitude, coordSys: 'wgs84', accuracyMetres: Math.min(accuracy, 100_000) }),
      failed,
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    )
  })
}
