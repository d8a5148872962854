type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const residentRefusals = {
  'resident.session-required': {
    status: 401,
    zh: '请先登录。不登录也能反映事情和查进度。',
    en: 'Please log in first. Reporting and following a matter need no account.',
  },
  'resident.code-wrong': {
    status: 422,
    zh: '验证码不对或已过期，请核对，或重新获取。',
    en: 'The code is wrong or has expired. Check it, or ask for another.',
  },
  'resident.code-unsent': {
    status: 503,
    zh: '验证码现在发不出去，请过一会儿再试。不登录也能反映事情和查进度。',
    en: 'The code cannot be sent now; please try again later. Reporting and following need no account.',
  },
} as const satisfies Record<string, Words>
