import type { IndicatorId } from '@ejia/contract'

/** What documents call the figures. */
export const indicatorNames: Readonly<Record<IndicatorId, string>> = {
  solvedInTime: '按时解决',
  satisfied: '群众满意',
  solvedAtFirstGo: '一次办好',
  complainedAgain: '办结后又投诉',
  repeated: '结案后重复投诉',
  dispatchedRight: '首次分派正确',
  acceptTime: '受理用时',
  dispatchTime: '分派用时',
  solveTime: '办理用时',
  noticesDelivered: '通知送达',
  unreasonable: '诉求不合理占比',
}

/** What a figure counts and out of what; the sum where it is out of several. */
const inputWords: Readonly<Record<string, string>> = {
  solvedByDeadline: '按期办完的',
  closedWithDeadline: '本月结案且有期限的',
  openPastDeadline: '月底超期未办完的',
  ratedSatisfied: '评价的人都没有不满意的',
  resultsRated: '本月办结、有人评价的',
  neverTakenUpAgain: '后来没有返工重办的',
  firstResults: '本月首次办结的',
  complainedAgain: '群众又不满意、要求重办或再次反映的',
  sameComplainedAgain: '30 天内同一地点又有群众反映同类事情的',
  mattersClosed: '本月首次结案的',
  stayedWhereGiven: '没有退回改派就办结的',
  firstDispatches: '本月首次分派、已有结果的',
  endedUnreasonable: '经第二人同意、按诉求不合理办结的',
  results: '本月办结的',
  noticesArrived: '送到的或由人告知的',
  noticesSent: '本月通过短信、微信等发出的通知',
  acceptRan: '受理用去的时间',
  acceptsEnded: '本月完成受理的',
  dispatchRan: '分派用去的时间',
  dispatchesEnded: '本月完成分派的',
  solveRan: '办理用去的时间，挂起的不算',
  solvesEnded: '本月完成办理的',
}

export function sayInputs(inputs: readonly string[]): string {
  return inputs.map((one) => inputWords[one] ?? one).join(' ＋ ')
}
