import { heading, ink, keepTogether, openPaper, type Paper } from '../../../platform/paper/index.ts'
import type { FilingFacts, Pairs } from './gather-facts.ts'
import { redLines } from './words.ts'

type Printed = { readonly by: string; readonly at: string }

/** The document is finished and can be streamed. */
export async function drawFilingPack(facts: FilingFacts, printed: Printed): Promise<PDFKit.PDFDocument> {
  const paper = await openPaper({ title: `${facts.city}政务应用备案包` })
  drawTitle(paper, facts, printed)
  heading(paper, '一、基本情况')
  drawPairs(paper, facts.basics)
  heading(paper, '二、功能')
  drawPairs(paper, facts.functions, 260)
  heading(paper, '三、受理的事项与照片要求')
  drawPairs(paper, facts.categories)
  drawData(paper, facts)
  heading(paper, '五、手机权限')
  say(paper, '权限在用到时才询问，拒绝后其他功能照常使用。')
  drawPairs(paper, facts.permissions, 190)
  heading(paper, '六、不强制使用、防止“指尖上的形式主义”的承诺')
  for (const [rule, how, proof] of redLines) drawPairs(paper, [[rule, `${how}。核验：${proof}。`]], 150)
  heading(paper, '七、投诉与建议')
  say(paper, '使用人员和群众可向本单位反映强制打卡、排名、重复填报等问题，本单位不得因此追究反映人。')
  say(paper, '每个页面都有“有什么不好用？”，可以不登录、不留姓名；每条都有答复，问题清单对所有人公开。')
  drawPairs(paper, [
    ['受理单位', '　'],
    ['电话', '　'],
    ['答复时限', '　'],
  ])
  drawEnd(paper, facts)
  drawFooters(paper, printed)
  paper.doc.end()
  return paper.doc
}

function drawTitle(paper: Paper, { city }: FilingFacts, { by, at }: Printed): void {
  const { doc, left, width } = paper
  doc
    .font('bold')
    .fontSize(20)
    .text(paper.safe(`${city}　e家备案包`), left, doc.y, { width, align: 'center' })
  doc.font('regular').fontSize(10).fillColor(ink.quiet)
  doc.text(paper.safe(`由运行中的平台于 ${at} 生成，${by} 打印`), { width, align: 'center' })
  doc.fillColor(ink.text)
}

function drawData(paper: Paper, { collected, switchedOff }: FilingFacts): void {
  heading(paper, '四、采集的数据与理由')
  say(paper, '上报人：姓名和电话均可不留，留下的加密保存、默认遮挡，查看须写明理由并留下记录。照片去除拍摄信息后保存。')
  say(paper, '工作人员：姓名、手机号、岗位。')
  say(paper, '人、户、房基础信息（当前启用的项目）：')
  drawPairs(paper, collected)
  if (switchedOff.length > 0) say(paper, `未启用、不采集：${switchedOff.join('、')}。`)
}

function drawEnd(paper: Paper, { backup }: FilingFacts): void {
  heading(paper, '八、停用与数据导出')
  say(paper, `停用前：提前公告；未结事件按清单移交并导出案卷；各类清单可导出为 Excel。${backup}`)
  say(
    paper,
    '停用时：用 ejia backup 生成带校验的完整备份（全部数据表、照片、录音），交数据主管单位保存；数据密钥另行移交。',
  )
  say(paper, '停用后：按规定期限销毁服务器上的数据与密钥；备份可用 ejia restore 在任何一台服务器上恢复查阅。')
  keepTogether(paper, 60)
  paper.doc.moveDown(1.5).text('单位（盖章）：　　　　　　　　　　　　日期：　　　　年　　月　　日')
}

function say(paper: Paper, text: string): void {
  keepTogether(paper, 30)
  paper.doc.text(paper.safe(text), paper.left, paper.doc.y, { width: paper.width, lineGap: 2 })
  paper.doc.moveDown(0.3)
}

/** One under the other, each kept whole. */
function drawPairs(paper: Paper, pairs: Pairs, labelWidth = 120): void {
  const { doc, left, width } = paper
  for (const [label, value] of pairs) {
    const [name, text] = [paper.safe(label), paper.safe(value)]
    const height = Math.max(
      doc.heightOfString(name, { width: labelWidth - 10 }),
      doc.heightOfString(text, { width: width - labelWidth }),
    )
    keepTogether(paper, height + 5)
    const top = doc.y
    doc.fillColor(ink.quiet).text(name, left, top, { width: labelWidth - 10 })
    doc.fillColor(ink.text).text(text, left + labelWidth, top, { width: width - labelWidth })
    doc.y = top + height + 4
    doc.x = left
  }
}

function drawFooters({ doc, left, width, safe }: Paper, { by, at }: Printed): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page)
    // Below the margin a line would open another page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - 40
    doc.fontSize(8).fillColor(ink.quiet)
    doc.text(safe(`e家备案包　${by}　${at}`), left, y, { width, lineBreak: false })
    doc.text(`第 ${page + 1} 页，共 ${count} 页`, left, y, { width, align: 'right', lineBreak: false })
  }
}
