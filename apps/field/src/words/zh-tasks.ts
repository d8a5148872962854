/** What grid workers are asked to do beside matters. */
export const zhTasks = {
  title: '下发的任务',
  due: (date: string) => `${date} 前`,
  basis: (basis: string, owner: string) => `依据：${basis}（${owner}）`,
  done: '完成了',
  say: '写一句',
  sentence: '做得怎么样（可不填）',
  saved: '已完成',
  waiting: '存在手机里，有信号时自动发出',
}
