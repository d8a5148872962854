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
