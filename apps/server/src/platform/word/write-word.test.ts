import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeWord } from './index.ts'

const document = {
  title: '毅阳社区周报',
  foot: '草稿',
  blocks: [
    { kind: 'title', text: '毅阳社区周报' },
    { kind: 'text', text: '第一行 <急>\n第二行 & 完\u0007' },
    {
      kind: 'table',
      columns: [
        { title: '类别', share: 2 },
        { title: '件数', share: 1 },
      ],
      rows: [['路灯', '3']],
    },
  ],
} as const

test('a Word document has its parts, and any text stands in it as text', () => {
  const parts = unzipSync(writeWord(document))
  expect(Object.keys(parts)).toContain('[Content_Types].xml')
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(body).toContain('第一行 &lt;急&gt;')
  expect(body).toContain('第二行 &amp; 完</w:t>')
  expect(body.match(/<w:tr>/g)).toHaveLength(2)
  expect(body.match(/<w:gridCol w:w="(\d+)"/g)).toEqual(['<w:gridCol w:w="6017"', '<w:gridCol w:w="3009"'])
})

test('the same content makes the same bytes', () => {
  expect(writeWord(document).equals(writeWord(document))).toBe(true)
})
