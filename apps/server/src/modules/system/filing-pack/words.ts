/** What a group of operations is for; a group without words here is named as the interface names it. */
export const functionWords: Readonly<Record<string, string>> = {
  system: '系统设置、地图底图、系统状态与备案包',
  accounts: '登录、人员、单位、岗位与审计',
  areas: '区划、网格与地点匹配',
  dispatch: '事项类别、流转规则、权责清单与派单建议',
  deadlines: '工作日历、办理时限与升级',
  exchange: '其他系统凭密钥转来、读取事项',
  open311: 'Open311 报事接口',
  callbacks: '办结后抽样回访',
  trends: '热点与趋势（只到地点和类别，用于安排工作）',
  briefings: '周报、月报（自动起草、人工修改后印发）',
  hints: '核对提示（只到事项，不到人，不自动处理）',
  indicators: '指标统计（不对个人，不排名）',
  borders: '网格边界与区划代码调整',
  incidents: '事件上报、受理、分派、处置、办结、核查',
  commands: '事件办理的每一步',
  cases: '群众查看进展、补充、评价',
  due: '快到期与超期提醒',
  photos: '照片上传与查看',
  voices: '录音上传与转写',
  desk: '综治中心工作台',
  notices: '通知（站内、推送、短信、微信、邮件）',
  registry: '人、户、房基础信息与走访',
  'registry transfers': '基础信息导入与经审批的导出',
  lists: '清单导出',
  residents: '居民自愿注册的账号：我的事项、导出、注销、撤回同意',
  screenings: '公开前核对（由人看过再给别人看）',
  wechat: '微信小程序与公众号对接',
  improvements: '问题清单：有什么不好用可以直接说，看得到答复',
  tasks: '事项清单与下发给网格的任务',
  forms: '各部门表单：取自档案、只问未知',
  grants: '部门间数据申请：审批、限期、逐次留痕',
}

/** Why a phone asks for what; the names are those of the app's own manifest. */
export const permissionWords: Readonly<Record<string, string>> = {
  INTERNET: '联网。与服务器同步，离线时先存在手机里。',
  CAMERA: '相机。拍现场照片、扫楼栋码；不用相机也能上报。',
  RECORD_AUDIO: '麦克风。语音说明情况；可以改用打字。',
  MODIFY_AUDIO_SETTINGS: '录音音量。随麦克风一起使用。',
  ACCESS_COARSE_LOCATION: '大致位置。只在上报时取一次，可手动选地点；不记录轨迹。',
  ACCESS_FINE_LOCATION: '精确位置。只在上报时取一次，可手动选地点；不记录轨迹。',
  VIBRATE: '振动。来通知时提醒。',
  POST_NOTIFICATIONS: '通知。有待办时提醒；可关闭。',
}

export const redLines: readonly (readonly [rule: string, how: string, proof: string])[] = [
  [
    '不强制打卡、不考核登录率和在线时长',
    '系统没有这类字段、接口和指标；登录时间只在安全审计中保存',
    '自动检查数据库结构和接口文档',
  ],
  [
    '不设积分、不搞排名',
    '没有按表现排序的人员、网格、社区或县区名单；导出不含名次；单位按代码排序',
    '自动检查每个清单和导出',
  ],
  ['不以数量论成绩', '系统不按上报数量计算任何成绩；数量只作为工作量供安排人手', '自动检查接口文档'],
  ['不强制拍照、不留轨迹', '照片自愿，只有写明理由的类别在办结时要求；位置只在上报时取一次', '见第三、第五部分'],
  ['同一信息不重复填', '已知的楼栋、住户和地点自动带出，不再询问', '自动化测试'],
  ['清单外不派任务', '系统没有绕过事项清单给网格员派任务的功能', '接口文档'],
  ['数据不散落', '导出居民信息须有用途、审批和水印，导出本身留有记录', '自动检查权限矩阵'],
]
