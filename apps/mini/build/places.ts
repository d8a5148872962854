import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const source = join(import.meta.dirname, '../src')
export const out = join(import.meta.dirname, '../dist')

/** Where the components of TDesign lie; WeChat looks for them under the package's name. */
export const library = dirname(createRequire(import.meta.url).resolve('tdesign-miniprogram'))
export const libraryName = 'miniprogram_npm/tdesign-miniprogram'
