import { notices } from '@ejia/contract'
import { call } from '../../device/call.ts'

export type PushState = 'impossible' | 'denied' | 'off' | 'on'

const mineKey = 'ejia-field-push'

/** Whether this browser can be woken, and is. */
export async function readPushState(): Promise<PushState> {
  if (!isPossible()) return 'impossible'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await (await findRegistration())?.pushManager.getSubscription()
  return subscription && ownId() !== undefined ? 'on' : 'off'
}

/** Nobody was asked yet, and asking would lead somewhere. */
export function canAskForPush(): boolean {
  return isPossible() && Notification.permission === 'default'
}

/** Asks the person, then tells the push service and the server; answers what came of it. */
export async function turnPushOn(): Promise<PushState> {
  if (!isPossible()) return 'impossible'
  if ((await Notification.requestPermission()) !== 'granted') return readPushState()
  const { push } = await call(notices.getChannels, {})
  const registration = await navigator.serviceWorker.ready
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: push.publicKey,
  })
  const { endpoint, keys } = subscription.toJSON()
  const { p256dh, auth } = keys ?? {}
  if (endpoint === undefined || p256dh === undefined || auth === undefined) return 'off'
  const { id } = await call(notices.addPushSubscription, { body: { endpoint, keys: { p256dh, auth } } })
  localStorage.setItem(mineKey, id)
  return 'on'
}

/** This browser sleeps again: nobody who uses the phone next is told what was meant for another. */
export async function turnPushOff(): Promise<PushState> {
  const id = ownId()
  localStorage.removeItem(mineKey)
  const subscription = await (await findRegistration())?.pushManager.getSubscription()
  await subscription?.unsubscribe()
  if (id !== undefined) await call(notices.removePushSubscription, { params: { id } }).catch(() => undefined)
  return readPushState()
}

/** The id of this browser among those that are woken. */
export function ownId(): string | undefined {
  return localStorage.getItem(mineKey) ?? undefined
}

function isPossible(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

/** None where the page runs without one, as in development. */
async function findRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return isPossible() ? navigator.serviceWorker.getRegistration('/field/') : undefined
}
