import { registry } from '@ejia/domain'

const peoplePerRoom = 2
const roomsPerBuilding = 50
const linesAtOnce = 10_000
const headers = ['网格', '楼栋', '单元', '室', '姓名', '身份证号', '联系电话', '与户主关系']

/** So many people, two in a room and fifty rooms in a building, as somebody would send them. */
export function peopleFile(people: number): Blob {
  const parts: string[] = [headers.join(',')]
  for (let from = 0; from < people; from += linesAtOnce) {
    const count = Math.min(linesAtOnce, people - from)
    parts.push(...Array.from({ length: count }, (_, at) => `\r\n${line(from + at)}`))
  }
  return new Blob(parts)
}

/** Nobody's: no county has the code 350698. */
function line(at: number): string {
  const room = Math.floor(at / peoplePerRoom)
  const building = Math.floor(room / roomsPerBuilding)
  const number = `${1 + (room % roomsPerBuilding)}`.padStart(2, '0')
  const day = `${1940 + (at % 70)}${String(1 + (Math.floor(at / 70) % 12)).padStart(2, '0')}${String(1 + (Math.floor(at / 840) % 28)).padStart(2, '0')}`
  const digits = `350698${day}${String(Math.floor(at / 23_520) % 1000).padStart(3, '0')}`
  const idCard = digits + registry.checkDigitOf(digits)
  const phone = `1990${at + 1_000_000}`
  const relation = at % peoplePerRoom === 0 ? '户主' : '配偶'
  return ['350603003003005', `测试新村${building + 1}栋`, '', `1${number}`, `陈${at}`, idCard, phone, relation].join(
    ',',
  )
}
