type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const categoryRefusals = {
  'category.unknown': { status: 422, zh: '没有这个类别，请重新选择。', en: 'There is no such category. Choose again.' },
  'category.too-many': {
    status: 422,
    zh: '居民页面最多放 15 个类别，再多就没人看得完。请先停用一个，再启用这个。',
    en: 'At most 15 kinds are offered. Retire one before you offer this one.',
  },
  'category.name-taken': {
    status: 422,
    zh: '已有同名的类别，请换个叫法。',
    en: 'Another kind on offer has this name. Choose a different one.',
  },
  'category.why-missing': {
    status: 422,
    zh: '要求办结照片的类别，必须写明为什么要拍。',
    en: 'A kind that asks for a photo must say why.',
  },
  'category.not-sure-kept': {
    status: 422,
    zh: '“说不清”必须一直保留、对外公开，也不能要求照片：不知道归哪类的人也要报得上来。',
    en: '“Not sure” must stay on offer, open to view and free of photo demands, so that anybody can report.',
  },
  'category.model-unknown': {
    status: 404,
    zh: '没有这个学习版本，请刷新后再选。',
    en: 'There is no such learned version. Reload and choose again.',
  },
  'category.training-running': {
    status: 409,
    zh: '正在学习，请等这次结束后再试。',
    en: 'Learning is under way. Try again when it has ended.',
  },
} as const satisfies Record<string, Words>
