import type { Attribute, Service } from '@ejia/contract'
import { type dispatch, Refusal } from '@ejia/domain'
import type { Language, Platform } from '../../../platform/index.ts'
import { listCategories } from '../../dispatch/index.ts'
import { standardQuestions } from './standard-questions.ts'

/** A category as it is offered to other systems. */
export type Offer = {
  readonly category: dispatch.Category
  readonly type: Service['type']
  readonly attributes: readonly Attribute[]
}

/** Offered by token: the last of the tiles, where somebody has to find out what it is about first. */
const byToken = 'unclear'

/** What strangers may not see they are not offered either: nothing confidential, nothing between neighbours. */
export async function listOffers({ database }: Pick<Platform, 'database'>): Promise<Offer[]> {
  return (await listCategories(database))
    .filter(({ confidential, shownToStrangers, retired }) => !confidential && shownToStrangers && !retired)
    .map((category) => ({
      category,
      type: category.id === byToken ? 'batch' : 'realtime',
      attributes: standardQuestions(category.id),
    }))
}

export async function getOffer(platform: Pick<Platform, 'database'>, code: string): Promise<Offer> {
  const offer = (await listOffers(platform)).find(({ category }) => category.id === code)
  if (!offer) throw new Refusal('open311.service')
  return offer
}

const groups: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  urbanManagement: { zh: '市容秩序', en: 'Streets and order' },
  publicWorks: { zh: '市政设施', en: 'Public works' },
  housing: { zh: '住房物业', en: 'Housing' },
  emergency: { zh: '公共安全', en: 'Safety' },
  community: { zh: '社区生活', en: 'Neighbourhood' },
}
const otherGroup = { zh: '其他', en: 'Other' }

export function toService({ category, type, attributes }: Offer, language: Language): Service {
  const { id, name, hint, belongsTo } = category
  const about = belongsTo.kind === 'department' ? belongsTo.nature : belongsTo.kind
  return {
    service_code: id,
    service_name: name[language],
    description: hint[language],
    metadata: attributes.length > 0,
    type,
    keywords: hint[language]
      .split(/[、，,]\s*/)
      .filter((word) => word !== '')
      .join(','),
    group: (groups[about] ?? otherGroup)[language],
  }
}
