import { v4 } from 'uuid'

/** An id for a command or draft, made on the device; works in old web views and without a secure context. */
export function newId(): string {
  return v4()
}
