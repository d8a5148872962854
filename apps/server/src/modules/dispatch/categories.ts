import type { CategoryContent } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import { currentCatalogue } from './catalogue/current-catalogue.ts'

/** Those on offer in the order of the tiles, then those retired, whose names are still needed. */
export async function listCategories(database: Pool): Promise<domain.Category[]> {
  const all = (await currentCatalogue(database)).map(({ id, content }) => toCategory(id, content))
  return [...domain.listOffered(all), ...all.filter(({ retired }) => retired)]
}

export function toCategory(id: string, content: CategoryContent): domain.Category {
  const { gbt31000Code, gbt30428Code, nearMetres, nearDays, proofRequired } = content
  return {
    id,
    name: inWords(content.name, content.nameEn),
    hint: inWords(content.hint, content.hintEn),
    icon: content.icon,
    ...(gbt31000Code === null ? {} : { gbt31000Code }),
    ...(gbt30428Code === null ? {} : { gbt30428Code }),
    urgent: content.urgent,
    confidential: content.confidential,
    closingRule: { proofRequired, why: inWords(content.why, content.whyEn) },
    belongsTo: belongsTo(content),
    near: { metres: nearMetres, days: nearDays },
    shownToStrangers: content.shownToStrangers,
    retired: content.retired,
  }
}

/** A city that writes no English is still read by those who set their phone to it. */
function inWords(zh: string, en: string) {
  return { zh, en: en === '' ? zh : en }
}

function belongsTo({ belongsTo: kind, nature }: CategoryContent): domain.BelongsTo {
  return kind === 'department' ? { kind, nature: nature ?? '' } : { kind }
}
