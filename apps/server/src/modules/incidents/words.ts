import type { Aspect, Outcome, Source, Stage } from '@ejia/contract'

/** What documents say; they are in Chinese whatever the reader's screen speaks. */
export const stageWords = {
  reported: '待受理',
  handling: '处置中',
  dispatching: '待分派',
  suspended: '挂起',
  resolved: '已办结',
  closed: '结案',
  declined: '不予受理',
  merged: '并案',
} as const satisfies Record<Stage, string>

export const sourceWords = {
  resident: '群众上报',
  gridWorker: '工作人员上报',
  onBehalf: '代群众登记',
  partner: '其他系统',
} as const satisfies Record<Source, string>

export const outcomeWords = {
  substantive: '实质性办结',
  partial: '阶段性办结',
  procedural: '程序性办结',
  unfounded: '查无此事',
  unreasonable: '诉求不合理',
} as const satisfies Record<Outcome, string>

export const aspectWords = {
  speed: '办得太慢',
  manner: '态度不好',
  result: '问题没解决',
  told: '没人告诉进展',
} as const satisfies Record<Aspect, string>

/** Of a matter in a sheet; what was taken out of it leaves a note. */
export function textInSheet({ text }: { readonly text: string }): string {
  return text === '' ? '（已脱敏）' : text
}
