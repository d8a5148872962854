import { type Platform, showInChina } from '../../../platform/index.ts'
import { findPersonNames } from '../../accounts/index.ts'

type Taken = { readonly personId: string; readonly purpose: string; readonly mark: string }

/** Who has it, for what, since when; the mark leads to the entry on the trail. */
export async function footerOf({ database }: Platform, { personId, purpose, mark }: Taken): Promise<string> {
  const names = await findPersonNames(database, [personId])
  return `用途：${purpose}　导出人：${names.get(personId) ?? ''}　时间：${showInChina(new Date().toISOString())}　标识：${mark}`
}
