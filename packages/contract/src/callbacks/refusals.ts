type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const callbackRefusals = {
  'callback.unknown': {
    status: 404,
    zh: '没有这次抽查，或不在您的辖区。',
    en: 'There is no such drawing, or it is outside your area.',
  },
  'callback.nothing': {
    status: 422,
    zh: '这段时间这里没有可以回访的结案事项，请换一段时间或区域。',
    en: 'Nothing was closed there in that time that could be asked about. Choose another time or area.',
  },
  'callback.no-number': {
    status: 422,
    zh: '诉求人没有留电话，请记为未联系上。',
    en: 'The reporter left no number. Note that nobody was reached.',
  },
  'callback.not-dialled': {
    status: 503,
    zh: '电话系统没有接通，请稍后再拨，或联系管理员。',
    en: 'The telephone system did not answer. Try again later or tell the administrator.',
  },
} as const satisfies Record<string, Words>
