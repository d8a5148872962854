import type { NoticeStep } from './step.ts'
import type { Template } from './template.ts'

type Words = Pick<Template, 'title' | 'text'>

/** Staff have the app, and a link would make every message two. */
const work = '{caseCode}[ {category}][ {address}]'
const until = '[，请于{dueAt}前办理]'

function asks(title: string): Words {
  return { title, text: `${title}：${work}${until}` }
}

function says(title: string): Words {
  return { title, text: `${title}：${work}` }
}

/** A resident's message says whom it is about, what happened, and where to read more. */
function tells(title: string, text: string): Words {
  return { title, text: `您反映的事项{caseCode}${text} {link}` }
}

/** What is said as long as nobody wrote another text. Parts in square brackets are left out where a value is missing. */
export const defaultTemplates: Readonly<Record<NoticeStep, Words>> = {
  accept: asks('新事项待受理'),
  decide: asks('有事项待分派'),
  handle: asks('有事项交您办理'),
  coHandle: asks('有事项请您协办'),
  approve: says('有申请待批准'),
  rule: says('有权属争议待裁定'),
  verify: says('有事项办结待核查'),
  takenOver: asks('同事离岗，有事项交接给您'),
  returned: asks('有事项被退回，待重新分派'),
  redo: asks('事项需要重新办理'),
  urged: asks('事项被催办'),
  supervised: asks('事项已列入督办'),
  watch: says('诉求人不满意，请关注'),
  answered: says('诉求人有新的补充'),
  extended: says('延期已批准'),
  extensionRefused: asks('延期未获批准'),
  suspended: says('挂起已批准'),
  suspensionRefused: asks('挂起未获批准'),
  unreasonableRefused: asks('“诉求不合理”未获同意'),
  resumed: asks('事项已恢复办理'),
  ruled: asks('权属争议已裁定，由您继续办理'),
  signedOff: says('协办单位已办结'),
  released: says('协办已解除，不用再办理'),
  gone: says('事项已转走或结束，不用再办理'),
  nearDue: asks('事项快到期'),
  due: asks('事项到期，请马上办理'),
  overdue: says('下级单位事项已超期，请督促'),
  improvement: { title: '您提的有了答复', text: '{caseCode}[：{reason}]' },
  digest: { title: '待办汇总', text: '您有{count}条事项提醒，请打开 e家 查看' },
  'account.code': { title: '验证码', text: '您在 e家 的验证码是{code}，5分钟内有效。请不要告诉别人。' },
  'case.received': tells('已登记', '已登记，可凭此码查进度。'),
  'case.accepted': tells('已受理', '已受理[，由{unit}负责][，{dueAt}前办理]。'),
  'case.handedOver': tells('已转办', '已转由{unit}办理[，{dueAt}前办结]。'),
  'case.delayed': tells('办理时间有变化', '办理时间有变化[，预计{dueAt}]。'),
  'case.asked': tells('请补充情况', '需要您补充情况[，请在{dueAt}前回复]。'),
  'case.redo': tells('重新办理', '正在重新办理[，{dueAt}前办结]。'),
  'case.done': tells('已办结', '已办结，请看结果并评价。'),
  'case.declined': tells('不予受理', '未能受理，原因和该找谁请看'),
  'case.merged': tells('已合并办理', '已与同类事项合并办理，进展照样告诉您。'),
  'case.split': tells('分开办理', '是从您反映的事项中分出来办理的。'),
  'case.withdrawn': tells('已撤回', '已由最先反映的人撤回。'),
}
