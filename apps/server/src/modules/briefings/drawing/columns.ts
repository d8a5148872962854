export const figureColumns = [
  { title: '指标', share: 3 },
  { title: '本月', share: 2 },
  { title: '件数', share: 1.5 },
  { title: '范围', share: 2.5 },
  { title: '此前 12 个月', share: 2.2 },
  { title: '标准', share: 1.8 },
]
export const spotColumns = [
  { title: '地点', share: 4 },
  { title: '类别', share: 3 },
  { title: '时间', share: 2 },
  { title: '件数', share: 1.3 },
  { title: '平常约', share: 1.5 },
]
export const returningColumns = [
  { title: '网格', share: 4 },
  { title: '类别', share: 3 },
  { title: '13 周里出现', share: 2.3 },
  { title: '件数', share: 1.3 },
]
export const kindColumns = [
  { title: '类别', share: 4 },
  { title: '最近四周', share: 2 },
  { title: '平常四周约', share: 2.2 },
  { title: '和平常比', share: 2.4 },
]
