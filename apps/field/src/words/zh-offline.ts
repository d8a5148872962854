import { zhTasks } from './zh-tasks.ts'

/** Words for what waits on the phone, and for what is spoken. */
export const zhOffline = {
  tasks: zhTasks,
  improve: {
    button: '不好用？',
    ledger: '问题清单',
    ledgerHint: '大家提的问题和答复；您提过的也在这里',
  },
  voice: {
    hold: '按住说话',
    again: '重新说',
    recording: (seconds: number) => `结束 · ${seconds} 秒`,
    denied: '没有话筒权限。请在手机设置里允许录音，或改用文字、照片。',
    short: '说得太短，没有录上。请再说一次。',
    kept: (seconds: number) => `录音 ${seconds} 秒`,
    remove: '删除录音',
    transcript: (text: string) => `自动听写（可能有误）：${text}`,
  },
  queue: {
    title: '等待发送',
    empty: '都发出去了，没有等待的。',
    tag: '等待发送',
    refused: '没能发出',
    step: (command: string) => `${command} · 等待发送`,
    mine: '我写的：',
    placeLater: '地点由平台收到后判断',
    writtenAt: (time: string) => `${time} 写的`,
    queued: '等信号，会自动发出。',
    held: '前面同一件事的还没处理好，这一条排在它后面。',
    busy: (tries: number) => `平台忙，已试 ${tries} 次，稍后自动再试。`,
    unsure: '可能已经送到，正在确认；不会重复上报。',
    change: '修改',
    drop: '不要了',
    dropSure: (title: string) => `确定不要这条“${title}”？文字、照片和录音都会删掉。`,
    dropUnsure: '这一条可能已经送到平台。删掉只是不再等它确认，确定吗？',
    noSignal: '没有信号',
    meanwhile: '这期间别人做了：',
    meanwhileUnknown: '详情要有信号才能看到。',
    sendAnyway: '看过了，照样提交',
    notPossible: '现在不能再做这一步了。可以改成一条记录留下来，或不要了。',
  },
}

export type OfflineWords = typeof zhOffline
