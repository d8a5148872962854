import { resident, wordsIn } from '@ejia/client'
import { sayable } from './sayable.ts'

export const words = { ...resident.residentZh, ...resident.zhMini }
export const shared = wordsIn('zh')

/** What every page and part gives its markup: the words, and how large the phone's owner wants to read. */
export function frame() {
  return { words: sayable(words), shared: sayable(shared), size: `--scale: ${readScale()}` }
}

/** WeChat's own setting, 1 for the standard; its 关怀模式 is about 1.4. Older versions tell the size in pixels only. */
function readScale(): number {
  const { fontSizeScaleFactor, fontSizeSetting } = wx.getAppBaseInfo()
  const scale = fontSizeScaleFactor ?? (fontSizeSetting ?? 16) / 16
  return Math.min(Math.max(scale, 1), 2)
}
