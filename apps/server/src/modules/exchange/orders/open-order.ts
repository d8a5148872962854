import type { OrderMessage } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { type Platform, transaction } from '../../../platform/index.ts'
import { listCategories } from '../../dispatch/index.ts'
import { noteBySystem, openFromPartner } from '../../incidents/index.ts'
import { phoneIn } from '../open311/contact-in.ts'
import { idFrom } from '../open311/id-from.ts'
import { checkReach } from '../open311/place-of.ts'
import { placeFrom } from '../place-from.ts'
import type { StoredKey } from '../store/keys.ts'
import { addOrder } from '../store/orders.ts'

type Numbered = { readonly id: string; readonly message: OrderMessage }

/** Opens the matter of a work order as one that came from another system, so that it is handed on to none. */
export async function openOrder(platform: Platform, key: StoredKey, { id, message }: Numbered): Promise<string> {
  const { orderNo, text, category } = message
  if (text === undefined) throw new Refusal('order.text-missing', { field: 'body.text' })
  const place = await placeFrom(platform, {
    point: pointOf(message),
    areaCode: message.areaCode,
    address: message.address ?? '',
  })
  if (!place) throw new Refusal('order.place-missing')
  const { areaCode } = await checkReach(platform, place, [key.areaCode])
  const known = await findCategory(platform, category)
  const opened = await openFromPartner(platform, {
    commandId: id,
    text: known || category === undefined ? text : `${text}\n（热线分类：${category}）`,
    ...(known ? { categoryId: known.id } : {}),
    place,
    photoIds: [],
    contact: contactOf(message),
  })
  const { incidentId, reporterId, caseCode } = opened
  await transaction(platform.database, (tx) =>
    addOrder(tx, { keyId: key.id, orderNo, incidentId, reporterId, areaCode }),
  )
  await noteBySystem(platform, {
    incidentId,
    commandId: idFrom('order noted', key.id, orderNo),
    text: `${key.name}工单 ${orderNo}${message.wantedBy === undefined ? '' : `，热线要求 ${message.wantedBy} 前办结`}`,
  })
  return caseCode
}

async function findCategory({ database }: Platform, named: string | undefined) {
  if (named === undefined) return undefined
  const categories = await listCategories(database)
  return categories.find(({ id, name, retired }) => !retired && (id === named || name.zh === named))
}

function pointOf({ longitude, latitude, coordSys }: OrderMessage) {
  return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude, coordSys }
}

function contactOf({ reporterName, reporterPhone }: OrderMessage): { name?: string; phone?: string } {
  const phone = phoneIn(reporterPhone)
  return { ...(reporterName === undefined ? {} : { name: reporterName }), ...(phone === undefined ? {} : { phone }) }
}
