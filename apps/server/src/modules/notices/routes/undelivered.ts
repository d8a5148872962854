import { api, type UndeliveredNotice } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import {
  type Column,
  type Platform,
  type Route,
  recordAudit,
  route,
  showInChina,
  transaction,
  wholeList,
} from '../../../platform/index.ts'
import { handOutList, listStaff } from '../../accounts/index.ts'
import { readAs } from '../../incidents/index.ts'
import type { Desk } from '../desk.ts'
import { listMatterNotices } from '../list-of-matter.ts'
import { readTemplates } from '../read-templates.ts'
import { listUndelivered, type Scope, settleUndelivered, type UndeliveredWanted } from '../store/undelivered.ts'
import { showCentres } from '../telling/show-centres.ts'
import { scopesOf } from '../undelivered-matters.ts'
import { say } from '../words.ts'

const mostShown = 200

/** What was told of a matter; and notices that no channel could deliver: somebody of the centre tells them and says so. */
export function undeliveredRoutes(desk: Desk, platform: Platform): Route[] {
  const { database } = desk
  return [
    route(api.listMatterNotices, async ({ input: { params }, caller }) => {
      await readAs(platform, caller.actor).checkVisible(params.id)
      return listMatterNotices(desk, params.id)
    }),
    route(api.listUndelivered, ({ input: { query }, caller }) =>
      list(desk, scopesOf(caller.actor), { ...query, most: mostShown }),
    ),
    route(api.exportUndelivered, async ({ input: { body }, caller: { actor }, reply }) => {
      const { exportPurpose: purpose } = body
      const rows = await list(desk, scopesOf(actor), { most: wholeList })
      return handOutList(desk, reply, { actor, subject: 'undelivered', purpose, name: '没送到的通知', columns, rows })
    }),
    route(api.tellOtherwise, async ({ input: { params, body }, caller }) => {
      const { personId } = caller.actor
      await transaction(database, async (tx) => {
        const told = { id: params.id, by: personId, how: body.how, note: body.note, at: desk.clock() }
        const settled = await settleUndelivered(tx, scopesOf(caller.actor), told)
        if (!settled) throw new Refusal('notice.settled')
        const { incidentId } = settled
        await recordAudit(tx, {
          action: 'notice.told',
          personId,
          subject: params.id,
          facts: { incidentId, how: body.how },
        })
        await showCentres(tx, desk, [incidentId])
      })
      return {}
    }),
  ]
}

const columns: readonly Column<UndeliveredNotice>[] = [
  { header: '案码', width: 20, cell: ({ caseCode }) => caseCode },
  { header: '紧急', width: 6, cell: ({ urgent }) => (urgent ? '是' : '') },
  { header: '通知内容', width: 70, cell: ({ text }) => text },
  { header: '收件人', width: 14, cell: ({ recipient }) => recipient.name ?? '诉求人' },
  { header: '发出时间', width: 18, cell: ({ at }) => showInChina(at) },
  { header: '确认没送到', width: 18, cell: ({ undeliveredAt }) => showInChina(undeliveredAt) },
]

async function list(
  { database, readCity }: Desk,
  scopes: readonly Scope[],
  wanted: UndeliveredWanted,
): Promise<UndeliveredNotice[]> {
  const found = await listUndelivered(database, scopes, wanted)
  const templates = await readTemplates(database)
  const city = await readCity()
  const staff = await listStaff(database, { unitIds: [], personIds: found.flatMap(({ personId }) => personId ?? []) })
  const byId = new Map(staff.map((person) => [person.personId, person]))
  return found.map(({ personId, reporterId: _, areaCode: _area, confidential: _secret, facts, ...notice }) => {
    const person = personId === null ? undefined : byId.get(personId)
    return {
      ...notice,
      text: say({ ...notice, facts }, templates, city).text,
      recipient: {
        kind: personId === null ? ('reporter' as const) : ('staff' as const),
        name: person?.name ?? null,
        phone: person?.phone ?? null,
      },
    }
  })
}
