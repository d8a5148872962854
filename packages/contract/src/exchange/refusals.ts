type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const exchangeRefusals = {
  'key.wrong': {
    status: 403,
    zh: '接口密钥缺失、不正确，或已停用、过期，或不包含这项权限。',
    en: 'The API key is missing, wrong, revoked or expired, or does not allow this.',
  },
  'key.unknown': {
    status: 404,
    zh: '没有这个接口密钥，请刷新后再试。',
    en: 'There is no such API key. Reload and try again.',
  },
  'key.revoked-already': {
    status: 409,
    zh: '这个密钥已经停用了。',
    en: 'This key was revoked already.',
  },
  'key.folder-taken': {
    status: 409,
    zh: '这个文件夹名已有系统在用，请换一个。',
    en: 'Another system uses this folder. Choose another name.',
  },
  'key.no-news': {
    status: 409,
    zh: '这把密钥不能读取事项变化，也不转来工单，没有可推送的内容。',
    en: 'This key reads no changes and sends no work orders, so there is nothing to tell.',
  },
  'key.webhook-address': {
    status: 400,
    zh: '推送地址须以 https:// 开头，用公网域名，不能是内网地址。',
    en: 'The address must begin with https:// and have a public name.',
  },
  'order.unreadable': {
    status: 400,
    zh: '读不出工单内容，请检查格式和字段。',
    en: 'The work order cannot be read. Check its format and fields.',
  },
  'order.text-missing': { status: 400, zh: '缺少诉求内容（text）。', en: 'The text is missing.' },
  'order.message-number-missing': {
    status: 400,
    zh: '缺少消息编号（messageNo），没有它分不清是不是重发。',
    en: 'messageNo is missing; without it a repetition cannot be told.',
  },
  'order.place-missing': {
    status: 400,
    zh: '认不出地点，请给出经纬度、区划代码，或写清楚地址。',
    en: 'The place is not known. Give coordinates, the code of a division, or a fuller address.',
  },
  'order.unknown': {
    status: 404,
    zh: '没有这个工单号，请先转来工单。',
    en: 'There is no such work order. Send the order first.',
  },
  'order.ended': {
    status: 409,
    zh: '这件事已经办结或退回，不能再这样处理；不满意请发回访不满意，新情况请另转工单。',
    en: 'This has ended and takes that no more. Send dissatisfied, or a new work order.',
  },
  'forward.not-failed': {
    status: 409,
    zh: '这件事没有转办失败，不用重试。',
    en: 'Handing this on has not failed; there is nothing to try again.',
  },
  'open311.format': { status: 404, zh: '地址须以 .xml 或 .json 结尾。', en: 'The address must end in .xml or .json.' },
  'open311.edition': {
    status: 404,
    zh: '没有这个接口版本，请用 v2 或 test。',
    en: 'There is no such endpoint. Use v2 or test.',
  },
  'open311.jurisdiction': {
    status: 404,
    zh: '没有这个辖区（jurisdiction_id），请用区划代码，或不填表示全市。',
    en: 'There is no such jurisdiction_id. Use the code of a division, or leave it out for the whole city.',
  },
  'open311.service': { status: 404, zh: '没有这个服务（service_code）。', en: 'There is no such service_code.' },
  'open311.request': {
    status: 404,
    zh: '没有这个事项（service_request_id），或它不公开。',
    en: 'There is no such service_request_id, or it is not public.',
  },
  'open311.token': { status: 404, zh: '没有这个凭据（token）。', en: 'There is no such token.' },
  'open311.argument': { status: 400, zh: '参数缺失或不正确。', en: 'An argument is missing or wrong.' },
  'open311.form': {
    status: 400,
    zh: '请以表单（x-www-form-urlencoded 或 multipart/form-data）提交。',
    en: 'Send a form: x-www-form-urlencoded or multipart/form-data.',
  },
  'open311.range': {
    status: 400,
    zh: '起止时间不正确：不超过 90 天，且起在止前。',
    en: 'The range of dates is wrong: at most 90 days, the start before the end.',
  },
  'open311.address': {
    status: 400,
    zh: '认不出这个地址，请给出经纬度（lat、long）。',
    en: 'This address is not known. Give lat and long.',
  },
  'open311.outside': {
    status: 400,
    zh: '这个地点不在该辖区或密钥的范围内。',
    en: 'This place lies outside the jurisdiction, or outside what the key is for.',
  },
  'open311.ended': {
    status: 400,
    zh: '这个事项已经办结，不能再补充；需要重办请用状态 reopen。',
    en: 'This request has ended and takes nothing more; to have it taken up again, send the status reopen.',
  },
} as const satisfies Record<string, Words>
