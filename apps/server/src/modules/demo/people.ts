import type { api, ReplyOf } from '@ejia/contract'
import { accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Platform } from '../../platform/index.ts'
import { listMembersByPhone, type Organisation } from '../accounts/index.ts'
import type { Geography } from '../areas/index.ts'
import { demoUnits } from './units.ts'

/** Everybody's in the demonstration city; the log-in page shows it. */
export const demoPassword = 'ejia-demo-2026'

/** Name, role, and where: kind and area of the unit, with the nature of a department. `!` marks who is cleared. */
const listed = `
林志强 gridWorker        gridTeam   350603003003001
陈美华 communityHead     community  350603003003
黄建平 dispatcher!       centre     350603003
吴国栋 departmentHandler department 350603003 urbanManagement
张晓燕 gridWorker        gridTeam   350602006005001
李秀兰 communityHead     community  350602006005
郑伟明 dispatcher!       centre     350602006
蔡丽珍 communityHead     community  350603003003
许文斌 gridWorker        gridTeam   350603003003002
杨玉梅 registryOfficer   community  350603003003
郭永昌 supervisor        centre     350603003
曾淑芬 callbackOfficer   centre     350603003
王志鹏 departmentHandler department 350603003 police
刘海燕 departmentHandler department 350603003 publicWorks
苏明辉 departmentHandler department 350603003 emergency
沈雅婷 departmentHandler department 350603003 justice
何俊杰 departmentHandler department 350603003 civilAffairs
叶小琴 gridWorker        gridTeam   350603003001001
赖建国 communityHead     community  350603003001
庄美玲 communityHead     community  350603003015
江文龙 gridWorker        gridTeam   350603001005001
朱丽萍 communityHead     community  350603001005
游振华 dispatcher        centre     350603001
方秋月 departmentHandler department 350603001 urbanManagement
邱国辉 communityHead     community  350603002011
卢燕萍 dispatcher        centre     350603002
戴志勇 dispatcher!       centre     350603
洪碧霞 supervisor        centre     350603
潘家伟 callbackOfficer   centre     350603
石晓东 departmentHandler department 350603 urbanManagement
魏丽华 departmentHandler department 350603 housing
钟文杰 departmentHandler department 350602006 urbanManagement
罗雪梅 departmentHandler department 350602006 police
谢志远 gridWorker        gridTeam   350602006001001
简素珍 communityHead     community  350602006001
欧阳明 communityHead     community  350602007008
汤惠敏 dispatcher        centre     350602007
胡建华 dispatcher!       centre     350602
阮玉兰 supervisor        centre     350602
高志刚 departmentHandler department 350602 urbanManagement
康文清 dispatcher!       centre     3506
徐海生 supervisor!       centre     3506
薛丽娟 callbackOfficer   centre     3506
尤国强 privacyOfficer!   centre     3506
童建新 systemAdministrator   centre 3506
韩雪琴 securityAdministrator centre 3506
姚志明 auditAdministrator    centre 3506
`

/** The first of the list play the worked example, or stand outside it. */
const featuredCount = 7

export type DemoPerson = {
  readonly name: string
  readonly phone: string
  readonly role: domain.Role
  readonly cleared: boolean
  /** As `keyOf` writes it. */
  readonly unit: string
}

/** Units for the divisions and grids, and some forty people in them. */
export function demoOrganisation({ areas }: Pick<Geography, 'areas'>): Organisation {
  const units = demoUnits(areas)
  const byKey = new Map(units.map((unit) => [keyOf(unit), unit]))
  const people = demoPeople().map(({ name, phone, role, cleared, unit }) => {
    const unitId = byKey.get(unit)?.id
    if (unitId === undefined) throw new Error(`the demo city has no ${unit} for ${name}`)
    return { id: newId(), name, phone, memberships: [{ unitId, role, cleared }] }
  })
  return { units, people, password: demoPassword }
}

/** Whom one can be: nobody outside the demo, and nobody who is not there under that name and number. */
export async function listDemoPeople({ config, database }: Platform): Promise<ReplyOf<typeof api.listDemoPeople>> {
  if (!config.demo) return []
  const people = demoPeople()
  const members = await listMembersByPhone(
    database,
    people.map(({ phone }) => phone),
  )
  return people.flatMap(({ name, phone, role }, at) => {
    const member = members.find((one) => one.phone === phone && one.name === name && one.role === role)
    if (!member) return []
    const { unitName } = member
    return { name, phone, password: demoPassword, role, unitName, end: usualEnd(member), featured: at < featuredCount }
  })
}

/** Who holds a role first in the list. */
export function demoPhoneOf(role: domain.Role): string | undefined {
  return demoPeople().find((person) => person.role === role)?.phone
}

/** In the order of the list; the number follows from the place in it. */
function demoPeople(): DemoPerson[] {
  return listed
    .trim()
    .split('\n')
    .map((line, at) => {
      const [name = '', marked = '', ...unit] = line.split(/\s+/)
      const role = domain.roles.find((one) => one === marked.replace('!', ''))
      if (!role) throw new Error(`no role ${marked}`)
      const phone = `1990000${String(at + 1).padStart(4, '0')}`
      return { name, phone, role, cleared: marked.endsWith('!'), unit: unit.join(' ') }
    })
}

function keyOf({ kind, areaCode, nature }: domain.Unit): string {
  return [kind, areaCode, nature].filter((part) => part !== undefined).join(' ')
}

/** Who is out and about works on the phone; bureaus of the county and city sit at a desk. */
function usualEnd({ role, areaCode }: { role: domain.Role; areaCode: string }): 'console' | 'field' {
  const isOnFoot = role === 'gridWorker' || role === 'communityHead' || role === 'departmentHandler'
  return isOnFoot && areaCode.length > 6 ? 'field' : 'console'
}
