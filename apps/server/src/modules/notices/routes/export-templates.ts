import { api, noticeStepWords, type TemplateView } from '@ejia/contract'
import { type Column, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import type { Desk } from '../desk.ts'
import { listTemplates } from './templates.ts'

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
  return Object.entries(noticeStepWords).find(([one]) => one === step)?.[1] ?? ''
}

function sayKeywords(data: Readonly<Record<string, string>>): string {
  return Object.entries(data)
    .map(([key, text]) => `${key} = ${text}`)
    .join('；')
}
