type Rule = { readonly longest: number; readonly drop?: RegExp; readonly empty: string }

const plain = /[^\x20-\x7e]/g

/** What a keyword of a template takes: https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/
 * subscribe-message.html. A value that breaks its rule would lose the whole message (47003). */
const rules: Readonly<Record<string, Rule>> = {
  thing: { longest: 20, empty: '无' },
  name: { longest: 10, empty: '无' },
  phrase: { longest: 5, drop: /[^\p{Script=Han}]/gu, empty: '无' },
  character_string: { longest: 32, drop: plain, empty: '0' },
  letter: { longest: 32, drop: /[^A-Za-z]/g, empty: 'A' },
  number: { longest: 32, drop: /[^\d.]/g, empty: '0' },
  symbol: { longest: 5, drop: /[\p{L}\p{N}]/gu, empty: '-' },
  phone_number: { longest: 17, drop: /[^\d+-]/g, empty: '0' },
  car_number: { longest: 8, empty: '无' },
}

/** `data` as `subscribe/send` wants it, every value within the limits of its keyword. */
export function cutValues(data: Readonly<Record<string, string>>): Record<string, { readonly value: string }> {
  return Object.fromEntries(Object.entries(data).map(([keyword, value]) => [keyword, { value: cut(keyword, value) }]))
}

function cut(keyword: string, value: string): string {
  const rule = rules[keyword.replace(/\d+$/, '')]
  const line = value.replaceAll(/\s+/g, ' ').trim()
  if (rule === undefined) return line
  const allowed = rule.drop ? line.replaceAll(rule.drop, '') : line
  if (allowed === '') return rule.empty
  return allowed.length <= rule.longest ? allowed : shorten(allowed, rule)
}

/** Words end with an ellipsis, so that nobody takes a part for the whole; numbers and codes cannot. */
function shorten(text: string, { longest, drop }: Rule): string {
  const room = drop ? longest : longest - 1
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > room) break
    kept += character
  }
  return drop ? kept : `${kept}…`
}
