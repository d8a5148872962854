import { codeLists, headRelation } from './fields/code-lists.ts'
import { type Population, populations } from './fields/field.ts'
import { findField } from './fields/field-book.ts'
import { calledName } from './identity.ts'
import { changeValues, type Rules, readDate, readValues, type ValueFault, type Values } from './values.ts'

/** What a column can mean beside the fields of a person. */
export const rowParts = ['building', 'entrance', 'room', 'gridCode', 'relation', 'population', 'since'] as const
export type RowPart = (typeof rowParts)[number]

export type Row = {
  readonly building: string
  readonly entrance: string
  readonly room: string
  readonly gridCode?: string | undefined
  readonly relation: string
  readonly population: Population
  readonly since?: string | undefined
  readonly values: Values
}

/** Said of whoever has no id card; a file of all people may carry these columns for everybody. */
const followsFromIdCard: readonly string[] = ['statedSex', 'statedBirthOn']

const populationNames: Readonly<Record<Population, readonly string[]>> = {
  registered: ['户籍', '户籍人口', '常住', '12'],
  floating: ['流动', '流动人口', '租户', '租客', '13'],
  leftBehind: ['留守', '留守人员', '14'],
  overseas: ['境外', '境外人员', '外国人', '港澳台', '15'],
}

/** Cells by what their column means, as a row to take over; every fault is named with its field. */
export function readRow(
  cells: ReadonlyMap<string, string>,
  rules: Rules,
): { readonly row: Row; readonly faults: readonly ValueFault[] } {
  const part = (name: RowPart) => cells.get(name)?.trim() || undefined
  const population = readPopulation(part('population'))
  const isTold = (code: string) => population === 'overseas' || !followsFromIdCard.includes(code)
  const given = [...cells].filter(
    ([code, text]) => findField(code)?.subject === 'person' && text.trim() !== '' && isTold(code),
  )
  const { values, faults: wrong } = readValues('person', Object.fromEntries(given), rules)
  const read = changeValues({}, values)
  const name = calledName(read)
  const kept: Values = name === undefined ? read : { ...read, name }
  const relation = readRelation(part('relation'))
  const since = part('since') === undefined ? undefined : (readDate(part('since') ?? '') ?? '')
  const needed = (['building', 'room'] as const).filter((code) => part(code) === undefined)
  const hasNoKind = kept['documentNumber'] !== undefined && kept['documentKind'] === undefined
  const faults = [
    ...needed.map((field) => ({ field, fault: 'empty' })),
    ...(name === undefined && !wrong.some(({ field }) => field === 'name') ? [{ field: 'name', fault: 'empty' }] : []),
    ...wrong,
    ...(hasNoKind ? [{ field: 'documentKind', fault: 'empty' }] : []),
    ...(relation === undefined ? [{ field: 'relation', fault: 'code' }] : []),
    ...(population === undefined ? [{ field: 'population', fault: 'code' }] : []),
    ...(isSince(since, rules) ? [] : [{ field: 'since', fault: 'date' }]),
  ]
  const row: Row = {
    building: part('building') ?? '',
    entrance: part('entrance') ?? '',
    room: part('room') ?? '',
    gridCode: part('gridCode'),
    relation: relation ?? '99',
    population: population ?? 'registered',
    since: since === '' ? undefined : since,
    values: kept,
  }
  return { row, faults }
}

function isSince(since: string | undefined, { today }: Rules): boolean {
  return since === undefined || (since !== '' && since <= today)
}

/** What a header most likely means; undefined where it says nothing known. */
export function guessColumn(header: string): string | undefined {
  const plain = header.normalize('NFKC').replaceAll(/[\s*()（）:：_]/g, '')
  return headers.find(([pattern]) => pattern.test(plain))?.[1]
}

const headers: readonly (readonly [RegExp, string])[] = [
  [/^(楼栋|楼栋名称|楼号|栋号|幢号|小区楼栋|建筑名称|building)$/i, 'building'],
  [/^(单元|单元号|entrance)$/i, 'entrance'],
  [/^(室|室号|房号|房间|房间号|门牌|门牌号|房屋|room)$/i, 'room'],
  [/^(网格|网格编码|网格代码|grid)$/i, 'gridCode'],
  [/^(与户主关系|关系|家庭关系|relation)$/i, 'relation'],
  [/^(人口类别|人口类型|人员类别|人员类型|population)$/i, 'population'],
  [/^(入住日期|居住开始日期|since)$/i, 'since'],
  [/^(姓名|名字|人员姓名|name)$/i, 'name'],
  [/^(公民身份号码|身份证|身份证号|身份证号码|证件号|idcard|idnumber)$/i, 'idCard'],
  [/^(联系方式|联系电话|电话|手机|手机号|手机号码|phone|mobile)$/i, 'phone'],
  [/^(户籍地|户籍地代码)$/, 'registeredArea'],
  [/^(户籍地址|户籍详址|户籍门楼详址)$/, 'registeredAddress'],
  [/^民族$/, 'ethnicity'],
  [/^(学历|文化程度)$/, 'education'],
  [/^婚姻(状况)?$/, 'marriage'],
  [/^政治面貌$/, 'politics'],
  [/^职业$/, 'occupation'],
  [/^(服务处所|工作单位|单位名称)$/, 'workplace'],
  [/^曾用名$/, 'formerName'],
  [/^(中文姓名)$/, 'name'],
  [/^外文姓$/, 'foreignSurname'],
  [/^外文名$/, 'foreignGivenName'],
  [/^性别$/, 'statedSex'],
  [/^出生日期$/, 'statedBirthOn'],
  [/^(国籍|国籍地区|地区国籍)$/, 'nationality'],
  [/^(证件代码|证件种类|证件类型)$/, 'documentKind'],
  [/^(证件号码|护照号|护照号码|通行证号码)$/, 'documentNumber'],
  [/^(证件有效期|证件到期日期)$/, 'documentEndsOn'],
  [/^来华目的$/, 'visitPurpose'],
  [/^(抵达日期|入境日期)$/, 'arrivedOn'],
  [/^预计离开日期$/, 'leavesOn'],
]

function readRelation(text: string | undefined): string | undefined {
  if (text === undefined) return '99'
  if (text === '本人') return headRelation
  const choices = [...(codeLists['relation'] ?? [])]
  const near: Readonly<Record<string, string>> = {
    妻: '10',
    夫: '10',
    妻子: '10',
    丈夫: '10',
    儿子: '20',
    女儿: '30',
    父亲: '50',
    母亲: '50',
  }
  return choices.find(([code, name]) => code === text || name === text)?.[0] ?? near[text]
}

function readPopulation(text: string | undefined): Population | undefined {
  if (text === undefined) return 'registered'
  return populations.find((one) => one === text || populationNames[one].includes(text))
}
