/**
 * The phone's own storage. `drafts` and `files` hold what was typed, taken and spoken; `kept` what was last read;
 * `keys` the key under which the others are sealed, while its owner is signed in.
 */
const stores = ['drafts', 'files', 'kept', 'keys'] as const
export type Store = (typeof stores)[number]

let opened: Promise<IDBDatabase> | undefined

export async function put(store: Store, key: string, value: unknown): Promise<void> {
  const { objects, done } = await within(store, 'readwrite')
  objects.put(value, key)
  await done
}

export async function get(store: Store, key: string): Promise<unknown> {
  const { objects } = await within(store, 'readonly')
  return settled<unknown>(objects.get(key))
}

export async function list(store: Store): Promise<(readonly [string, unknown])[]> {
  const { objects } = await within(store, 'readonly')
  const [keys, values] = await Promise.all([settled(objects.getAllKeys()), settled<unknown[]>(objects.getAll())])
  return keys.flatMap((key, at) => (typeof key === 'string' ? [[key, values[at]] as const] : []))
}

export async function listKeys(store: Store): Promise<string[]> {
  const { objects } = await within(store, 'readonly')
  return (await settled(objects.getAllKeys())).filter((key) => typeof key === 'string')
}

export async function remove(store: Store, key: string): Promise<void> {
  const { objects, done } = await within(store, 'readwrite')
  objects.delete(key)
  await done
}

export async function clear(store: Store): Promise<void> {
  const { objects, done } = await within(store, 'readwrite')
  objects.clear()
  await done
}

/** A full disk may show only when the transaction ends, so that writers wait for its end. */
async function within(store: Store, mode: IDBTransactionMode) {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  const transaction = (await opened).transaction(store, mode)
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('storage failed')))
  })
  // Readers do not wait for the end; that it failed they learn from the request.
  done.catch(() => undefined)
  return { objects: transaction.objectStore(store), done }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('ejia-field', 2)
  request.addEventListener('upgradeneeded', () => {
    const database = request.result
    for (const old of database.objectStoreNames) database.deleteObjectStore(old)
    for (const store of stores) database.createObjectStore(store)
  })
  request.addEventListener('success', () => {
    // The browser may close it (storage cleared, a newer version in another tab); the next use opens it again.
    const forget = () => {
      request.result.close()
      opened = undefined
    }
    request.result.addEventListener('close', forget)
    request.result.addEventListener('versionchange', forget)
  })
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('storage failed')))
  })
}
