type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const incidentRefusals = {
  'command.id-reused': {
    status: 409,
    zh: '这次操作的编号已用于另一项操作，请刷新后重试。',
    en: 'This command id was used for something else. Reload and try again.',
  },
  'incident.conflict': {
    status: 409,
    zh: '刚刚有人处理了这件事。您填写的内容还在，请看最新情况后再提交。',
    en: 'Somebody just acted on this. What you typed is kept; look at the newest state and send again.',
  },
  'incident.not-found': {
    status: 404,
    zh: '没有找到这件事，或您没有查看权限。',
    en: 'Not found, or not yours to see.',
  },
  'incident.not-allowed': {
    status: 403,
    zh: '现在不能这样处理这件事：它已进入别的环节，或不归您处理。',
    en: 'This cannot be done now: the matter has moved on or is not yours.',
  },
  'incident.already-reported': { status: 409, zh: '这件事已经上报过了。', en: 'This has been reported already.' },
  'incident.proof-required': {
    status: 422,
    zh: '这类事情办结需要一张结果照片。',
    en: 'This kind of matter needs a photo of the result.',
  },
  'incident.record-off': {
    status: 422,
    zh: '本社区约定：当场解决的小事不用记录，这条可以删掉。要继续跟进的请用“上报”。',
    en: 'This community does not record small matters solved on the spot; drop this one. Report what must go on.',
  },
  'incident.co-handlers-open': {
    status: 422,
    zh: '还有协办单位没有办结。请等他们办结，或说明理由后解除协办。',
    en: 'A co-handler has not finished. Wait, or release it with a reason.',
  },
  'incident.date-past': { status: 422, zh: '日期要在今天以后。', en: 'The date must be in the future.' },
  'incident.date-not-later': {
    status: 422,
    zh: '新期限要晚于现在的期限。',
    en: 'The new deadline must be later than the present one.',
  },
  'incident.urged-today': {
    status: 409,
    zh: '今天已经催办过了，承办单位已收到提醒，请明天再看。',
    en: 'Urged today already; the unit has been told. Please look again tomorrow.',
  },
  'incident.own-work': {
    status: 403,
    zh: '自己办理的事情要由别人核查。',
    en: 'Somebody else must verify your own work.',
  },
  'incident.same-unit': { status: 422, zh: '它已经在这个单位了。', en: 'That unit has it already.' },
  'incident.co-handler-already': { status: 422, zh: '这个单位已经在协办。', en: 'That unit is co-handling already.' },
  'incident.nothing-above': {
    status: 422,
    zh: '上面没有更高一级的中心了，请直接分派或办理。',
    en: 'There is no higher centre. Dispatch it or handle it.',
  },
  'incident.empty-note': { status: 422, zh: '请写几个字或加一张照片。', en: 'Write something or add a photo.' },
  'incident.merge-target': {
    status: 422,
    zh: '不能并到这件事：它已结束，或就是它自己。',
    en: 'It cannot be merged into that one: it has ended, or is the same.',
  },
  'incident.request-pending': {
    status: 409,
    zh: '已有一个申请等待批准。',
    en: 'A request is waiting for approval already.',
  },
  'incident.redaction-target': { status: 422, zh: '没有找到要脱敏的内容。', en: 'There is nothing to hide there.' },
  'incident.same-category': { status: 422, zh: '它已经是这个类别了。', en: 'It has this category already.' },
  'incident.joined-already': {
    status: 409,
    zh: '您已经在这件事的诉求人里了，进展会一并告诉您。',
    en: 'You are among its reporters already and will be told of its progress.',
  },
  'incident.rated-already': { status: 409, zh: '您已经评价过了，谢谢。', en: 'You have answered already. Thank you.' },
  'incident.too-late': {
    status: 409,
    zh: '已经过了可以评价或要求重办的时间。如果问题还在，请重新上报。',
    en: 'The time for this has passed. If the problem is still there, please report it again.',
  },
  'case.not-found': {
    status: 404,
    zh: '没有找到这个案码。请核对后再输，案码在提交成功页和短信里。',
    en: 'No case with this code. Please check it.',
  },
  'case.proof-required': {
    status: 403,
    zh: '请用提交时的手机打开，或输入当时留下的手机号后四位。',
    en: 'Open it on the phone you reported with, or enter the last four digits of the number you left.',
  },
} as const satisfies Record<string, Words>
