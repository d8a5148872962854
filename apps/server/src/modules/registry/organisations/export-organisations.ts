import type { api, InputOf, OrganisationListed } from '@ejia/contract'
import { registry } from '@ejia/domain'
import type { FastifyReply } from 'fastify'
import type { Column } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import type { By, Desk } from '../desk.ts'
import { eachOrganisation } from './read-organisations.ts'

type Asked = InputOf<typeof api.exportOrganisations>['body'] & { readonly reply: FastifyReply }

const kindWords = { enterprise: '非公有制经济组织', social: '社会组织' } as const

function valueColumn(code: string, width: number): Column<OrganisationListed> {
  const header = registry.findField(code)?.zh ?? code
  return { header, width, cell: ({ organisation }) => organisation.values[code] ?? '' }
}

const columns: readonly Column<OrganisationListed>[] = [
  { header: '名称', width: 32, cell: ({ organisation }) => organisation.name },
  { header: '统一社会信用代码', width: 22, cell: ({ organisation }) => organisation.creditCode ?? '' },
  { header: '单位类别', width: 18, cell: ({ organisation }) => kindWords[organisation.kind] },
  valueColumn('enterpriseKind', 14),
  valueColumn('socialKind', 16),
  { header: '网格', width: 16, cell: ({ place }) => place.gridName },
  { header: '楼栋', width: 20, cell: ({ place }) => place.buildingName },
  { header: '单元', width: 10, cell: ({ place }) => place.entranceName },
  { header: '室', width: 10, cell: ({ place }) => place.roomName },
  valueColumn('legalPersonName', 14),
  valueColumn('principalName', 14),
  valueColumn('orgPhone', 16),
  valueColumn('principalPhone', 16),
  valueColumn('employees', 12),
  valueColumn('safetyHazard', 16),
  valueColumn('attention', 12),
]

/** The list as on the screen, masked, to whoever sees it. */
export function exportOrganisations(desk: Desk, by: By, { exportPurpose, reply, ...filter }: Asked) {
  return handOutList(desk, reply, {
    actor: by,
    subject: 'organisations',
    purpose: exportPurpose,
    facts: filter,
    name: '单位',
    columns,
    rows: eachOrganisation(desk, by, filter),
  })
}
