/** The numbers of a written address, each as plain digits (or a letter, as in B座). */
export type Numbers = {
  readonly house?: string
  readonly building?: string
  readonly entrance?: string
  readonly room?: string
  readonly grid?: string
  /** Said without a word for what it counts. */
  readonly bare?: string
}
export type Counted = keyof Numbers

const numeral = '[0-9]{1,6}|[零〇一二两三四五六七八九十百]{1,6}'
const unit = '号楼|号院|号|幢|栋|座|单元|梯|室|网格'
/** 三号楼, 第2单元, b座. A 房 or a 楼 counts only after digits: 二房 is the name of many a village. */
const counted = new RegExp(`第?(?:(${numeral}|[a-z](?=座|栋|幢|号楼))(${unit})|([0-9]{1,6})(房|楼|层))`, 'y')
/** 47-6-746: building, entrance, room. */
const hyphened = /([0-9]{1,4})-([0-9]{1,4})(?:-([0-9]{1,5}))?(?![0-9-])/y
const digits = /[0-9]{1,6}/y

const countedBy: Readonly<Record<string, Counted | 'floor'>> = {
  号楼: 'building',
  幢: 'building',
  栋: 'building',
  座: 'building',
  号院: 'house',
  号: 'house',
  单元: 'entrance',
  梯: 'entrance',
  室: 'room',
  房: 'room',
  网格: 'grid',
  楼: 'floor',
  层: 'floor',
}

export type NumberSpan = { readonly length: number; readonly numbers: Numbers }

/** The number that stands at this place of the text, if one does. */
export function numberAt(text: string, at: number): NumberSpan | undefined {
  return hyphenedAt(text, at) ?? countedAt(text, at) ?? bareAt(text, at)
}

function hyphenedAt(text: string, at: number): NumberSpan | undefined {
  const found = matchAt(hyphened, text, at)
  if (!found) return undefined
  const [whole, building = '', second = '', third] = found
  const numbers = third === undefined ? { building, room: second } : { building, entrance: second, room: third }
  return { length: whole.length, numbers }
}

function countedAt(text: string, at: number): NumberSpan | undefined {
  const found = matchAt(counted, text, at)
  if (!found) return undefined
  const [whole, spoken, word, plain, plainWord] = found
  const kind = countedBy[word ?? plainWord ?? ''] ?? 'floor'
  const value = plainNumber(spoken ?? plain ?? '')
  return { length: whole.length, numbers: kind === 'floor' ? {} : { [kind]: value } }
}

/** One digit before a character is a numeral of a name: 5凤 is 五凤. */
function bareAt(text: string, at: number): NumberSpan | undefined {
  const found = matchAt(digits, text, at)
  if (!found) return undefined
  const [whole] = found
  const isPartOfName = whole.length === 1 && /^\p{Script=Han}/u.test(text.slice(at + 1))
  return isPartOfName ? undefined : { length: whole.length, numbers: { bare: plainNumber(whole) } }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const numerals = '零一二三四五六七八九'

/** 十二 → 12, 一百零三 → 103, 三〇二 → 302, 012 → 12. */
function plainNumber(spoken: string): string {
  const written = spoken.replace(/〇/g, '零').replace(/两/g, '二')
  if (/^[0-9]+$/.test(written)) return written.replace(/^0+(?=\d)/, '')
  if (!/^[零一二三四五六七八九十百]+$/.test(written)) return written
  if (!/[十百]/.test(written)) return plainNumber([...written].map((one) => numerals.indexOf(one)).join(''))
  let sum = 0
  let digit = 0
  for (const one of written) {
    if (one === '十' || one === '百') {
      sum += (digit === 0 ? 1 : digit) * (one === '十' ? 10 : 100)
      digit = 0
    } else digit = numerals.indexOf(one)
  }
  return String(sum + digit)
}

/** The character a digit is read as. */
export function spokenDigit(digit: string): string {
  return /^[0-9]$/.test(digit) ? (numerals[Number(digit)] ?? digit) : digit
}
