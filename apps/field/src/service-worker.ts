import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { listenForPush } from './device/on-push.ts'

type Extendable = { waitUntil(work: Promise<unknown>): void }

/** What of a service worker's world is used here; the full types do not get on with those of a page. */
declare const self: {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[]
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown> & Extendable) => void): void
  addEventListener(type: 'activate', listener: (event: Extendable) => void): void
}

/** Large parts that not everybody opens: kept when first used, or when the phone is idle. Everything else at once. */
const isPart = (url: string) => /map|scan|zxing|registry|wasm/i.test(url)
const manifest = [...self.__WB_MANIFEST]
const urlOf = (entry: PrecacheEntry | string) => (typeof entry === 'string' ? entry : entry.url)
const parts = manifest.filter((entry) => isPart(urlOf(entry))).map((entry) => new URL(urlOf(entry), location.href).href)
const partsCache = 'ejia-field-parts'

listenForPush()
precacheAndRoute(manifest.filter((entry) => !isPart(urlOf(entry))))
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/field/index.html'), { allowlist: [/^\/field(\/|$)/] }))
registerRoute(
  ({ url }) => parts.includes(url.href),
  async ({ request }) => {
    const cache = await caches.open(partsCache)
    const kept = await cache.match(request.url)
    if (kept) return kept
    const response = await fetch(request)
    if (response.ok) await cache.put(request.url, response.clone())
    return response
  },
)

self.addEventListener('message', (event) => {
  // A new version waits until the person says so: nobody's half-written report is reloaded away.
  if (event.data === 'take over') event.waitUntil(self.skipWaiting())
  if (event.data === 'fetch parts') event.waitUntil(fetchParts())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), dropOldParts()]))
})

/** One after the other, and again another time where the line breaks. */
async function fetchParts(): Promise<void> {
  const cache = await caches.open(partsCache)
  for (const part of parts) {
    if (await cache.match(part)) continue
    const response = await fetch(part).catch(() => undefined)
    if (!response?.ok) return
    await cache.put(part, response)
  }
}

async function dropOldParts(): Promise<void> {
  const cache = await caches.open(partsCache)
  for (const { url } of await cache.keys()) if (!parts.includes(url)) await cache.delete(url)
}
