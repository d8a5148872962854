import { registry } from '@ejia/domain'
import type { House } from '../../registry/index.ts'
import type { Random } from '../geography/random.ts'

type Inhabitant = House['entrances'][number]['rooms'][number]['households'][number][number]
type Sex = 'male' | 'female'
type Member = { readonly sex: Sex; readonly year: number; readonly name?: string }

const surnames = '陈林黄张李王吴刘蔡杨许郑谢郭洪曾周叶庄赖'.split('')
const given = {
  male: '建国志明伟强文斌永昌俊杰海生'.split(''),
  female: '美华秀兰丽珍玉梅淑芬雅婷燕萍'.split(''),
}

/** A couple with or without children and a parent; or, of every four, people who rent. */
export function demoFamily(random: Random, taken: Set<string>): Inhabitant[] {
  return random.next() < 0.25 ? tenants(random, taken) : residents(random, taken)
}

function residents(random: Random, taken: Set<string>): Inhabitant[] {
  const surname = pick(surnames, random)
  const born = random.between(1950, 1995)
  const children = born < 1960 ? 0 : random.between(0, 2)
  const parent = born > 1975 && random.next() < 0.3
  const since = `${random.between(2005, 2023)}-0${random.between(1, 9)}-15`
  const member = (relation: string, { sex, year, name = surname }: Member): Inhabitant => ({
    relation,
    population: 'registered',
    since,
    values: invented(name, { sex, year, hasPhone: year < 2010, taken }, random),
  })
  const other = () => pick(surnames, random)
  return [
    member('02', { sex: 'male', year: born }),
    ...(random.next() < 0.85
      ? [member('10', { sex: 'female', year: born + random.between(-2, 4), name: other() })]
      : []),
    ...Array.from({ length: children }, () => {
      const isSon = random.next() < 0.5
      const year = Math.min(2024, born + random.between(24, 34))
      return isSon ? member('20', { sex: 'male', year }) : member('30', { sex: 'female', year })
    }),
    ...(parent ? [member('50', { sex: 'female', year: born - 26, name: other() })] : []),
  ]
}

function tenants(random: Random, taken: Set<string>): Inhabitant[] {
  const since = `${random.between(2022, 2025)}-0${random.between(1, 9)}-01`
  return Array.from({ length: random.between(1, 3) }, (_, at) => {
    const sex = random.next() < 0.5 ? 'male' : 'female'
    const year = random.between(1985, 2003)
    const values = invented(pick(surnames, random), { sex, year, hasPhone: true, taken }, random)
    return {
      relation: at === 0 ? '02' : '99',
      population: 'floating',
      since,
      values: { ...values, registeredArea: '360700' },
    }
  })
}

type Facts = { readonly sex: Sex; readonly year: number; readonly hasPhone: boolean; readonly taken: Set<string> }

/** No county has the code 350699 and nobody a phone of 1990001, so that nobody is met by chance. */
function invented(surname: string, { sex, year, hasPhone, taken }: Facts, random: Random): Record<string, string> {
  const name = surname + pick(given[sex], random) + (random.next() < 0.8 ? pick(given[sex], random) : '')
  const idCard = unusedIdCard({ sex, year, taken }, random)
  return hasPhone
    ? { name, idCard, phone: `1990001${String(random.between(0, 9999)).padStart(4, '0')}` }
    : { name, idCard }
}

function unusedIdCard({ sex, year, taken }: Pick<Facts, 'sex' | 'year' | 'taken'>, random: Random): string {
  const month = String(random.between(1, 12)).padStart(2, '0')
  const day = String(random.between(1, 28)).padStart(2, '0')
  const order = random.between(0, 499) * 2 + (sex === 'male' ? 1 : 0)
  const digits = `350699${year}${month}${day}${String(order).padStart(3, '0')}`
  if (taken.has(digits)) return unusedIdCard({ sex, year, taken }, random)
  taken.add(digits)
  return digits + registry.checkDigitOf(digits)
}

function pick(choices: readonly string[], random: Random): string {
  return choices[random.between(0, choices.length - 1)] ?? ''
}
