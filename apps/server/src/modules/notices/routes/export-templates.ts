import { api, type TemplateView } from '@ejia/contract'
import type { notices as domain } from '@ejia/domain'
import { type Column, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import { listTemplates } from './templates.ts'

const stepWords: Readonly<Record<domain.NoticeStep, string>> = {
  accept: '新事项待受理',
  decide: '待分派',
  handle: '交办',
  coHandle: '请求协办',
  approve: '申请待批准',
  rule: '争议待裁定',
  verify: '办结待核查',
  takenOver: '接手同事的事项',
  returned: '被退回',
  redo: '重新办理',
  urged: '被催办',
  supervised: '列入督办',
  watch: '诉求人不满意（督办员）',
  answered: '诉求人有新的补充',
  extended: '延期已批准',
  extensionRefused: '延期未批准',
  suspended: '挂起已批准',
  suspensionRefused: '挂起未批准',
  unreasonableRefused: '“诉求不合理”未同意',
  resumed: '恢复办理',
  ruled: '争议已裁定',
  signedOff: '协办已办结',
  released: '协办已解除',
  gone: '事项已转走或结束',
  nearDue: '快到期',
  due: '到期',
  overdue: '超期（中心）',
  improvement: '问题清单有了答复',
  'case.received': '已登记',
  'case.accepted': '已受理',
  'case.handedOver': '已转办',
  'case.delayed': '办理时间有变化',
  'case.asked': '请补充情况',
  'case.redo': '重新办理',
  'case.done': '已办结',
  'case.declined': '不予受理',
  'case.merged': '合并办理',
  'case.split': '分开办理',
  'case.withdrawn': '已撤回',
  digest: '待办汇总',
  'account.code': '居民登录验证码',
}

const columns: readonly Column<TemplateView>[] = [
  { header: '发给谁', width: 12, cell: ({ step }) => sayReader(step) },
  { header: '哪一步', width: 24, cell: ({ step }) => sayStep(step) },
  { header: '标题', width: 24, cell: ({ content }) => content.title },
  { header: '正文', width: 80, cell: ({ content }) => content.text },
  { header: '短信模板编号', width: 18, cell: ({ content }) => content.sms?.code ?? '' },
  { header: '短信变量顺序', width: 24, cell: ({ content }) => content.sms?.parameters.join(',') ?? '' },
  { header: '微信模板编号', width: 24, cell: ({ content }) => content.wechat?.templateId ?? '' },
  { header: '微信点开的页面', width: 24, cell: ({ content }) => content.wechat?.page ?? '' },
  { header: '微信关键词', width: 40, cell: ({ content }) => sayKeywords(content.wechat?.data ?? {}) },
  { header: '改过', width: 8, cell: ({ isDefault }) => (isDefault ? '' : '是') },
  { header: '更新时间', width: 18, cell: ({ changedAt }) => (changedAt === null ? '' : showInChina(changedAt)) },
  { header: '更新人', width: 12, cell: ({ changedBy }) => changedBy ?? '' },
]

/** The texts of the steps, as Excel. */
export function exportTemplatesRoute({ database }: Desk): Route {
  return route(api.exportNoticeTemplates, async ({ caller: { actor }, reply }) => {
    const rows = await listTemplates({ database })
    return handOutList({ database }, reply, { actor, subject: 'notice templates', name: '通知文字', columns, rows })
  })
}

function sayReader(step: string): string {
  if (step === 'digest') return '汇总'
  return step.startsWith('case.') || step === 'account.code' ? '诉求人' : '工作人员'
}

function sayStep(step: string): string {
  return Object.entries(stepWords).find(([one]) => one === step)?.[1] ?? ''
}

function sayKeywords(data: Readonly<Record<string, string>>): string {
  return Object.entries(data)
    .map(([key, text]) => `${key} = ${text}`)
    .join('；')
}
