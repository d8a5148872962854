import { readFileSync } from 'node:fs'
import { get } from '@ejia/client'

export function clock(): unknown[] {
  setTimeout(() => console.log('late'), 10)
  return [new Date(), Date.now(), Math.random(), new Date(0).getHours(), fetch('/'), readFileSync, get]
}
