import type { OrderFault, OrderView } from '@ejia/contract'

/** Work orders of hotlines. */
export const zhOrders = {
  title: '热线工单',
  hint: '12345、数字城管等系统转来的工单，在这里和普通事件一样受理、办理；每一步会自动告诉对方，不用再去对方系统填一遍。',
  orders: '转来的工单',
  noOrders: '本辖区还没有转来的工单',
  noOrdersHint: '要接入时，请系统管理员在“接口密钥”里给对方一把勾选了“转来热线工单”的密钥。',
  orderNo: (number: string) => `工单 ${number}`,
  telling: {
    well: '进展已告诉对方',
    failing: '对方收不到进展，请联系管理员',
    paused: '暂停告诉对方',
    none: '对方没有设接收地址',
  } satisfies Record<OrderView['telling'], string>,
  faults: '没能收下的',
  faultsHint: '对方发来但没收下的，原因已退回对方；请按原因联系对方改正后重发。',
  noFaults: '近三十天没有收不下的',
  faultStates: { rejected: '已退回', waiting: '稍后再试' } satisfies Record<OrderFault['state'], string>,
  kinds: {
    order: '工单',
    supplement: '补充',
    urge: '催办',
    withdraw: '撤单',
    satisfied: '回访满意',
    dissatisfied: '回访不满意',
  },
  file: (name: string) => `文件 ${name}`,
}
