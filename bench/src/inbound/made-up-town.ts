import type { inbound } from '@ejia/domain'
import { type Dice, dice } from '../places/random.ts'

/** Weighed by how often they are borne: the first of a list far more than the last. */
const surnames = Array.from(
  '陈林黄张李王吴刘蔡杨许郑谢郭洪邱曾廖赖徐何叶苏庄江萧罗高潘简朱钟游彭詹胡施沈余卢梁赵颜柯翁魏孙戴范方宋',
)
const given = Array.from(
  '明芳英丽华秀美珍文玲国建志伟强军平红燕霞春梅兰金玉海林龙辉勇杰俊涛敏静洁娜艳娟琴小晓晓雪雨宇阳洋波斌彬宾佳嘉家',
)

export type TownPerson = inbound.Candidate & { readonly bornOn: string }

/** Families in rooms; those on record with an id card, four of five, have a known birth date. */
export function madeUpTown(seed: number, size: number): TownPerson[] {
  const roll = dice(seed)
  const town: TownPerson[] = []
  for (let room = 0; town.length < size; room += 1) {
    const buildingId = `b${Math.floor(room / 36)}`
    const place = { roomId: `r${room}`, buildingId, gridCode: gridOf(Math.floor(room / 360)) }
    const surname = skewed(roll, surnames)
    const [phone, members] = [phoneOf(roll), 1 + roll.below(5)]
    for (let at = 0; at < members; at += 1) {
      const name = (at === 1 ? skewed(roll, surnames) : surname) + givenName(roll)
      const bornOn = birthOf(roll)
      const personId = `p${town.length}`
      const hasCard = roll.below(5) > 0
      town.push({
        personId,
        name,
        bornOn,
        place,
        idCard: hasCard ? `card ${personId}` : undefined,
        birthOn: hasCard ? bornOn : undefined,
        phone: at === 0 || roll.below(3) === 0 ? phone : phoneOf(roll),
      })
    }
  }
  return town
}

function gridOf(number: number): string {
  return `350603001${String(1 + Math.floor(number / 6)).padStart(3, '0')}${String(1 + (number % 6)).padStart(3, '0')}`
}

export function nameOf(roll: Dice): string {
  return skewed(roll, surnames) + givenName(roll)
}

export function givenName(roll: Dice): string {
  return skewed(roll, given) + (roll.below(4) > 0 ? skewed(roll, given) : '')
}

export function phoneOf(roll: Dice): string {
  return `1${38 + roll.below(60)}${String(roll.below(100_000_000)).padStart(8, '0')}`
}

export function birthOf(roll: Dice): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${1940 + roll.below(80)}-${two(1 + roll.below(12))}-${two(1 + roll.below(28))}`
}

function skewed(roll: Dice, list: readonly string[]): string {
  return list[Math.min(roll.below(list.length), roll.below(list.length))] ?? ''
}
