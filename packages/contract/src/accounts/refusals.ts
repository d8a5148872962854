/** What deputies and hand-overs can be refused for. */
export const peopleRefusals = {
  'person.unknown': {
    status: 422,
    zh: '没有这个人，或账号已停用，请重新选择。',
    en: 'There is no such person, or the account is closed. Choose again.',
  },
  'people-import.undone': {
    status: 409,
    zh: '这次导入已经撤销，或岗位已经核准，不能再撤销。',
    en: 'This list was taken back already, or its roles were granted.',
  },
  'deputy.self': { status: 422, zh: '不能自己给自己代班，请选另一位同事。', en: 'Nobody is their own deputy.' },
  'deputy.dates': {
    status: 422,
    zh: '日期不对：从今天或以后开始，最长一年，结束日期不能早于开始日期。',
    en: 'These dates do not fit: from today on, for a year at most, and the end not before the beginning.',
  },
  'deputy.away-already': {
    status: 409,
    zh: '这段时间已经安排了代班，请先取消原来的安排。',
    en: 'There is a deputy for these days already. Call that off first.',
  },
  'deputy.deputy-away': {
    status: 409,
    zh: '您选的同事这段时间也不在岗，请换一位。',
    en: 'That colleague is away on these days too. Choose another.',
  },
  'deputy.stands-in': {
    status: 409,
    zh: '这段时间您正替别人代班，请先把代班交还，或换日期。',
    en: 'You stand in for somebody on these days. Give that back first, or choose other days.',
  },
  'deputy.not-near': {
    status: 422,
    zh: '只能选本单位、本社区或本辖区的同事；要找别处的人代班，请联系安全管理员。',
    en: 'Choose somebody of your own unit or area, or ask the security administrator.',
  },
  'hand-over.changed': {
    status: 409,
    zh: '名单刚刚有变化，请看最新的清单后再交接。',
    en: 'What there is to hand over has just changed. Look again.',
  },
  'hand-over.due': {
    status: 409,
    zh: '他名下还有没办完的事项，停用后就没人看得见了。请用“离岗交接”交给接手的人，账号会一起停用。',
    en: 'There are open matters in their hands that nobody would see any more. Hand over to somebody; that closes the account too.',
  },
  'hand-over.self': { status: 422, zh: '不能交接给本人，请选另一位。', en: 'Choose somebody else to take over.' },
  'hand-over.nobody': {
    status: 422,
    zh: '这个单位有他经手的事项，请选一位接手的人。',
    en: 'There are matters of theirs in this unit: choose who takes over.',
  },
  'hand-over.not-cleared': {
    status: 422,
    zh: '其中有涉密举报，接手的人要先开通涉密权限。',
    en: 'There are confidential matters among them: whoever takes over must be cleared first.',
  },
  'hand-over.undone': {
    status: 409,
    zh: '这次交接已经撤销，或时间太久不能撤销。',
    en: 'This was taken back already, or is too long ago.',
  },
} as const
