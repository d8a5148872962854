import { type ResidentWords, zh } from './zh.ts'
import { type MiniWords, zhMini } from './zh-mini.ts'

let loading: Promise<ResidentWords> | undefined

/** English is fetched by those who want it. Without a network the screens stay Chinese until the next visit. */
export function loadEnglish(): Promise<ResidentWords> {
  loading ??= import('./en.ts').then(
    ({ en }) => en,
    () => zh,
  )
  return loading
}

let loadingMini: Promise<MiniWords> | undefined

/** What only the mini-program says. */
export function loadEnglishMini(): Promise<MiniWords> {
  loadingMini ??= import('./en-mini.ts').then(
    ({ enMini }) => enMini,
    () => zhMini,
  )
  return loadingMini
}
