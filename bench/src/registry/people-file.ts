import { registry } from '@ejia/domain'
import { nameOf } from '../inbound/made-up-town.ts'
import { dice } from '../places/random.ts'

const seed = 7
const peoplePerRoom = 2
const roomsPerBuilding = 50
const headers = ['网格', '楼栋', '单元', '室', '姓名', '身份证号', '联系电话', '与户主关系']

export type MadeUp = Readonly<Record<'building' | 'room' | 'name' | 'idCard' | 'bornOn' | 'phone' | 'relation', string>>

/** So many people, two in a room and fifty rooms in a building; the same ones every time. */
export function* madeUpPeople(people: number): Generator<MadeUp> {
  const roll = dice(seed)
  for (let at = 0; at < people; at += 1) {
    const room = Math.floor(at / peoplePerRoom)
    const bornOn = [1940 + (at % 70), two(1 + (Math.floor(at / 70) % 12)), two(1 + (Math.floor(at / 840) % 28))].join(
      '-',
    )
    // Nobody's: no county has the code 350698.
    const digits = `350698${bornOn.replaceAll('-', '')}${String(Math.floor(at / 23_520) % 1000).padStart(3, '0')}`
    yield {
      building: `测试新村${Math.floor(room / roomsPerBuilding) + 1}栋`,
      room: `1${two(1 + (room % roomsPerBuilding))}`,
      name: nameOf(roll),
      idCard: digits + registry.checkDigitOf(digits),
      bornOn,
      phone: `1990${at + 1_000_000}`,
      relation: at % peoplePerRoom === 0 ? '户主' : '配偶',
    }
  }
}

/** As somebody would send them. */
export function peopleFile(people: number): Blob {
  return tableFile(headers, linesOf(madeUpPeople(people)))
}

function* linesOf(people: Iterable<MadeUp>): Generator<string[]> {
  for (const { building, room, name, idCard, phone, relation } of people)
    yield ['350603003003005', building, '', room, name, idCard, phone, relation]
}

export function tableFile(header: readonly string[], lines: Iterable<readonly string[]>): Blob {
  const parts = [header.join(',')]
  for (const line of lines) parts.push(`\r\n${line.join(',')}`)
  return new Blob(parts)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
