import { escapeXml } from './escape-xml.ts'

export type WordBlock =
  | { readonly kind: 'title' | 'subtitle' | 'heading' | 'text' | 'note'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly columns: readonly { readonly title: string; readonly share: number }[]
      readonly rows: readonly (readonly string[])[]
    }

type Table = Extract<WordBlock, { kind: 'table' }>

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
/** Between the margins of an A4 page, in twentieths of a point. */
const width = 9026

export function documentXml(blocks: readonly WordBlock[]): string {
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
  return `<w:document ${names} ${relations}><w:body>${blocks.map(blockXml).join('')}${page}</w:body></w:document>`
}

export function footerXml(text: string): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('end')}`
  return `<w:ftr ${names}><w:p><w:pPr><w:pStyle w:val="Note"/><w:jc w:val="center"/></w:pPr>${run(`${text}　第 `)}${number}${run(' 页')}</w:p></w:ftr>`
}

function blockXml(block: WordBlock): string {
  return block.kind === 'table' ? tableXml(block) : paragraphs(block.text, styles[block.kind])
}

const styles = { title: 'Title', subtitle: 'Subtitle', heading: 'Heading1', text: 'Normal', note: 'Note' } as const

function paragraphs(text: string, style: string): string {
  const each = text.split('\n').map((line) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(line)}</w:p>`)
  return each.join('')
}

function run(text: string, isBold = false): string {
  return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** Rows are kept whole, and the head stands on every page that the table reaches. */
function tableXml({ columns, rows }: Table): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((share / all) * width))
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')
  const head = rowXml(
    columns.map(({ title }) => title),
    { widths, isHead: true },
  )
  const body = rows.map((cells) => rowXml(cells, { widths, isHead: false })).join('')
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr></w:p>`
}

type Row = { readonly widths: readonly number[]; readonly isHead: boolean }

function rowXml(cells: readonly string[], { widths, isHead }: Row): string {
  const shade = isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="F3F5F8"/>' : ''
  const each = cells.map(
    (cell, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${shade}</w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>${run(cell, isHead)}</w:p></w:tc>`,
  )
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${each.join('')}</w:tr>`
}

function style(id: string, name: string, how: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/>${how}</w:style>`
}

function font(eastern: string, halfPoints: number, more = ''): string {
  return `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastern}"/>${more}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/><w:lang w:eastAsia="zh-CN"/></w:rPr>`
}

export const stylesXml = `<w:styles ${names}>${[
  style('Normal', 'Normal', `<w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr>${font('宋体', 24)}`),
  style(
    'Title',
    'Title',
    `<w:pPr><w:jc w:val="center"/><w:spacing w:after="120"/></w:pPr>${font('黑体', 44, '<w:b/>')}`,
  ),
  style('Subtitle', 'Subtitle', `<w:pPr><w:jc w:val="center"/><w:spacing w:after="240"/></w:pPr>${font('宋体', 22)}`),
  style(
    'Heading1',
    'heading 1',
    `<w:pPr><w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr>${font('黑体', 28, '<w:b/>')}`,
  ),
  style('Cell', 'Cell', `<w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>${font('宋体', 20)}`),
  style(
    'Note',
    'Note',
    `<w:pPr><w:spacing w:line="260" w:lineRule="auto"/></w:pPr>${font('宋体', 17, '<w:color w:val="5C6370"/>')}`,
  ),
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9CED6"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
].join('')}</w:styles>`
