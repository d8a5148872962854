import { forms as domain } from '@ejia/domain'
import { drawFacts, heading, ink, openPaper } from '../../../platform/paper/index.ts'
import type { ItemBook } from '../items.ts'
import type { Answered } from './write-out.ts'

type Drawn = {
  readonly form: domain.Form
  readonly items: ItemBook
  readonly subject: Answered
  readonly footer: string
}

/** A filled form on paper, for a department that has no file of its own. */
export async function drawForm({ form, items, subject, footer }: Drawn): Promise<Buffer> {
  const paper = await openPaper({ title: form.title })
  const { doc, left, width } = paper
  doc.font('bold').fontSize(18).text(paper.safe(form.title), left, doc.y, { width, align: 'center' })
  doc
    .font('regular')
    .fontSize(9)
    .fillColor(ink.quiet)
    .text(paper.safe(`依据：${form.basis}`), { width, align: 'center' })
  doc.moveDown(0.6)
  const entries = domain.fillOut(form, items, subject)
  const factsOf = (group: string | undefined) =>
    form.fields
      .filter((field) => field.group === group)
      .map(
        ({ key, label }) =>
          [
            label,
            (entries.get(key) ?? [])
              .map(({ text }) => text)
              .filter(Boolean)
              .join('；') || '—',
          ] as const,
      )
  drawFacts(paper, factsOf(undefined))
  for (const { key, title } of form.groups) {
    heading(paper, paper.safe(title))
    drawFacts(paper, factsOf(key))
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
