const idleMilliseconds = 8_000

/** Installs the offline shell; `ready` is called when a newer version waits, with the way to change over. */
export async function registerServiceWorker(ready: (changeOver: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const hadOne = navigator.serviceWorker.controller !== null
  let reloading = false
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!hadOne || reloading) return
    reloading = true
    window.location.reload()
  })
  const registration = await navigator.serviceWorker.register('/field/service-worker.js', { scope: '/field/' })
  const offer = (worker: ServiceWorker) => {
    if (worker.state === 'installed' && hadOne) ready(() => worker.postMessage('take over'))
  }
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => offer(worker))
  })
  const { active } = await navigator.serviceWorker.ready
  if (!isDear()) window.setTimeout(() => active?.postMessage('fetch parts'), idleMilliseconds)
}

/** Where data is saved or the line is slow, the large parts wait until somebody opens them. */
function isDear(): boolean {
  const line: unknown = 'connection' in navigator ? navigator.connection : undefined
  if (typeof line !== 'object' || line === null) return false
  const saves = 'saveData' in line && line.saveData === true
  return saves || ('effectiveType' in line && (line.effectiveType === '2g' || line.effectiveType === 'slow-2g'))
}
