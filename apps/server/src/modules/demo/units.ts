import type { dispatch, accounts as domain } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import type { Geography } from '../areas/index.ts'

type Area = Geography['areas'][number]

/** What the departments of a street call themselves; the area's name goes before. */
const streetDepartments = {
  urbanManagement: '城管办',
  publicWorks: '城建办',
  emergency: '应急消防办',
  civilAffairs: '民政办',
  police: '派出所',
  justice: '司法所',
  market: '市场监管所',
} as const satisfies Partial<Record<dispatch.Nature, string>>

/** Those of the state named after the place alone: 蓝田派出所. */
const stations: readonly string[] = ['派出所', '司法所', '市场监管所']

const bureaus = {
  urbanManagement: '城市管理局',
  publicWorks: '市政公用事业中心',
  housing: '住房和城乡建设局',
  emergency: '应急管理局',
  civilAffairs: '民政局',
  police: '公安局',
  justice: '司法局',
  market: '市场监督管理局',
  environment: '生态环境局',
} as const satisfies Record<dispatch.Nature, string>

/**
 * The organisation over the divisions: centres and departments for the city and for the counties that have
 * communities, the same for their streets, a committee for each community and a team for each grid.
 */
export function demoUnits(areas: readonly Area[]): domain.Unit[] {
  const detailed = new Set(areas.filter(({ level }) => level === 'community').map(({ code }) => code.slice(0, 6)))
  const shown = areas
    .filter(({ code }) => code.length < 6 || detailed.has(code.slice(0, 6)))
    .toSorted((one, other) => one.code.length - other.code.length)
  const units: domain.Unit[] = []
  const above = new Map<string, Area & { readonly unitId: string }>()
  for (const area of shown) {
    const parent = above.get(area.parentCode ?? '')
    const [first, ...others] = unitsOf(area, parent)
    if (!first) continue
    const unit = { ...first, id: newId(), ...(parent ? { parentId: parent.unitId } : {}) }
    above.set(area.code, { ...area, unitId: unit.id })
    units.push(unit, ...others.map((other) => ({ ...other, id: newId(), parentId: unit.id })))
  }
  return units
}

type Nameless = Omit<domain.Unit, 'id' | 'parentId'>

/** The one that answers for the area, then those beside it. */
function unitsOf({ code: areaCode, name, level }: Area, parent: Area | undefined): Nameless[] {
  switch (level) {
    case 'city':
    case 'county':
      return [
        { kind: 'centre', name: `${name}综治中心`, areaCode },
        ...departments(bureaus, areaCode, (title) => name + title),
      ]
    case 'street':
      return [
        { kind: 'centre', name: `${name}综治中心`, areaCode },
        ...departments(
          streetDepartments,
          areaCode,
          (title) => (stations.includes(title) ? placeName(name) : name) + title,
        ),
      ]
    case 'community':
      return [{ kind: 'community', name: committeeName(name), areaCode }]
    case 'grid':
      return [{ kind: 'gridTeam', name: `${parent?.name ?? ''}${name}`, areaCode }]
  }
}

function departments(
  titles: Readonly<Record<string, string>>,
  areaCode: string,
  nameOf: (title: string) => string,
): Nameless[] {
  return Object.entries(titles).map(([nature, title]) => ({
    kind: 'department',
    name: nameOf(title),
    areaCode,
    nature,
  }))
}

function placeName(street: string): string {
  return street.replace(/(街道|镇)$/, '')
}

function committeeName(community: string): string {
  if (community.endsWith('居委会')) return community
  return community.endsWith('村') ? `${community}委会` : `${community}居委会`
}
