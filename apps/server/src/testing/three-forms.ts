import type { FormDefinition } from '@ejia/contract'
import { v7 as newId } from 'uuid'
import { type FormCity, units } from './form-city.ts'

type Field = FormDefinition['fields'][number]
type Kind = NonNullable<Field['own']>

function text(length: number): Kind {
  return { type: 'text', length, choices: [] }
}

const number: Kind = { type: 'number', length: 3, choices: [] }
const phone: Kind = { type: 'phone', length: 18, choices: [] }
const yesNo: Kind = {
  type: 'code',
  length: 1,
  choices: [
    { code: '1', name: '是' },
    { code: '0', name: '否' },
  ],
}

export function shown(key: string, label: string, item: string): Field {
  return { key, label, item, required: false, when: [], checks: [] }
}

function own(key: string, label: string, kind: Kind): Field {
  return { key, label, own: kind, required: false, when: [], checks: [] }
}

const year = { validFrom: '2026-01-01', validUntil: '2068-12-31' } as const
const person = [
  shown('name', '姓名', 'person.name'),
  shown('sex', '性别', 'person.sex'),
  shown('idCard', '身份证号', 'person.idCard'),
  shown('age', '年龄', 'person.age'),
  shown('address', '住址', 'person.livingAddress'),
  { ...shown('phone', '联系电话', 'person.phone'), required: true },
]

/** What civil affairs and the hospital add to the record, each once. */
export async function addItems({ as }: FormCity) {
  const add = async (who: 'civil' | 'health', name: string, kind: Kind & { readonly sensitive?: true }) => {
    const body = {
      name,
      subject: 'person',
      sensitive: false,
      ...kind,
      ownerUnitId: units[who].id,
      reason: '本部门业务需要',
    } as const
    const { reply, status } = await (await as(who))('addFormItem', { body })
    if (status !== 201) throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return reply.code
  }
  return {
    bank: await add('civil', '社保卡银行账号', { ...text(30), sensitive: true }),
    contact: await add('civil', '紧急联系人', text(50)),
    contactPhone: await add('civil', '紧急联系人电话', phone),
    alone: await add('civil', '是否独居', yesNo),
    illness: await add('health', '慢性病种类', { ...text(60), sensitive: true }),
  }
}

export type Items = Awaited<ReturnType<typeof addItems>>

export function allowance(items: Items, given: Partial<FormDefinition> = {}): FormDefinition {
  return {
    ...year,
    title: '高龄津贴申请表',
    ownerUnitId: units.civil.id,
    basis: '《中华人民共和国老年人权益保障法》第三十三条',
    purpose: '发放高龄津贴',
    subject: 'person',
    concerns: [{ field: 'age', test: 'atLeast', values: ['80'] }],
    groups: [],
    fields: [
      ...person,
      { ...shown('bank', '社保卡银行账号', items.bank), required: true },
      { ...shown('alone', '是否独居', items.alone), required: true },
      {
        ...shown('contact', '紧急联系人', items.contact),
        when: [{ field: 'alone', test: 'is', values: ['1'] }],
        required: true,
      },
      {
        ...shown('contactPhone', '紧急联系人电话', items.contactPhone),
        when: [{ field: 'alone', test: 'is', values: ['1'] }],
        required: true,
      },
      own('remark', '经办意见', text(100)),
    ],
    ...given,
  }
}

export function followUp(items: Items, given: Partial<FormDefinition> = {}): FormDefinition {
  const limits = [
    { kind: 'atLeast', value: '40' },
    { kind: 'atMost', value: '260' },
  ] as const
  return {
    ...year,
    title: '慢性病随访表',
    ownerUnitId: units.health.id,
    basis: '《国家基本公共卫生服务规范》',
    purpose: '老年人慢性病随访',
    subject: 'person',
    concerns: [{ field: 'age', test: 'atLeast', values: ['65'] }],
    groups: [{ key: 'drugs', title: '用药情况', over: 'rows', most: 4 }],
    fields: [
      ...person,
      { ...shown('alone', '是否独居', items.alone), required: true },
      { ...shown('contact', '紧急联系人', items.contact), when: [{ field: 'alone', test: 'is', values: ['1'] }] },
      { ...shown('illness', '慢性病种类', items.illness), required: true },
      { ...own('high', '收缩压', number), required: true, checks: [...limits] },
      { ...own('low', '舒张压', number), required: true, checks: [...limits] },
      { ...own('drug', '药名', text(40)), group: 'drugs' },
      { ...own('dose', '用法', text(40)), group: 'drugs' },
    ],
    ...given,
  }
}

export function letting(items: Items, given: Partial<FormDefinition> = {}): FormDefinition {
  return {
    ...year,
    title: '出租房登记表',
    ownerUnitId: units.police.id,
    basis: '《租赁房屋治安管理规定》',
    purpose: '出租房屋登记',
    subject: 'room',
    concerns: [{ field: 'tenants', test: 'atLeast', values: ['1'] }],
    groups: [{ key: 'who', title: '承租人', over: 'tenants', most: 1 }],
    fields: [
      shown('address', '房屋地址', 'room.roomAddress'),
      shown('number', '房屋编号', 'room.roomNumber'),
      shown('tenants', '承租人数', 'room.tenantCount'),
      { ...shown('area', '建筑面积', 'room.floorArea'), required: true },
      { ...shown('owner', '房主姓名', 'room.ownerName'), required: true },
      { ...shown('ownerPhone', '房主电话', 'room.ownerPhone'), required: true },
      { ...shown('name', '承租人姓名', 'person.name'), group: 'who' },
      { ...shown('idCard', '承租人身份证号', 'person.idCard'), group: 'who' },
      { ...shown('phone', '承租人电话', 'person.phone'), group: 'who' },
      { ...shown('since', '起租日期', 'person.since'), group: 'who' },
      { ...shown('contactPhone', '紧急联系人电话', items.contactPhone), group: 'who' },
    ],
    ...given,
  }
}

/** What the law of the house lets be collected beside the minimum. */
export async function switchOn({ as }: FormCity) {
  const call = await as('administrator')
  for (const code of ['floorArea', 'ownerName', 'ownerPhone'])
    await call('switchRegistryField', { params: { code }, body: { on: true, legalBasis: '《租赁房屋治安管理规定》' } })
}

/** Made, and put into force. */
export async function issue({ as }: FormCity, who: 'civil' | 'health' | 'police', form: FormDefinition) {
  const call = await as(who)
  const params = { key: newId() }
  const { reply: draft, code } = await call('saveFormDraft', { params, body: { form, expectedVersion: 0 } })
  if (code !== undefined) throw new Error(`${form.title}: ${code}`)
  const body = { draftVersion: draft.version, expectedVersion: 0, reason: '按文件要求' }
  const { reply, code: refused } = await call('issueForm', { params, body })
  if (refused !== undefined) throw new Error(`${form.title}: ${refused} ${JSON.stringify(reply)}`)
  return { key: params.key, ...reply }
}
