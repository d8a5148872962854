import type { FormSubject } from './form.ts'
import { type Item, reaches } from './items.ts'

/** Other words by which forms ask for the same. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'person.name': ['名字', '人员姓名', '居民姓名'],
  'person.idCard': ['身份证', '身份证号', '身份证号码', '证件号', '证件号码', '居民身份证号码', '公民身份证号码'],
  'person.phone': ['电话', '联系电话', '手机', '手机号', '手机号码', '电话号码', '联系手机'],
  'person.birthOn': ['出生年月', '出生年月日', '生日'],
  'person.age': ['周岁', '实足年龄'],
  'person.livingAddress': [
    '住址',
    '地址',
    '现住址',
    '家庭住址',
    '居住地址',
    '居住地',
    '家庭地址',
    '现居住地址',
    '现住地址',
  ],
  'person.registeredAddress': ['户籍地址', '户口所在地', '户籍所在地', '户籍详址', '户口地址'],
  'person.education': ['文化程度', '学历层次'],
  'person.marriage': ['婚姻', '婚姻情况'],
  'person.workplace': ['工作单位', '单位名称', '从业单位', '就业单位'],
  'person.relation': ['与户主的关系', '家庭关系'],
  'person.headName': ['户主', '户主名字'],
  'person.headPhone': ['户主电话', '户主联系电话'],
  'person.since': ['起租日期', '居住开始日期', '来本地日期'],
  'room.roomAddress': ['出租房地址', '出租房屋地址', '房屋坐落', '房屋坐落地址', '门牌地址'],
  'room.floorArea': ['面积', '房屋面积', '建筑面积平方米'],
  'room.rentalUse': ['租赁用途', '房屋用途', '出租用途'],
  'room.ownerName': ['业主', '业主姓名', '房东', '房东姓名', '出租人', '出租人姓名', '产权人', '产权人姓名'],
  'room.ownerPhone': ['业主电话', '房东电话', '出租人电话', '出租人联系电话', '房东联系电话', '业主联系电话'],
  'room.ownerIdCard': ['房东身份证号', '出租人身份证号', '业主身份证号', '出租人身份证号码'],
  'room.residentCount': ['居住总人数', '人数'],
  'room.tenantCount': ['租客人数', '承租人人数', '租住人数'],
  'room.communityName': ['社区', '村居', '村社区', '所在社区'],
  'room.gridName': ['网格', '所在网格'],
  'incident.caseCode': ['事项编号', '案件编号', '事件编号', '工单编号'],
  'incident.reportedOn': ['上报时间', '诉求日期', '诉求时间', '发生日期', '发生时间'],
  'incident.source': ['来源', '诉求来源', '事件来源'],
  'incident.category': ['类别', '事件类别', '问题类别', '纠纷类别', '事件类型', '纠纷类型', '问题类型'],
  'incident.address': ['地点', '发生地点', '事发地址', '事件地点', '发生地址'],
  'incident.text': ['内容', '事件内容', '诉求内容', '问题描述', '事件描述', '主要内容', '情况描述', '简要情况'],
  'incident.isUrgent': ['紧急程度', '紧急'],
  'incident.stage': ['办理状态', '当前环节', '环节'],
  'incident.leadName': ['承办单位', '责任单位', '办理单位', '主办部门'],
  'incident.dueOn': ['办结期限', '办理时限', '完成期限'],
  'incident.outcome': ['处理结果', '办结结果', '化解结果'],
  'incident.done': ['处理情况', '办结情况', '处置情况', '化解情况'],
  'incident.closedOn': ['结案时间', '办结日期', '办结时间'],
  'incident.areaName': ['所属网格', '网格', '所在网格'],
  'unit.ownerName': ['制表单位', '填表单位', '主管部门'],
  'unit.communityName': ['社区村居委会', '居委会', '村居委会'],
  'unit.centreName': ['综治中心', '街道综治中心'],
}

/** Whoever a form is about is named before its words: 老人姓名, 患者联系电话, 承租人身份证号. */
const whom = /^(本人|申请人|老人|老年人|患者|病人|居民|对象|服务对象|当事人|被访人|承租人|租客|租户|人员)的?(?=.)/

/** The item that a form's words mean; undefined where the record has none. */
export function matchItem(label: string, items: readonly Item[], subject: FormSubject): Item | undefined {
  const words = plain(label)
  const ordered = items
    .filter((item) => reaches(subject, item.subject))
    .toSorted((a, b) => rankOf(a, subject) - rankOf(b, subject))
  return named(words, ordered) ?? named(words.replace(whom, ''), ordered)
}

function named(words: string, items: readonly Item[]): Item | undefined {
  if (words === '') return undefined
  return items.find(({ code, name }) => plain(name) === words || otherNames[code]?.some((one) => plain(one) === words))
}

/** A form about people means the person first. */
function rankOf({ subject }: Item, wanted: FormSubject): number {
  return subject === wanted ? 0 : 1
}

/** Without what is only typography, and without remarks in brackets. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|【[^】]*】|\[[^\]]*\]/g, '')
    .replaceAll(/[\s*:：_、,，.。/\\-]|㎡|m2|必填|选填/gi, '')
}
