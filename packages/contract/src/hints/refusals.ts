type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const hintRefusals = {
  'hint.unknown': {
    status: 404,
    zh: '没有这条提示，或不在您的辖区。',
    en: 'There is no such hint, or it is outside your area.',
  },
} as const satisfies Record<string, Words>
