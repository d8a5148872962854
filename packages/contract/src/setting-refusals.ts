type Words = { readonly status: number; readonly zh: string; readonly en: string }

/** For everything that is kept as versions. */
export const settingRefusals = {
  'setting.conflict': {
    status: 409,
    zh: '您打开之后，别人改过这里。您填的内容还在，请对照后再保存。',
    en: 'Somebody changed this after you opened it. What you entered is kept; compare and save again.',
  },
  'setting.outside-scope': {
    status: 422,
    zh: '这项设置管的范围超出您的辖区，请联系上级中心的督办人员或系统管理员。',
    en: 'This holds beyond your area. Ask a supervisor of the centre above or the system administrator.',
  },
  'setting.version-unknown': {
    status: 404,
    zh: '没有这个历史版本，请刷新后再选。',
    en: 'There is no such earlier version. Reload and choose again.',
  },
} as const satisfies Record<string, Words>
