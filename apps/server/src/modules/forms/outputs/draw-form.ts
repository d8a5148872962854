import { drawFacts, heading, ink, openPaper } from '../../../platform/paper/index.ts'

type Facts = readonly (readonly [label: string, value: string])[]

/** A filled form as it stands on paper: what belongs to no group first. */
export type FormSheet = {
  readonly title: string
  readonly basis: string
  readonly facts: Facts
  readonly groups: readonly { readonly title: string; readonly facts: Facts }[]
  readonly footer: string
}

/** A filled form on paper, for a department that has no file of its own. */
export async function drawForm({ title, basis, facts, groups, footer }: FormSheet): Promise<Buffer> {
  const paper = await openPaper({ title })
  const { doc, left, width } = paper
  doc.font('bold').fontSize(18).text(paper.safe(title), left, doc.y, { width, align: 'center' })
  doc
    .font('regular')
    .fontSize(9)
    .fillColor(ink.quiet)
    .text(paper.safe(`依据：${basis}`), { width, align: 'center' })
  doc.moveDown(0.6)
  drawFacts(paper, facts)
  for (const group of groups) {
    heading(paper, paper.safe(group.title))
    drawFacts(paper, group.facts)
  }
  doc.moveDown(1)
  doc.fontSize(8).fillColor(ink.quiet).text(paper.safe(footer), left, doc.y, { width })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise<void>((resolve) => doc.on('end', resolve))
  doc.end()
  await done
  return Buffer.concat(parts)
}
