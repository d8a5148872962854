type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const improvementRefusals = {
  'improvement.unanswered': {
    status: 422,
    zh: '请写一句答复，提出的人会看到。',
    en: 'Please write an answer; those who raised it will read it.',
  },
  'improvement.unknown': {
    status: 404,
    zh: '没有这个问题，可能已被合并或撤下，请刷新后再试。',
    en: 'There is no such problem; it may have been put together with another. Reload and try again.',
  },
  'improvement.picture': {
    status: 422,
    zh: '这张截图读不出来，请去掉截图再提交。',
    en: 'The picture of the screen cannot be read. Send it without the picture.',
  },
} as const satisfies Record<string, Words>
