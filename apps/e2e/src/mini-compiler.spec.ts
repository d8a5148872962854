import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import compiler from 'miniprogram-compiler'
import { expect, onTestFinished, test } from 'vitest'
import { miniFolder } from './mini/pack.ts'

/** WeChat gives its compilers for these machines only. */
const runsHere = process.platform !== 'linux' || process.arch === 'x64'

test.runIf(runsHere)('WeChat’s own compilers take the mini-program’s markup and styles, and refuse broken ones', () => {
  expect(compiler.wxmlToJs(miniFolder)).toContain('pages/report/report')
  expect(compiler.wxssToJs(miniFolder)).toContain('pages/report/report')
  const broken = mkdtempSync(join(tmpdir(), 'ejia-mini-'))
  onTestFinished(() => rmSync(broken, { recursive: true }))
  cpSync(miniFolder, broken, { recursive: true })
  writeFileSync(join(broken, 'pages/home/home.wxml'), '<view><text>{{a..b}}</view>')
  expect(() => compiler.wxmlToJs(broken)).toThrow(/home/)
})

test('the mini-program fits a weak signal and fetches nothing from afar', () => {
  const files = readdirSync(miniFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0)
  console.log(`mini-program: ${files.length} files, ${Math.ceil(bytes / 1000)} kB`)
  expect(bytes).toBeLessThanOrEqual(600_000)
  const far = files.filter((path) => /url\(\s*["']?https?:/.test(readFileSync(path, 'utf8')))
  expect(far).toEqual([])
})
