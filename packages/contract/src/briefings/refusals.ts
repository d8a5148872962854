type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const briefingRefusals = {
  'briefing.unknown': {
    status: 404,
    zh: '没有这份简报，或不在您的辖区。',
    en: 'There is no such briefing, or it is outside your area.',
  },
  'briefing.issued': {
    status: 409,
    zh: '这份简报已经印发。要改请先收回，并写明原因。',
    en: 'This briefing has been issued. Take it back, with a reason, before changing it.',
  },
  'briefing.not-issued': {
    status: 409,
    zh: '这份简报还没有印发，不用收回，可以直接修改。',
    en: 'This briefing has not been issued. It can be edited as it is.',
  },
} as const satisfies Record<string, Words>
