import type { IndicatorId } from '@ejia/contract'

type Explained = { readonly name: string; readonly formula: string; readonly yes: string; readonly no: string }

/** Figures of an area: what they are, what they count, and how sure one can be. */
export const zhIndicators = {
  title: '指标',
  hint: '看办得好不好，不看报了多少。每个数都和本地自己的过去比，都能点开看是哪些事。',
  area: '区域',
  month: '月份',
  noScope: '您的岗位没有对应的辖区。',
  empty: '这个月还没有数据',
  ofCases: (hits: number, cases: number) => `${cases} 件中 ${hits} 件`,
  meanOf: (cases: number) => `${cases} 次平均`,
  range: (low: string, high: string) => `按件数多少，真实水平大约在 ${low} 到 ${high} 之间`,
  few: '件数少，先不要下结论。',
  expected: (time: string) => `按这里的事项类别，照全市前 12 个月的平均，预计 ${time}`,
  past: (from: string, value: string) => `${from}：${value}`,
  pastYear: '此前 12 个月',
  noPast: '还没有数据',
  standard: (value: string, basis: string) => `标准：${value}（${basis}）`,
  setStandard: '定标准',
  standardOf: (name: string) => `${name}的标准`,
  standardPercent: '标准（百分比）',
  standardHours: '标准（小时）',
  standardMissing: '请填标准',
  basis: '依据什么',
  basisMissing: '请写依据',
  reason: '为什么改',
  reasonMissing: '请写原因',
  save: '保存',
  saved: '已保存',
  takeBack: '取消标准',
  takenBack: '已取消',
  soFar: '本月还没过完，数字会变。',
  hours: (hours: number) =>
    hours < 1
      ? `${Math.round(hours * 60)} 分钟`
      : hours < 48
        ? `${hours.toFixed(1)} 小时`
        : `${(hours / 24).toFixed(1)} 天`,
  percent: (share: number) => `${Math.round(share * 100)}%`,
  chart: (name: string) => `${name}，最近 13 个月`,
  chartHint: '线是当月数值，浅色带是范围',
  table: '看表格',
  columns: { month: '月份', value: '数值', cases: '件数', range: '范围（95% 把握）' },
  formula: '怎么算的',
  source: { incidentLog: '来自每件事的办理记录', notices: '来自通知发送记录' },
  behind: '看是哪些事',
  behindTitle: (name: string, month: string) => `${name} · ${month}`,
  all: '全部',
  shown: (shown: number, all: number) =>
    all > shown ? `共 ${all} 件，显示最近的 ${shown} 件（只含您能看的）` : `共 ${all} 件`,
  none: '没有',
  figures: {
    solvedInTime: {
      name: '按时解决',
      formula: '按期办完的 ÷（本月结案且有期限的 ＋ 月底超期未办完的）',
      yes: '按时的',
      no: '超期的',
    },
    satisfied: {
      name: '群众满意',
      formula: '本月办结、评价的人都没有不满意的 ÷ 本月办结、有人评价的。诉求不合理的单列，不算在内',
      yes: '满意的',
      no: '不满意的',
    },
    solvedAtFirstGo: {
      name: '一次办好',
      formula: '本月首次办结、后来没有返工重办的 ÷ 本月首次办结的',
      yes: '一次办好的',
      no: '返工的',
    },
    complainedAgain: {
      name: '办结后又投诉',
      formula: '本月首次办结后，群众又不满意、要求重办或再次反映的 ÷ 本月首次办结的',
      yes: '又投诉的',
      no: '没有再投诉的',
    },
    repeated: {
      name: '结案后重复投诉',
      formula:
        '本月首次结案后 30 天内，同一地点（类别设定的范围内）又有群众反映同类事情的 ÷ 本月首次结案的。诉求不合理的单列；只比事和地点，不跟踪人',
      yes: '又有人反映的',
      no: '没有人再反映的',
    },
    dispatchedRight: {
      name: '首次分派正确',
      formula: '本月首次分派、没有退回改派就办结的 ÷ 本月首次分派、已有结果的',
      yes: '一次派对的',
      no: '改派过的',
    },
    acceptTime: { name: '受理用时', formula: '本月完成受理的，平均用了多久', yes: '', no: '' },
    dispatchTime: { name: '分派用时', formula: '本月完成分派的，平均用了多久', yes: '', no: '' },
    solveTime: { name: '办理用时', formula: '本月完成办理的，平均用了多久，挂起的时间不算', yes: '', no: '' },
    noticesDelivered: {
      name: '通知送达',
      formula: '送到的或由人告知的 ÷ 本月通过短信、微信等发出的通知',
      yes: '',
      no: '没送到的',
    },
    unreasonable: {
      name: '诉求不合理占比',
      formula: '经第二人同意、按诉求不合理办结的 ÷ 本月办结的。单独列出，不评好坏',
      yes: '不合理的',
      no: '其他',
    },
  } satisfies Record<IndicatorId, Explained>,
}
