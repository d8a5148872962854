import { peopleRefusals } from './accounts/refusals.ts'
import { borderRefusals } from './borders/refusals.ts'
import { briefingRefusals } from './briefings/refusals.ts'
import { callbackRefusals } from './callbacks/refusals.ts'
import { deadlineRefusals } from './deadlines/refusals.ts'
import { categoryRefusals } from './dispatch/refusals.ts'
import { exchangeRefusals } from './exchange/refusals.ts'
import { formRefusals } from './forms/refusals.ts'
import { grantRefusals } from './grants/refusals.ts'
import { hintRefusals } from './hints/refusals.ts'
import { improvementRefusals } from './improvements/refusals.ts'
import { inboundRefusals } from './inbound/refusals.ts'
import { incidentRefusals } from './incidents/refusals.ts'
import { registryRefusals } from './registry/refusals.ts'
import { residentRefusals } from './residents/refusals.ts'
import { settingRefusals } from './setting-refusals.ts'
import { signOnRefusals } from './sign-on.ts'
import { taskRefusals } from './tasks/refusals.ts'

/** Every expected refusal: HTTP status and what it says to the person, who must learn what to do next. */
export const refusals = {
  'input.invalid': {
    status: 422,
    zh: '有一项填写不正确，请按提示修改后再试。',
    en: 'Something is not filled in correctly. Please correct it and try again.',
  },
  'input.too-large': { status: 413, zh: '内容太大了，请减少后再试。', en: 'That is too large. Please send less.' },
  'request.too-many': {
    status: 429,
    zh: '操作太频繁，请稍等一会儿再试，内容不会丢失。',
    en: 'Too many requests. Please wait a moment; nothing is lost.',
  },
  'request.foreign-origin': {
    status: 403,
    zh: '请求来源不正确，请从本平台页面操作。',
    en: 'The request came from another site. Please use this platform’s own pages.',
  },
  'not-found': { status: 404, zh: '没有找到，可能已被移走，或您没有查看权限。', en: 'Not found, or not yours to see.' },
  internal: {
    status: 500,
    zh: '系统出了点问题，已经记录。请稍后再试，内容没有丢失。',
    en: 'Something went wrong and has been recorded. Please try again later; nothing is lost.',
  },
  unavailable: {
    status: 503,
    zh: '系统正在启动或维护，请过一会儿再试。',
    en: 'The system is starting or under maintenance. Please try again shortly.',
  },

  'session.required': {
    status: 401,
    zh: '请先登录，登录后回到这里继续。',
    en: 'Please log in; you will come back here.',
  },
  'session.forbidden': {
    status: 403,
    zh: '您的岗位没有这项权限。需要时请联系管理员。',
    en: 'Your role does not allow this. Ask your administrator if you need it.',
  },
  'login.failed': {
    status: 401,
    zh: '手机号或密码不对，请再试一次。',
    en: 'Phone number or password is wrong. Please try again.',
  },
  'login.locked': {
    status: 429,
    zh: '试错次数太多，账号暂时锁定，请稍后再试或联系管理员重置密码。',
    en: 'Too many attempts. Wait a while or ask the administrator to reset the password.',
  },
  'password.wrong': { status: 422, zh: '原密码不对。', en: 'The present password is wrong.' },
  'password.weak': {
    status: 422,
    zh: '新密码太容易被猜到，请换一个长一点的，例如几个词连在一起。',
    en: 'That password is too easy to guess. Use a longer one, such as several words.',
  },
  'setup.done': {
    status: 409,
    zh: '首个管理员已经创建，这个链接不再有效。',
    en: 'The first administrator exists already; this link no longer works.',
  },
  'setup.token-wrong': {
    status: 403,
    zh: '链接无效或已用过，请查看服务器启动时打印的最新链接。',
    en: 'The link is wrong or used. See the newest link that the server printed.',
  },
  'account.phone-taken': {
    status: 409,
    zh: '这个手机号已有账号。',
    en: 'There is already an account with this phone number.',
  },
  'account.last-administrator': {
    status: 409,
    zh: '这是最后一位管理员，请先指定另一位。',
    en: 'This is the last administrator. Appoint another one first.',
  },
  'account.conflicting-roles': {
    status: 422,
    zh: '系统、安全、审计三类管理员必须由不同的人担任。',
    en: 'System, security and audit administrators must be different people.',
  },
  'account.own-roles': {
    status: 422,
    zh: '不能给自己授予岗位，请由另一位管理员办理。',
    en: 'Nobody grants a role to themselves. Ask another administrator.',
  },
  'oidc.not-configured': {
    status: 404,
    zh: '没有配置统一身份登录，请用手机号登录。',
    en: 'Single sign-on is not configured. Please log in by phone number.',
  },
  'oidc.failed': {
    status: 401,
    zh: '统一身份登录没有成功，请重试或用手机号登录。',
    en: 'Single sign-on did not succeed. Try again or log in by phone number.',
  },
  'oidc.unknown-person': {
    status: 403,
    zh: '统一身份已确认，但本平台没有您的账号，请联系管理员。',
    en: 'You are known there, but have no account here. Ask your administrator.',
  },

  'area.outside-scope': {
    status: 422,
    zh: '这个区域不在您的辖区内，请选择辖区内的区域。',
    en: 'This area is not within yours. Choose one that is.',
  },
  'area.code-invalid': { status: 422, zh: '区划代码不正确。', en: 'The division code is not valid.' },
  'area.parent-missing': {
    status: 422,
    zh: '上级区划还不存在，请先导入上级。',
    en: 'The area above does not exist yet. Import it first.',
  },
  'area.shape-invalid': {
    status: 422,
    zh: '网格边界不是有效的闭合图形。',
    en: 'The border is not a valid closed shape.',
  },
  'place.required': {
    status: 422,
    zh: '还不知道在哪里：请定位、搜索地点或选择社区。',
    en: 'The place is missing: use your position, search, or choose a community.',
  },
  'place.outside': {
    status: 422,
    zh: '这个位置不在本市范围内，请重新选择事情发生的地点。',
    en: 'This place is outside the city. Choose where it happened.',
  },
  'place.name-known': {
    status: 409,
    zh: '这个叫法已经登记过了。',
    en: 'This name is known already.',
  },
  'place.name-unknown': { status: 404, zh: '没有这个叫法，可能已经删掉了。', en: 'There is no such name any more.' },
  'place.outside-scope': {
    status: 403,
    zh: '这个地方不在您负责的范围内。',
    en: 'This place is outside your area.',
  },
  'place.ambiguous': {
    status: 422,
    zh: '这个位置在网格交界处，请选一下属于哪个社区。',
    en: 'This place lies on a border. Choose the community it belongs to.',
  },
  'area.unknown': { status: 422, zh: '没有这个区域，请重新选择。', en: 'There is no such area. Choose again.' },
  'unit.unknown': { status: 422, zh: '没有这个单位，请重新选择。', en: 'There is no such unit. Choose again.' },
  'unit.exists': {
    status: 409,
    zh: '这个区域已有同名单位。',
    en: 'This area already has a unit of that name.',
  },
  'unit.outside-scope': {
    status: 422,
    zh: '这个单位不在您的管辖范围内，请选择本辖区的单位，或提请上级。',
    en: 'That unit is outside your area. Choose one of your own, or ask the level above.',
  },
  'unit.nobody-responsible': {
    status: 422,
    zh: '这个地点还没有设置负责单位，请联系管理员；您填写的内容已保留。',
    en: 'Nobody is set up for this place yet. Ask the administrator; what you wrote is kept.',
  },
  'person.not-in-unit': {
    status: 422,
    zh: '这个人不在该单位，请重新选择。',
    en: 'That person is not in the unit. Choose again.',
  },

  'photo.unreadable': {
    status: 422,
    zh: '这张照片打不开，可能已损坏，请换一张或重新拍。',
    en: 'This photo cannot be opened. Choose another or take it again.',
  },
  'photo.type': {
    status: 422,
    zh: '只能上传照片（JPG、PNG、WebP 等）。',
    en: 'Only photos can be sent (JPEG, PNG, WebP …).',
  },
  'photo.too-large': {
    status: 413,
    zh: '照片超过 20 MB，请换一张小一点的。',
    en: 'The photo is over 20 MB. Choose a smaller one.',
  },
  'photo.too-many-pixels': {
    status: 422,
    zh: '照片尺寸过大，无法处理，请换一张。',
    en: 'The photo has too many pixels. Choose another.',
  },
  'photo.unknown': {
    status: 422,
    zh: '有一张照片没有上传成功，请重新添加。',
    en: 'One photo did not arrive. Add it again.',
  },
  'voice.type': {
    status: 422,
    zh: '这段录音的格式不认识，请重新录一次。',
    en: 'This recording is of an unknown kind. Please record it again.',
  },
  'voice.unknown': {
    status: 422,
    zh: '录音没有传上来，请重新发送。',
    en: 'The recording did not arrive. Please send it again.',
  },

  ...categoryRefusals,
  ...peopleRefusals,
  ...inboundRefusals,
  ...incidentRefusals,
  ...deadlineRefusals,
  ...exchangeRefusals,
  ...signOnRefusals,
  ...settingRefusals,
  ...taskRefusals,
  ...borderRefusals,
  ...briefingRefusals,
  ...callbackRefusals,
  ...formRefusals,
  ...grantRefusals,
  ...hintRefusals,
  ...residentRefusals,
  ...improvementRefusals,
  ...registryRefusals,

  'template.unknown-placeholder': {
    status: 422,
    zh: '文字里用了这里没有的内容项，请从列出的内容项中选择。',
    en: 'The text names something that is not known at this step. Use the names that are listed.',
  },
  'template.unknown-keyword': {
    status: 422,
    zh: '微信模板的关键词名称不正确，请按微信后台显示的名称填写。',
    en: 'That is no keyword of a WeChat template. Copy it from the WeChat console.',
  },
  'template.text': { status: 422, zh: '请填写不超过 500 字的内容。', en: 'Write a text of at most 500 characters.' },
  'template.changed': {
    status: 409,
    zh: '刚刚有人修改了这个模板，请看最新内容后再改。',
    en: 'Somebody just changed this text. Look at the newest and change it again.',
  },
  'notice.settled': {
    status: 409,
    zh: '这条通知已有人告知，或不在您的辖区。',
    en: 'Somebody has told them already, or it is outside your area.',
  },
  'wechat.not-configured': {
    status: 404,
    zh: '本平台没有开通微信通知，进展会用其他方式告诉您。',
    en: 'Messages over WeChat are not set up here; you will be told in another way.',
  },
  'wechat.failed': {
    status: 422,
    zh: '没有连上微信，请退出后重新进入再试。',
    en: 'WeChat did not say who you are. Leave the page, open it again and retry.',
  },
} as const satisfies Record<string, { readonly status: number; readonly zh: string; readonly en: string }>

export type RefusalCode = keyof typeof refusals

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
