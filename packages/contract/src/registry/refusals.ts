type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const registryRefusals = {
  'registry.conflict': {
    status: 409,
    zh: '您打开之后，别人改过这一户。您填的内容还在，请对照后再保存。',
    en: 'Somebody changed this household after you opened it. What you wrote is kept; compare and save again.',
  },
  'registry.used-already': {
    status: 409,
    zh: '这次提交的编号已用于别的内容，请刷新后重试。',
    en: 'The id of this request was used for something else. Reload and try again.',
  },
  'registry.value-invalid': {
    status: 422,
    zh: '有一项信息不正确，请按提示修改。',
    en: 'One of the values is not valid. Please correct it.',
  },
  'registry.field-off': {
    status: 422,
    zh: '这一项没有开启采集，不能登记。需要时由系统管理员写明依据后开启。',
    en: 'This field is switched off. The system administrator can switch it on with its legal basis.',
  },
  'registry.basis-required': {
    status: 422,
    zh: '开启一项采集要写明法律依据。',
    en: 'Switching a field on needs its legal basis.',
  },
  'registry.field-minimum': {
    status: 422,
    zh: '这一项属于最少必需信息，不能关闭。',
    en: 'This field belongs to the minimum and cannot be switched off.',
  },
  'registry.outside-scope': {
    status: 422,
    zh: '这里不在您负责的区域内。',
    en: 'That is outside the area you look after.',
  },
  'registry.person-gone': {
    status: 409,
    zh: '这个人已不在这一户，可能已迁走、注销或并入另一条记录。',
    en: 'This person no longer belongs to this household: moved, closed or merged.',
  },
  'registry.organisation-gone': {
    status: 409,
    zh: '这个单位已不在这里，可能已迁走或注销。请刷新后再看。',
    en: 'This organisation no longer stands here: moved or closed. Reload and look again.',
  },
  'registry.merge-target': {
    status: 422,
    zh: '不能并到这条记录：它就是本人，或已经注销。',
    en: 'It cannot be merged into that record: it is the same one, or has ended.',
  },
  'registry.merge-differs': {
    status: 422,
    zh: '两条记录的身份证号（或证件号）不同，不是同一个人。',
    en: 'The two records have different id cards; they are not the same person.',
  },
  'registry.date-invalid': {
    status: 422,
    zh: '日期不对：不能晚于今天，也不能早于入住日期。',
    en: 'That date cannot be: not after today, not before the person moved in.',
  },
  'registry.room-exists': {
    status: 409,
    zh: '已有同名的楼栋或房间。',
    en: 'There is a building or room of that name already.',
  },
  'registry.nothing-to-print': {
    status: 422,
    zh: '请选择一栋楼或一个网格，里面要有楼栋。',
    en: 'Choose a building, or a grid that has buildings.',
  },
  'registry.code-unknown': {
    status: 404,
    zh: '这个二维码无法识别，可能已作废。请联系社区。',
    en: 'This code is not known; it may have been withdrawn. Ask the community.',
  },
  'self-fill.ended': {
    status: 410,
    zh: '这个链接已用过或已过期，请向网格员再要一个。',
    en: 'This link was used or has expired. Ask your grid worker for a new one.',
  },
  'self-fill.decided': { status: 409, zh: '这份自填信息已经处理过了。', en: 'This was decided already.' },
  'import.unreadable': {
    status: 422,
    zh: '文件读不了：请用 .xlsx 或 .csv（UTF-8 或 GBK），第一行是列名。',
    en: 'The file cannot be read. Use .xlsx or .csv (UTF-8 or GBK) with column names in the first row.',
  },
  'import.too-much': {
    status: 413,
    zh: '文件太大，没有收下。请分成几个文件；Excel 文件也可以另存为 CSV 再传。',
    en: 'The file is too large and was not taken. Split it; a workbook may also be sent as CSV.',
  },
  'import.mapping-incomplete': {
    status: 422,
    zh: '至少要指明楼栋、房间和姓名（单位名称）三列，每个含义只能用一次。',
    en: 'Building, room and name (of the person or organisation) need a column each, and no meaning may be used twice.',
  },
  'import.wrong-state': {
    status: 409,
    zh: '这一步现在不能做，请刷新看看进度。',
    en: 'That step is not possible now. Reload to see how far it is.',
  },
  'import.has-rejects': {
    status: 409,
    zh: '有行不合格，没有导入任何内容。可以只导入合格的行，或改好文件重传。',
    en: 'Some rows are rejected, so nothing was imported. Import the good rows only, or send a corrected file.',
  },
  'export.own-request': {
    status: 422,
    zh: '不能批准自己提出的导出。',
    en: 'Nobody approves their own export.',
  },
  'export.decided': { status: 409, zh: '这项导出已经审批过了。', en: 'This export was decided already.' },
  'export.not-approved': {
    status: 409,
    zh: '这项导出还没有批准，或批准已过期。',
    en: 'This export is not approved, or the approval has expired.',
  },
} as const satisfies Record<string, Words>
