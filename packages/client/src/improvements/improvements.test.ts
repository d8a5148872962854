import { expect, test } from 'vitest'
import { enImprovements } from './en.ts'
import { knownTexts } from './known-texts.ts'
import { pageNameOf } from './page-name.ts'
import { zhImprovements } from './zh.ts'

test('a page is named without the codes and ids in its address', () => {
  expect(pageNameOf('/incidents/0198c0de-7b7a-7000-8000-000000000001')).toBe('/incidents/:id')
  expect(pageNameOf('/r/case/261124-7K3M-Q9XD')).toBe('/r/case/:id')
  expect(pageNameOf('/field/q/AB3')).toBe('/field/q/:id')
  expect(pageNameOf('/desk')).toBe('/desk')
})

test('only what the screens say by themselves is known, however a layout spaces it', () => {
  const known = knownTexts([zhImprovements, enImprovements])
  expect(known.has('发出去')).toBe(true)
  expect(known.has('已改')).toBe(true)
  expect(known.has('Release notes'.replaceAll(' ', ''))).toBe(true)
  expect(known.has('林阿婆')).toBe(false)
  expect(known.has(zhImprovements.numbers(149, 91))).toBe(false)
})
