import type { places } from '@ejia/domain'
import { dice } from './random.ts'

const beginnings = '水金银荔榕芗锦碧南北东西芝玉翠明和安福文龙凤紫丹瑞兰桂松竹梅云海江湖星月阳春华盛泰祥康宁'
const middles = '仙峰江城园霞岸堤桥泉林溪山湾港阁庭轩景苑馨悦宇晖滨'
const endings = ['花园', '小区', '新村', '雅苑', '名都', '华庭', '公馆', '家园', '广场', '大厦']
const roads = ['路', '街', '大道', '北路', '南路', '东路', '西路', '巷']
const buildingsPerEstate = 8

/** Estates of some buildings each, with names and roads that recur as they do in a city, in the areas given. */
export function madeUpAddresses(count: number, areas: readonly places.Place[]): places.Place[] {
  const communities = areas.filter(({ areaCode }) => areaCode.length === 12)
  const { pick, below } = dice(42)
  const word = () => `${pick(Array.from(beginnings)) ?? ''}${pick(Array.from(middles)) ?? ''}`
  const made: places.Place[] = []
  while (made.length < count && communities.length > 0) {
    const { areaCode } = communities[Math.floor(made.length / buildingsPerEstate) % communities.length] ?? {
      areaCode: '',
    }
    const name = `${word()}${pick(endings) ?? ''}`
    const address = `${word()}${pick(roads) ?? ''}${1 + below(300)}号`
    for (let number = 1; number <= buildingsPerEstate && made.length < count; number++) {
      made.push({ id: `b${made.length}`, kind: 'building', name: `${name}${number}号楼`, areaCode, address })
    }
  }
  return made
}
