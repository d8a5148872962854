import type { Health, SystemPart } from './system-state.ts'

/** What the screen and the file say of one part; a state that it never has says nothing. */
type PartWords = {
  readonly name: string
  readonly what: string
  readonly watch: string
  readonly bad: string
  readonly off: string
}

const none = ''

const parts: Readonly<Record<SystemPart, PartWords>> = {
  migrations: {
    name: '数据库结构',
    what: '数据库是否与程序版本一致。',
    watch: none,
    bad: '有升级没有完成。请重启服务；仍不行时查看服务日志里点名的文件，并联系技术支持。数据没有丢失。',
    off: none,
  },
  jobs: {
    name: '后台任务',
    what: '定时清理、到期处理等在后台进行的工作。',
    watch: '任务在排队。几分钟后再看；一直不减少时，请检查服务器是否过忙。',
    bad: '有任务反复失败或长时间无人处理。先看下面列出的原因，排除后点“再试一次”；没有列出时请重启服务。',
    off: none,
  },
  changes: {
    name: '变化分发',
    what: '事件有变化后，通知等模块依次处理。',
    watch: none,
    bad: '有变化处理失败被搁置，对应的人可能没有收到通知。请把服务日志交给技术支持，并请中心查看“没送到”。',
    off: none,
  },
  messages: {
    name: '待发消息',
    what: '已经到点、等待发出的通知。',
    watch: '消息发得慢。请看下面哪种渠道有失败。',
    bad: '消息积压超过半小时。请检查服务器能否访问短信、微信和邮件服务的网址。',
    off: none,
  },
  sms: {
    name: '短信',
    what: '最近 500 条通知中经短信发出的结果。',
    watch: '有短信失败。常见原因是号码停机；比例继续升高时请看短信平台的发送记录。',
    bad: '短信大多失败。请登录短信平台查看余额、签名和模板是否有效，再核对服务器上的密钥。',
    off: '没有配置短信。居民和没开推送的人收不到短信；需要时见《消息网关》文档。',
  },
  wechat: {
    name: '微信订阅消息',
    what: '最近 500 条通知中经微信发出的结果。',
    watch: '有微信消息失败。对方没有订阅时属正常，会自动换别的渠道。',
    bad: '微信消息大多失败。请在微信公众平台核对小程序密钥、模板编号和服务器 IP 白名单。',
    off: '没有配置微信小程序。需要时见《消息网关》文档。',
  },
  email: {
    name: '邮件',
    what: '最近 500 条通知中经邮件发出的结果。',
    watch: '有邮件失败。请核对收件地址。',
    bad: '邮件大多失败。请核对邮件服务器地址、账号和发件人。',
    off: '没有配置邮件。多数城市不需要。',
  },
  push: {
    name: '浏览器推送',
    what: '最近 500 条通知中经浏览器推送发出的结果。',
    watch: '有推送失败。换了手机或清除浏览器数据后会这样，会自动换别的渠道。',
    bad: '推送大多失败。请检查服务器能否访问外网；内网部署时可以不用推送。',
    off: none,
  },
  database: {
    name: '数据库',
    what: '数据库版本和占用空间。',
    watch: none,
    bad: none,
    off: none,
  },
  disk: {
    name: '照片与录音的磁盘',
    what: '存放照片和录音的磁盘还剩多少空间。',
    watch: '空间不多了。请安排扩容，或把旧备份移到别处。',
    bad: '空间快用完了，用完后照片将无法上传。请立即扩容，或把旧备份移到别处。',
    off: none,
  },
  backup: {
    name: '备份',
    what: '最近一次备份，以及是否核对过。',
    watch: '备份没有核对过，或超过一天半没有新备份。请运行 npx ejia backup --verify，并检查每晚的定时任务。',
    bad: '没有可用的备份。请在服务器上运行 npx ejia backup 备份文件夹，并设为每晚自动运行；方法见《运维》文档。',
    off: none,
  },
  keys: {
    name: '数据密钥',
    what: '封存姓名和电话的密钥。请另存一份在安全的地方。',
    watch: '还保留着旧密钥。运行 npm run reseal，完成后从设置中删去旧密钥。',
    bad: none,
    off: none,
  },
  certificate: {
    name: '网站证书',
    what: '浏览器看到的证书还有多久到期。',
    watch: '证书三周内到期，请尽快续期。',
    bad: '没有 https 访问地址（PUBLIC_URL），或证书已过期、看不到。手机会打不开网站，请立即处理。',
    off: '没有设置 https 的访问地址（PUBLIC_URL）。正式使用前必须设置，否则手机不能拍照、定位和推送。',
  },
}

const factNames: Readonly<Record<string, string>> = {
  done: '已完成',
  missing: '缺少',
  waiting: '等待',
  oldestSeconds: '最久等了',
  failed: '失败',
  setAside: '搁置',
  queued: '排队',
  undelivered: '没送到',
  delivered: '成功',
  bytes: '大小',
  version: '版本',
  kept: '方式',
  free: '剩余',
  total: '共',
  folder: '位置',
  madeAt: '备份于',
  checkedAt: '核对于',
  files: '文件数',
  fault: '问题',
  former: '旧密钥',
  cipher: '算法',
  address: '地址',
  validTo: '有效期至',
}

const values: Readonly<Record<string, string>> = {
  embedded: '随程序自带',
  own: '自建数据库',
  file: '数据文件夹中的密钥文件',
  setting: '由设置提供',
}

const health: Readonly<Record<Health, string>> = { good: '正常', watch: '留意', bad: '需处理', off: '未启用' }

/** How the platform is, in the words of those who look after it: on the screen and in the file. */
export const systemWords = { parts, health, factNames, values }
