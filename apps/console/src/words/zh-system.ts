import { systemWords } from '@ejia/contract'

export const zhSystem = {
  ...systemWords,
  title: '系统状态',
  hint: '平台本身是否正常。有问题的排在前面，并写明该怎么做。',
  version: '版本',
  asOf: '截至',
  allWell: '一切正常',
  needCare: (count: number) => `有 ${count} 项需要处理`,
  failedJobs: '失败的后台任务',
  failedJobsHint: '已按规定次数试过。排除原因后可以再试；重复执行不会造成重复结果。',
  retry: '再试一次',
  filingPack: '生成备案包',
  filingPackWord: '备案包 Word（可补填）',
  seconds: (count: number) => (count < 90 ? `${count} 秒` : `${Math.round(count / 60)} 分钟`),
}
