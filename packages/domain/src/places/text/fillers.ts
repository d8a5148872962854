/** Words around a place that name none: where it lies from there, what was seen, politeness. Longest first. */
const fillers = [
  '福建省 就在那个 就是那个 你好 您好 请问 麻烦 我要 我想 我们 我家 你们 他们 反映 投诉 举报 报告 报修 上报 咨询 位于 来自 发生 看到 发现 听到 ',
  '那个 这个 那边 这边 那里 这里 那儿 这儿 那条 这条 一个 一下 有人 有个 有一 旁边 附近 对面 隔壁 门口 门前 后面 前面 下面 上面 底下 后门 前门 大门 ',
  '楼下 楼上 楼道 路口 路边 路上 村口 村里 巷口 里面 外面 边上 中间 交叉口 红绿灯 位置 地址 地方 靠近 属于 应该 可能 好像 就是 就在 ',
  '福建 在 是 的 到 从 往 有 个 了 吧 呢 呀 啊 嗯 呃 哦 哎 喂 我 你 他 住 靠 旁 里 内 边 处 那 这 就 去 来 请 叫 跟 和 与',
]
  .join('')
  .trim()
  .split(' ')
  .sort((one, other) => other.length - one.length)

const byFirst = Map.groupBy(fillers, (word) => word.slice(0, 1))

/** How many characters of filler stand at this place of the text. */
export function fillerLengthAt(text: string, at: number): number {
  return byFirst.get(text.charAt(at))?.find((word) => text.startsWith(word, at))?.length ?? 0
}
