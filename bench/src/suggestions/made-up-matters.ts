import type { dispatch } from '@ejia/domain'
import { dice } from '../places/random.ts'

/** What residents say of each kind, in parts that are put together anew for each matter. */
const kinds: Readonly<Record<string, readonly (readonly string[])[]>> = {
  noise: [
    ['半夜', '凌晨', '中午', '天天'],
    ['装修电钻', '音响', '广场舞', '机器轰鸣', '烧烤油烟'],
    ['太吵', '扰民', '睡不着', '熏人'],
  ],
  'illegal-building': [
    ['顶楼', '绿地上', '院子里', '过道'],
    ['搭棚', '加盖', '圈地', '围起来'],
    ['没人管', '越盖越大', '占了公家的地'],
  ],
  rubbish: [
    ['路边', '楼下', '河边', '电梯口'],
    ['垃圾', '建筑废料', '旧家具', '剩菜'],
    ['堆成山', '没人清', '发臭', '招苍蝇'],
  ],
  'road-damage': [
    ['路口', '人行道', '桥头', '小学门口'],
    ['坑', '井盖', '地砖', '路面'],
    ['破了', '松动', '塌下去', '一踩一脚水'],
  ],
  drainage: [
    ['地下室', '巷口', '一楼', '涵洞'],
    ['积水', '下水道', '化粪池', '水管'],
    ['堵了', '冒出来', '漫进屋', '爆了'],
  ],
  'street-light': [
    ['巷子', '后门', '公园', '楼道'],
    ['路灯', '灯泡', '照明'],
    ['不亮', '一闪一闪', '太暗', '坏了好久'],
  ],
  parking: [
    ['出口', '消防门前', '小区门口', '盲道'],
    ['面包车', '僵尸车', '电动车', '货车'],
    ['乱停', '堵住', '占着位', '几个月不动'],
  ],
  pets: [
    ['楼下', '公园里', '电梯里'],
    ['大狗', '流浪狗', '公鸡', '猫'],
    ['不牵绳', '乱叫', '咬人', '到处拉'],
  ],
  'neighbour-dispute': [
    ['楼上', '隔壁', '房东', '老板'],
    ['漏水不修', '拖欠工资', '不退押金', '吵架'],
    ['请帮忙调解', '协商不成', '要赔偿'],
  ],
  'public-facilities': [
    ['广场', '公园', '站台', '楼前'],
    ['健身器材', '座椅', '栏杆', '路牌'],
    ['坏了', '断了', '生锈', '不见了'],
  ],
  'property-management': [
    ['物业', '保安', '业委会'],
    ['乱收费', '不维修', '不公开账目', '服务差'],
    ['要求整改', '投诉几次', '没有回复'],
  ],
  'safety-hazard': [
    ['外墙', '电线', '燃气管', '水塘边'],
    ['脱落', '裸露', '老化', '没护栏'],
    ['很危险', '怕出事', '有隐患'],
  ],
}
const greetings = ['', '您好，', '反映一下，', '麻烦看看，', '请问谁管，', '又来了，']
const streets = ['建设路', '新华街', '解放路', '水仙大街', '丹霞路', '胜利西路', '江滨路', '元光北路']
/** One in so many was sorted wrongly, as in real life. */
const wrongOneIn = 12

/** Matters that nobody reported; the same number and seed give the same ones. */
export function madeUpMatters(count: number, seed = 0): dispatch.Example[] {
  const { below, pick } = dice(seed + 11)
  const labels = Object.keys(kinds)
  return Array.from({ length: count }, () => {
    const kind = pick(labels) ?? ''
    const said = (kinds[kind] ?? []).map((parts) => pick(parts)).join('')
    const where = `${pick(streets)}${below(300)}号${below(20)}栋`
    const label = below(wrongOneIn) === 0 ? (pick(labels) ?? kind) : kind
    return { text: `${pick(greetings)}${where}${said}，第${below(9)}次来电，${pick(streets)}附近`, label }
  })
}
