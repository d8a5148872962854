import { type Language, resident, wordsIn } from '@ejia/client'
import { sayable } from './sayable.ts'
import { currentLanguage, remember } from './storage.ts'

const chinese = { ...resident.residentZh, ...resident.zhMini }

let english: typeof chinese | undefined

/** What every page and part gives its markup: the words, and how large the phone's owner wants to read. */
export function frame() {
  return { words: sayable(words()), shared: sayable(shared()), size: `--scale: ${readScale()}` }
}

/** In the language chosen; Chinese until the English words are there. */
export function words(): typeof chinese {
  return currentLanguage() === 'en' ? (english ?? chinese) : chinese
}

export function shared() {
  return wordsIn(currentLanguage())
}

/** Called first where a page opens: its words were written down before somebody chose another language. */
export async function dress(page: { readonly setData: (data: ReturnType<typeof frame>) => void }): Promise<void> {
  const inEnglish = currentLanguage() === 'en'
  if (inEnglish) await loadEnglish()
  page.setData(frame())
  if (inEnglish) await wx.setNavigationBarTitle({ title: words().title })
}

export async function switchLanguage(): Promise<void> {
  const next: Language = currentLanguage() === 'zh' ? 'en' : 'zh'
  if (next === 'en') await loadEnglish()
  remember('language', next)
}

async function loadEnglish(): Promise<void> {
  english ??= { ...(await resident.loadEnglish()), ...(await resident.loadEnglishMini()) }
}

/** WeChat's own setting, 1 for the standard; its 关怀模式 is about 1.4. Older versions tell the size in pixels only. */
function readScale(): number {
  const { fontSizeScaleFactor, fontSizeSetting } = wx.getAppBaseInfo()
  const scale = fontSizeScaleFactor ?? (fontSizeSetting ?? 16) / 16
  return Math.min(Math.max(scale, 1), 2)
}
