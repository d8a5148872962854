import { type ResidentWords, zh } from './zh.ts'

let loading: Promise<ResidentWords> | undefined

/** English is fetched by those who want it. Without a network the screens stay Chinese until the next visit. */
export function loadEnglish(): Promise<ResidentWords> {
  loading ??= import('./en.ts').then(
    ({ en }) => en,
    () => zh,
  )
  return loading
}
