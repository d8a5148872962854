/** Somebody may need help at once: which number to call. Only ever a hint beside the form. */
export type Danger = 'fire' | 'violence' | 'medical' | 'gas'

const signs: readonly (readonly [Danger, RegExp])[] = [
  ['fire', /着火|起火|失火|火灾|冒浓烟|on fire|爆炸/i],
  ['gas', /(煤气|天然气|燃气|液化气).{0,6}(泄漏|泄露|味)/],
  ['violence', /持刀|砍人|打人|行凶|绑架|抢劫|家暴|要杀|跳楼|轻生|自杀|kidnap|stabb/i],
  ['medical', /昏迷|晕倒|没有?呼吸|大出血|触电|溺水|中毒|unconscious/i],
]

export function findDanger(text: string): Danger | undefined {
  return signs.find(([, pattern]) => pattern.test(text))?.[0]
}
