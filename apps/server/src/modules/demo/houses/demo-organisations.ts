import { registry } from '@ejia/domain'
import type { House } from '../../registry/index.ts'

type Room = House['entrances'][number]['rooms'][number]
type Organisation = NonNullable<Room['organisations']>[number]
type Inhabitant = Room['households'][number][number]

/** Name, kind after 5.44, employees, legal representative, hazard after 5.45. */
const enterprises = [
  ['蓝田便民超市', '03', '4', '郭志明', '02'],
  ['毅阳五金店', '03', '2', '黄文斌', '00'],
  ['漳州市龙文区禾苑餐饮有限公司', '01', '16', '陈永强', '02'],
  ['绿禾蔬菜专业合作社门店', '04', '5', '许国伟', '00'],
  ['好邻居快递驿站', '03', '3', '林海生', '00'],
  ['龙文区朝阳推拿店', '03', '3', '吴美华', '00'],
  ['漳州市云程软件有限公司', '01', '12', '刘俊杰', '00'],
  ['小太阳托育中心', '99', '9', '周秀兰', '00'],
] as const

/** Name, kind after 5.47, person in charge. */
const societies = [
  ['毅阳社区志愿服务队', '01', '庄丽珍'],
  ['龙文区银龄互助服务中心', '02', '赖玉梅'],
] as const

/** Surname, given name, region, document and its number, sex, born on, purpose after 5.16. */
const overseas = [
  ['KIM', 'MINSU', 'KOR', '414', 'M00000001', '1', '1987-03-12', '02'],
  ['NGUYEN', 'THI LAN', 'VNM', '414', 'C0000002', '2', '1995-08-20', '05'],
  ['CHEN', 'CHIA HUNG', 'TWN', '511', '00000003', '1', '1979-11-05', '01'],
  ['SANTOS', 'MARIA', 'PHL', '414', 'P0000004A', '2', '1990-01-30', '02'],
] as const

/** Switched on in the demonstration, so that the records of this page can be seen whole. */
export const demoSwitches = {
  '《中华人民共和国出境入境管理法》第三十九条：境外人员住宿登记': [
    'foreignSurname',
    'foreignGivenName',
    'statedSex',
    'statedBirthOn',
    'nationality',
    'documentNumber',
    'visitPurpose',
    'arrivedOn',
    'leavesOn',
  ],
  '《中华人民共和国安全生产法》第九条：乡镇街道协助安全生产监督管理': ['safetyHazard', 'attention'],
} as const

/** Every organisation and person from outside in an empty room on the ground floor of a block of its own. */
export function withOrganisations(houses: readonly House[]): House[] {
  const waiting = [
    ...enterprises.map((one, at) => ({ organisations: [enterprise(one, at)], households: [] })),
    ...societies.map((one, at) => ({ organisations: [society(one, at)], households: [] })),
    ...overseas.map((one, at) => ({ organisations: [], households: [[guest(one, at)]] })),
  ]
  // Even blocks only: the journeys of the tests go through the odd ones.
  const isUsed = ({ name }: House) => Number(/(\d+)号楼$/.exec(name)?.[1] ?? 1) % 2 === 0
  return houses.map((house) => {
    const next = isUsed(house) && hasEmpty(house) ? waiting.shift() : undefined
    return next ? fillFirstEmpty(house, next) : house
  })
}

function hasEmpty({ entrances }: House): boolean {
  return entrances.some(({ rooms }) => rooms.some(isEmptyGround))
}

function isEmptyGround({ name, households }: Room): boolean {
  return name.startsWith('1') && households.length === 0
}

function fillFirstEmpty(house: House, given: Pick<Room, 'organisations' | 'households'>): House {
  const at = house.entrances.findIndex(({ rooms }) => rooms.some(isEmptyGround))
  const entrances = house.entrances.map((entrance, door) => {
    const room = door === at ? entrance.rooms.find(isEmptyGround) : undefined
    return { ...entrance, rooms: entrance.rooms.map((one) => (one === room ? { ...one, ...given } : one)) }
  })
  return { ...house, entrances }
}

/** No county has the code 350699, so that no organisation is met by chance. */
function creditCode(kind: '91' | '52', at: number): string {
  const characters = `${kind}350699${kind === '91' ? 'MA' : 'MJ'}${String(at + 1).padStart(7, '0')}`
  return characters + registry.checkCharacterOf(characters)
}

function enterprise(
  [orgName, enterpriseKind, employees, legalPersonName, safetyHazard]: (typeof enterprises)[number],
  at: number,
): Organisation {
  const values = { orgName, enterpriseKind, employees, legalPersonName, safetyHazard }
  const contact = { creditCode: creditCode('91', at), orgPhone: `1990002${String(at).padStart(4, '0')}` }
  return { kind: 'enterprise', values: { ...values, ...contact, attention: safetyHazard === '00' ? '03' : '02' } }
}

function society([orgName, socialKind, principalName]: (typeof societies)[number], at: number): Organisation {
  const contact = { creditCode: creditCode('52', at), principalPhone: `1990003${String(at).padStart(4, '0')}` }
  return { kind: 'social', values: { orgName, socialKind, principalName, ...contact, attention: '03' } }
}

function guest(
  [
    foreignSurname,
    foreignGivenName,
    nationality,
    documentKind,
    documentNumber,
    statedSex,
    statedBirthOn,
    visitPurpose,
  ]: (typeof overseas)[number],
  at: number,
): Inhabitant {
  const document = { nationality, documentKind, documentNumber, statedSex, statedBirthOn, visitPurpose }
  return {
    relation: '02',
    population: 'overseas',
    since: '2025-09-01',
    values: {
      name: `${foreignGivenName} ${foreignSurname}`,
      foreignSurname,
      foreignGivenName,
      ...document,
      phone: `1990004${String(at).padStart(4, '0')}`,
      arrivedOn: '2025-08-20',
      leavesOn: '2027-08-19',
    },
  }
}
