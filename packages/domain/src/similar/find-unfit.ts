/** Why words should be looked at by a person before strangers read them. */
export type Unfit = 'abuse' | 'advert' | 'gibberish' | 'sensitive'

const signs: readonly (readonly [Unfit, RegExp])[] = [
  ['abuse', /傻[逼比叉]|煞笔|操你|草泥马|他妈的|去你妈|王八蛋|狗日的|畜生|婊子|贱人|滚蛋|去死|fuck|shit/i],
  [
    'advert',
    /加(我)?(微信|vx|wx|qq)|扫码(领|进群)|刷单|兼职日结|代开发票|办证刻章|低息贷款|无抵押贷|优惠券领取|https?:\/\/|www\./i,
  ],
  ['sensitive', /赌博|博彩|嫖|卖淫|吸毒|贩毒|强奸|猥亵|自杀|跳楼|杀人|分尸|枪支|炸药/],
]

const longEnough = 8

/** Nothing here is judged: a matter with such words is worked on like any other. */
export function findUnfit(text: string): Unfit[] {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '')
  const found = signs.flatMap(([kind, pattern]) => (pattern.test(plain) ? [kind] : []))
  return saysNothing(plain) ? [...found, 'gibberish'] : found
}

/** One character over and over, a few characters in turn, or keys without a Chinese word among them. */
function saysNothing(plain: string): boolean {
  const characters = [...plain]
  if (/(.)\1{7,}/u.test(plain)) return true
  if (characters.length >= longEnough && new Set(characters).size <= 3) return true
  return characters.length >= longEnough && !/\p{Script=Han}/u.test(plain) && !/[a-z]+[,.!?' -]?[a-z]{2,}/i.test(plain)
}
