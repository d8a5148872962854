import { type WordBlock, writeWord } from '../../../platform/word/index.ts'
import type { Printed } from './draw-filing-pack.ts'
import type { FilingFacts } from './gather-facts.ts'
import { type FilingPart, listParts } from './list-parts.ts'

/** The same as the pages, to be completed and edited. */
export function writeFilingPack(facts: FilingFacts, { by, at }: Printed): Buffer {
  const title = `${facts.city}　e家备案包`
  const blocks: WordBlock[] = [
    { kind: 'title', text: title },
    { kind: 'subtitle', text: `由运行中的平台于 ${at} 生成，${by} 下载` },
    ...listParts(facts).map(blockOf),
  ]
  return writeWord({ title, blocks, foot: `e家备案包　${by}　${at}` })
}

const columns = [
  { title: '项目', share: 1 },
  { title: '说明', share: 2 },
]

function blockOf(part: FilingPart): WordBlock {
  switch (part.kind) {
    case 'heading':
      return { kind: 'heading', text: part.text }
    case 'text':
      return { kind: 'text', text: part.text }
    case 'seal':
      return { kind: 'text', text: `\n${part.text}` }
    case 'pairs':
      return { kind: 'table', columns, rows: part.pairs.map((pair) => [...pair]) }
  }
}
