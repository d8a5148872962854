import type { HintView } from '@ejia/contract'

/** Signs for a reviewer: with what else may explain them, and without anybody's name. */
export const zhHints = {
  title: '核对提示',
  hint: '下面的事有些地方说不通，请您看一眼再说。提示只到事、不到人，不扣分、不通报、不统计；多数都有正常的原因。',
  tabs: { open: '待看', decided: '看过的' },
  none: '没有要看的',
  noneHint: '系统每天夜里看一遍近 90 天的事，有说不通的会出现在这里。',
  kinds: {
    samePhoto: '办结照片和别的事几乎一样',
    closedAtOnce: '接连几件，刚报上就办结',
    impossiblePlace: '办结照片不是在附近拍的',
    impossibleTime: '办结照片比上报还早',
    copiedText: '几件不同的事，文字一模一样',
  } satisfies Record<HintView['kind'], string>,
  why: {
    samePhoto: (much: number) => (much === 0 ? '两张照片看起来完全一样' : `照片特征 64 处里只有 ${much} 处不同`),
    closedAtOnce: (much: number) => `一件接一件，从上报到办结都在 ${much} 秒以内`,
    impossiblePlace: (much: number) => `照片里的位置离事发地约 ${(much / 1000).toFixed(1)} 公里`,
    impossibleTime: (much: number) =>
      much >= 48 ? `照片拍在上报前约 ${Math.round(much / 24)} 天` : `照片拍在上报前约 ${much} 小时`,
    copiedText: (much: number) => `${much} 个字一字不差`,
  } satisfies Record<HintView['kind'], (much: number) => string>,
  maybe: '也可能是',
  innocent: {
    samePhoto: ['同一处拍的，取景正好一样', '一次解决了几件相关的事，用了同一张照片', '用了示意图或公告截图'],
    closedAtOnce: ['山里没信号，回来一起补传的', '先在现场办完，晚上集中补登记', '几件小事确实一次顺手办了'],
    impossiblePlace: ['上报时地点点错了', '手机定位不准，或在室内', '照片是同事在别处转发来的'],
    impossibleTime: ['手机日期没调对', '事情早就办了，后来才登记', '选错了照片'],
    copiedText: ['按统一口径写的标准答复', '同一次行动解决了几件事', '输入法或模板自动带出来的'],
  } satisfies Record<HintView['kind'], readonly string[]>,
  matters: '涉及的事',
  decide: '写看法',
  again: '改看法',
  explained: { yes: '有正常原因，不用再管', no: '说不清，到事里跟进' },
  explainedHint: {
    yes: '记下原因，这条就收起来。',
    no: '请到那件事里按平常的办法办：核查不通过、重办或回访。这里不会自动做任何事。',
  },
  reason: '看到了什么',
  reasonMissing: '请写一句，会留在记录里',
  decided: '已记下，随时可以改',
  by: (name: string, when: string) => `${name}，${when}`,
}
