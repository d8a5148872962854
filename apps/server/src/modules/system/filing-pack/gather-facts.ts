import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endpoints } from '@ejia/contract'
import { findLastBackup, type Platform, showInChina, version } from '../../../platform/index.ts'
import { findGround } from '../../areas/index.ts'
import { listCategories } from '../../dispatch/index.ts'
import { listRegistryFields } from '../../registry/index.ts'
import { functionWords, permissionWords } from './words.ts'

export type Pairs = readonly (readonly [label: string, value: string])[]
export type FilingFacts = Awaited<ReturnType<typeof gatherFacts>>

/** Everything the pack says that can be known is read from the running platform, so that it cannot go out of date. */
export async function gatherFacts(platform: Platform) {
  const { database, config } = platform
  const [ground, categories, fields, backup, permissions] = await Promise.all([
    findGround(database),
    listCategories(database),
    listRegistryFields(database),
    findLastBackup(database),
    readPermissions(),
  ])
  const on = fields.filter((field) => field.on && field.derivedFrom === null)
  return {
    city: config.cityName ?? ground?.name ?? '',
    basics: basicsOf(platform),
    functions: listFunctions(),
    categories: categories.map(({ name, confidential, closingRule }): readonly [string, string] => [
      name.zh,
      [closingRule.proofRequired ? `办结需照片：${closingRule.why.zh}` : '不要求照片', confidential ? '保密办理' : '']
        .filter(Boolean)
        .join('；'),
    ]),
    collected: on.map(({ name, minimum, legalBasis }): readonly [string, string] => [
      name.zh,
      `${minimum ? '最小必要' : '经批准启用'}；依据：${legalBasis ?? ''}`,
    ]),
    switchedOff: fields.filter((field) => !field.on).map(({ name }) => name.zh),
    permissions,
    backup: backup
      ? `最近一次备份：${showInChina(backup.madeAt)}${backup.checkedAt === null ? '，尚未核对' : `，${showInChina(backup.checkedAt)} 核对${backup.fault === null ? '完好' : '发现问题'}`}。`
      : '尚未做过备份。',
  }
}

function basicsOf({ config }: Platform): Pairs {
  const ways = [
    '站内通知',
    '浏览器推送',
    ...(config.sms.order.length > 0 ? ['短信'] : []),
    ...(config.wechat ? ['微信订阅消息'] : []),
    ...(config.mail ? ['邮件'] : []),
  ]
  return [
    ['平台名称', 'e家'],
    ['版本', version],
    ['访问地址', config.publicUrl ?? '（尚未设置）'],
    ['数据存放', config.databaseUrl === undefined ? '本服务器自带的 PostgreSQL' : '本单位自建的 PostgreSQL'],
    ['个人信息加密', config.dataCipher === 'sm4-gcm' ? 'SM4-GCM' : 'AES-256-GCM'],
    ['办理记录防篡改', config.chainDigest === 'sm3' ? 'SM3 链式摘要' : 'SHA-256 链式摘要'],
    ['通知渠道', ways.join('、')],
    ['登录方式', config.oidc ? `手机号和密码、${config.oidc.name}` : '手机号和密码'],
    ['管理权限', '系统、安全、审计三类管理员分设，均不能查看事件内容'],
  ]
}

function listFunctions(): Pairs {
  const byTag = Map.groupBy(endpoints, ({ tag }) => tag)
  return [...byTag].map(([tag, operations]) => [functionWords[tag] ?? tag, `${operations.length} 项操作`])
}

const manifest = join(import.meta.dirname, '../../../../../field/android/app/src/main/AndroidManifest.xml')

/** What the phone app may ask for, from its own manifest; a browser asks for camera, microphone and place alone. */
async function readPermissions(): Promise<Pairs> {
  const text = await readFile(manifest, 'utf8').catch(() => '')
  const names = [...text.matchAll(/uses-permission android:name="android\.permission\.(\w+)"/g)].map(
    (match) => match[1] ?? '',
  )
  const known = names.length > 0 ? names : ['CAMERA', 'RECORD_AUDIO', 'ACCESS_FINE_LOCATION', 'POST_NOTIFICATIONS']
  return known.map((name) => [name, permissionWords[name] ?? '（请补充用途）'])
}
