/** The phone's own storage: `drafts` and `photos` hold what was typed and taken, `kept` what was last read. */
const stores = ['drafts', 'photos', 'kept'] as const
type Store = (typeof stores)[number]

let opened: Promise<IDBDatabase> | undefined

export async function keep(store: Store, key: string, value: unknown): Promise<void> {
  const objects = await objectsOf(store, 'readwrite')
  await settled(objects.put(value, key))
}

export async function findKept(store: Store, key: string): Promise<unknown> {
  const objects = await objectsOf(store, 'readonly')
  return settled<unknown>(objects.get(key))
}

export async function listKept(store: Store): Promise<unknown[]> {
  const objects = await objectsOf(store, 'readonly')
  return settled<unknown[]>(objects.getAll())
}

export async function dropKept(store: Store, key: string): Promise<void> {
  const objects = await objectsOf(store, 'readwrite')
  await settled(objects.delete(key))
}

export async function clearKept(store: Store): Promise<void> {
  const objects = await objectsOf(store, 'readwrite')
  await settled(objects.clear())
}

async function objectsOf(store: Store, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opened ??= open()
  const database = await opened
  return database.transaction(store, mode).objectStore(store)
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('ejia-field', 1)
  request.addEventListener('upgradeneeded', () => {
    for (const store of stores) request.result.createObjectStore(store)
  })
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('storage failed')))
  })
}
