import { api, type MatterNotice } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { readAs } from '../../incidents/index.ts'
import type { Desk } from '../desk.ts'
import { listMatterNotices } from '../list-of-matter.ts'

type Way = MatterNotice['ways'][number]

const channelWords = { push: '手机应用推送', sms: '短信', wechat: '微信', email: '邮件' } as const
const stateWords: Readonly<Record<Way['state'], string>> = {
  waiting: '等待发送，最早',
  sent: '已发出',
  delivered: '已送达',
  failed: '没送到',
  unclear: '不确定是否送到',
  overtaken: '事情已办，不再发送',
}
const becauseWords: Readonly<Record<NonNullable<Way['because']>, string>> = {
  address: '号码或地址不对',
  quota: '额度用完或对方没有再授权',
  content: '内容没通过网关审核',
  settings: '网关设置有误',
  unclear: '没有收到回执',
  later: '网关一直没有响应',
}
const toldWords = { phone: '打了电话', visit: '当面说了', message: '发了短信或微信', unreachable: '联系不上' } as const

const columns: readonly Column<MatterNotice>[] = [
  { header: '时间', width: 18, cell: ({ at }) => showInChina(at) },
  { header: '收件人', width: 14, cell: ({ person }) => person ?? '诉求人' },
  { header: '通知', width: 24, cell: ({ title }) => title },
  { header: '紧急', width: 6, cell: ({ urgent }) => (urgent ? '是' : '') },
  { header: '怎么发的', width: 70, cell: ({ ways }) => (ways.length === 0 ? '站内待办' : ways.map(sayWay).join('；')) },
  { header: '另行告知', width: 40, cell: sayTold },
]

/** Who was told what of a matter as Excel, to whoever may read the matter; numbers and addresses are not in it. */
export function exportMatterNoticesRoute(desk: Desk, platform: Platform): Route {
  return route(api.exportMatterNotices, async ({ input: { params, body }, caller: { actor }, reply }) => {
    await readAs(platform, actor).checkVisible(params.id)
    const rows = await listMatterNotices(desk, params.id, wholeList)
    const about = { actor, subject: 'matter notices', purpose: body.exportPurpose, facts: { incidentId: params.id } }
    return handOutList(desk, reply, { ...about, name: '通知记录', columns, rows })
  })
}

function sayWay({ channel, state, because, at }: Way): string {
  const when = state === 'overtaken' ? '' : ` ${showInChina(at)}`
  return `${channelWords[channel]}：${stateWords[state]}${when}${because === null ? '' : `，${becauseWords[because]}`}`
}

function sayTold({ toldOtherwise, undelivered }: MatterNotice): string {
  if (toldOtherwise === null) return undelivered ? '各种方式都没送到，等人另行告知' : ''
  const { how, by, at } = toldOtherwise
  return [toldWords[how], by, showInChina(at)].filter((part) => part !== null).join('，')
}
