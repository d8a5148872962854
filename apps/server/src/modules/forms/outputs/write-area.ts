import { forms as domain, Refusal } from '@ejia/domain'
import { zipSync } from 'fflate'
import type { Platform } from '../../../platform/index.ts'
import type { Issued } from '../desk.ts'
import { readItems } from '../items.ts'
import { knowSubjects, titleOf } from '../known.ts'
import type { StoredOutput } from '../store/outputs.ts'
import { eachSubject, type Subject } from '../subjects.ts'
import { type Extension, extensionOf } from './file-kinds.ts'
import { type FileMaker, openFileMaker } from './make-files-aside.ts'
import { openTemplate } from './templates.ts'
import { type Answered, inOwnFile, inOwnList, onPaper, type Writing, withAnswers } from './write-out.ts'

const mostBytes = 100 * 1024 * 1024
const noteEvery = 20

type Area = Pick<StoredOutput, 'areaCode' | 'format'> & {
  readonly footer: string
  /** False where nobody wants it any more. */
  readonly onProgress: (done: number, total: number) => Promise<boolean>
}
type File = { readonly bytes: Uint8Array; readonly extension: Extension }

/** A list in one workbook; of a form for one record each, one file for each in an archive. */
export async function writeArea(platform: Platform, issued: Issued, area: Area): Promise<File | undefined> {
  const { key, form } = issued
  const answered = await withAnswers(platform, key, await readArea(platform, form, area))
  const { layout } = area.format === 'own' ? form : { layout: undefined }
  const own = {
    template: layout && (await openTemplate(platform, platform.database, layout.templateId)),
    form,
    items: await readItems(platform),
    footer: area.footer,
  }
  if (!(await area.onProgress(0, answered.length))) return undefined
  const maker = openFileMaker()
  try {
    if (!layout?.list || !own.template) return await writeEach({ ...own, maker }, answered, area)
    return { bytes: await maker.make(inOwnList({ ...own, template: own.template }, answered)), extension: 'xlsx' }
  } finally {
    await maker.close()
  }
}

async function readArea(platform: Platform, form: domain.Form, { areaCode, onProgress }: Area) {
  const subjects: Subject[] = []
  for await (const subject of eachSubject(platform, form, areaCode)) {
    subjects.push(subject)
    if (subjects.length % 1000 === 0) await onProgress(0, 0)
  }
  const known = await knowSubjects(platform, platform.database, subjects)
  return known.filter((one) => domain.concerns(form, one.known))
}

type Each = Writing & { readonly template: Buffer | undefined; readonly maker: FileMaker }

async function writeEach(
  { template, maker, ...own }: Each,
  answered: readonly Answered[],
  { onProgress }: Area,
): Promise<File | undefined> {
  const files: Record<string, Uint8Array> = {}
  let bytes = 0
  for (const [at, subject] of answered.entries()) {
    const file = await maker.make(template ? inOwnFile({ ...own, template }, subject) : onPaper(own, subject))
    bytes += file.length
    if (bytes > mostBytes) throw new Refusal('form.output-too-large')
    const extension = template ? extensionOf(own.form) : 'pdf'
    files[`${String(at + 1).padStart(4, '0')} ${nameOf(subject)}.${extension}`] = file
    if ((at + 1) % noteEvery === 0 && !(await onProgress(at + 1, answered.length))) return undefined
  }
  // What is in it is packed already.
  return { bytes: zipSync(files, { level: 0 }), extension: 'zip' }
}

/** Free of what a file system forbids. */
function nameOf({ record, id }: Answered): string {
  const person = record.people.find((one) => one.id === id)
  const name = `${record.place} ${person?.values['name'] ?? titleOf(record.values)}`.trim()
  return name.replaceAll(/[\\/:*?"<>|]/g, ' ')
}
