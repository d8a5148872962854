type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const formRefusals = {
  'form.unknown': { status: 404, zh: '没有这张表，或不归您查看。', en: 'There is no such form, or it is not yours.' },
  'form.invalid': {
    status: 422,
    zh: '表里有几处不对，已在下面标出，改好再发布。',
    en: 'Some parts of the form are wrong; they are marked below.',
  },
  'form.asks-known': {
    status: 422,
    zh: '这几项档案里已经有了，不能再向群众和网格员要，请改为“取自档案”。',
    en: 'The record has these already. Show them instead of asking.',
  },
  'form.not-asked': {
    status: 403,
    zh: '这张表没有经事项清单下发到这个网格，不用填。',
    en: 'No task of the catalogue asks for this form in this grid.',
  },
  'form.outside-area': {
    status: 422,
    zh: '这户不在您的范围内。',
    en: 'This record is outside your area.',
  },
  'form.not-in-force': {
    status: 409,
    zh: '这张表已收回或已过期，不用再填。',
    en: 'This form was taken back or has ended.',
  },
  'form.answers': {
    status: 422,
    zh: '有几处没有填对，已在下面标出，改好再交。',
    en: 'Some answers are not right; they are marked below.',
  },
  'form.used-already': {
    status: 409,
    zh: '这份表已经交过了，内容不同，请重新打开再填。',
    en: 'Something else was sent under this id. Open the form again.',
  },
  'form.dispute-settled': {
    status: 409,
    zh: '这一处刚刚有人核定过了。',
    en: 'Somebody has just settled this.',
  },
  'form.template-unreadable': {
    status: 422,
    zh: '这个文件读不了，请用 Excel（.xlsx，不带宏）或 Word（.docx）另存后再上传。',
    en: 'This file cannot be read. Save it as .xlsx without macros, or as .docx, and send it again.',
  },
  'form.template-active': {
    status: 422,
    zh: '这个文件里有宏、控件、外部数据链接或会自动运行的公式，不能用作原表。请另存为不带这些内容的 .xlsx 或 .docx 再上传。',
    en: 'The file holds macros, controls, links to outside data or formulas that run by themselves. Save it without them and send it again.',
  },
  'form.template-changed': {
    status: 409,
    zh: '部门原表里找不到对应的工作表，请在表单里重新上传原表。',
    en: 'The file has no such sheet any more. Send the department’s file again.',
  },
  'form.output-owner': {
    status: 403,
    zh: '按时输出和推送只能由这张表所属部门的经办人申请。请他们来申请，或改为只要一次、自己下载。',
    en: 'Only the form’s own department asks for files on a schedule or sent to its system. Ask them, or ask once and fetch it.',
  },
  'form.output-until': {
    status: 422,
    zh: '结束日期要从今天起、一年之内，并且不晚于这张表的有效期。请改一个日期。',
    en: 'The last day must lie within a year from today and not after the form. Choose another.',
  },
  'form.output-connection': {
    status: 422,
    zh: '没有这个推送连接，或它不是本部门的。请从列出的连接中选，或请运维人员在服务器设置里添加。',
    en: 'There is no such connection, or it is another department’s. Choose one of those listed, or have the settings name it.',
  },
  'form.output-over': {
    status: 409,
    zh: '这项申请已经撤回或结束，需要时请重新申请。',
    en: 'This was withdrawn or has ended. Ask for it again where it is needed.',
  },
  'form.output-not-ready': {
    status: 409,
    zh: '文件还没有做好、正在推送，或已到期删除。请看这一次的状态；已到期的请等下一次，或重新申请。',
    en: 'The file is not ready, is being sent, or was deleted. Look at its state; wait for the next, or ask again.',
  },
  'form.output-too-large': {
    status: 422,
    zh: '这个范围的文件太大。请按社区或网格分开申请。',
    en: 'The file of this area is too large. Ask for its communities or grids one by one.',
  },
  'form.subject-gone': {
    status: 404,
    zh: '这个人或这户现在不住这里了，请刷新名单。',
    en: 'They do not live here any more. Load the list again.',
  },
} as const satisfies Record<string, Words>
