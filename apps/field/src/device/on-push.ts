import type { PushMessage } from '@ejia/contract'

type Extendable = { waitUntil(work: Promise<unknown>): void }
type PushEvent = Extendable & { readonly data: { json(): unknown } | null }
type ClickEvent = Extendable & { readonly notification: { readonly data: unknown; close(): void } }
type Window = {
  readonly url: string
  focus(): Promise<unknown>
  navigate(url: string): Promise<unknown>
}

/** What of a service worker's world is used here; the full types do not get on with those of a page. */
declare const self: {
  readonly location: { readonly origin: string }
  readonly registration: { showNotification(title: string, options: NotificationOptions): Promise<void> }
  readonly clients: {
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: boolean }): Promise<readonly Window[]>
    openWindow(url: string): Promise<unknown>
  }
  addEventListener(type: 'push', listener: (event: PushEvent) => void): void
  addEventListener(type: 'notificationclick', listener: (event: ClickEvent) => void): void
}

/** Shows what the server sends, and opens the matter when it is tapped. */
export function listenForPush(): void {
  self.addEventListener('push', (event) => event.waitUntil(show(event)))
  self.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(open(addressIn(event.notification.data)))
  })
}

/** A push must show something, also where it cannot be read: browsers take the permission back otherwise. */
function show(event: PushEvent): Promise<void> {
  const { title, body, url, tag } = messageIn(read(event))
  return self.registration.showNotification(title, {
    body,
    // A later one about the same matter takes the place of the one before.
    tag,
    data: { url },
    lang: 'zh-CN',
    icon: '/field/icons/any-192.png',
    badge: '/field/icons/any-192.png',
  })
}

function read({ data }: PushEvent): unknown {
  try {
    return data?.json()
  } catch {
    // What is no JSON is shown as news without words.
    return undefined
  }
}

const unreadable: PushMessage = { title: 'e家', body: '有新的事项，请打开查看。', url: '/field/', tag: 'ejia' }

// By hand: the contract with its schemas would weigh more than the rest of the service worker.
function messageIn(said: unknown): PushMessage {
  if (typeof said !== 'object' || said === null) return unreadable
  const { title, body, url, tag } = { ...unreadable, ...said }
  return [title, body, url, tag].every((part) => typeof part === 'string') ? { title, body, url, tag } : unreadable
}

async function open(url: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const here = windows.find((one) => new URL(one.url).pathname.startsWith('/field'))
  if (!here) return void (await self.clients.openWindow(url))
  await here.focus()
  if (here.url !== url) await here.navigate(url).catch(() => self.clients.openWindow(url))
}

/** Never somewhere else, whatever the message says. */
function addressIn(data: unknown): string {
  const path = typeof data === 'object' && data !== null && 'url' in data ? data.url : undefined
  const url = new URL(typeof path === 'string' && path !== '' ? path : '/field/', self.location.origin)
  return url.origin === self.location.origin ? url.href : `${self.location.origin}/field/`
}
