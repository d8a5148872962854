import { registry } from '@ejia/domain'

const faults: Readonly<Record<string, string>> = {
  empty: '没有填',
  length: '位数或长度不对',
  province: '前两位不是省级代码',
  date: '日期不存在',
  checkDigit: '校验码不对，请核对每一位',
  phone: '不是有效的手机或固定电话',
  code: '不是可选的内容',
  number: '不是数字',
  area: '不是六位区划代码',
  document: '不是有效的证件号码（只能有字母和数字）',
  creditCode: '不是有效的统一社会信用代码',
  off: '这一项没有开启采集',
  unknown: '找不到，也不知道属于哪个网格',
  several: '有几个同名，请写明单元或网格',
  twice: '文件里有重复的人',
  listedTwice: '文件里有重复的单位',
  standsElsewhere: '登记在别的房间，请由网格员走访时办理迁入',
  otherName: '这个号码登记的是另一个名字',
  severalPeople: '有几个人都符合，请补上身份证号',
  notOnRecord: '登记里没有这个人，也没有新登记',
  noRoom: '登记里没有这个人，地址没有写到室，不能新登记',
  addressUnclear: '登记里没有这个人，地址认不出是哪一栋',
  gone: '登记为已迁出或已注销，没有写入',
  otherAddress: '与登记的住处不同，其余各项已写入，住处没有改，请走访核实',
  livesElsewhere: '登记在其他区域，请由网格员走访时办理迁入',
}

const parts: Readonly<Record<string, string>> = {
  building: '楼栋',
  entrance: '单元',
  room: '房间',
  gridCode: '网格',
  relation: '与户主关系',
  population: '人口类别',
  since: '入住日期',
  kind: '单位类别',
  address: '住址',
  birthOn: '出生日期',
}

/** For whoever has to correct the file. */
export function explainFault({ field, fault }: registry.ValueFault): string {
  const name = parts[field] ?? registry.findField(field)?.zh ?? field
  return `${name}：${faults[fault] ?? fault}`
}
