type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const deadlineRefusals = {
  'deadlines.conflict': {
    status: 409,
    zh: '您打开之后，别人改过这项设置。您填的内容还在，请对照后再保存。',
    en: 'Somebody changed this setting after you opened it. What you entered is kept; compare and save again.',
  },
  'deadlines.outside-scope': {
    status: 422,
    zh: '这项设置管的范围超出您的辖区，请联系上级中心的督办人员或系统管理员。',
    en: 'This setting holds beyond your area. Ask a supervisor of the centre above or the system administrator.',
  },
  'deadlines.holidays-wrong': {
    status: 422,
    zh: '这不像国务院公布的年度放假安排：请检查指出的那一行或那一项。',
    en: 'This does not look like the official list of a year. Check the line or the field that is named.',
  },
  'deadlines.version-unknown': {
    status: 404,
    zh: '没有这个历史版本，请刷新后再选。',
    en: 'There is no such earlier version. Reload and choose again.',
  },
} as const satisfies Record<string, Words>
