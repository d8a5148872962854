type Words = { readonly status: number; readonly zh: string; readonly en: string }

export const inboundRefusals = {
  'inbound.connection-unknown': {
    status: 422,
    zh: '没有这个连接。请从列出的连接中选择，或请运维人员在服务器设置里添加。',
    en: 'There is no such connection. Choose one of those listed, or have the server’s settings name it.',
  },
  'inbound.address': {
    status: 422,
    zh: '地址不能用：接口要在所选连接之内，或是 https:// 开头的公网域名；视图要写成 模式.视图名。',
    en: 'This address cannot be used: it must lie within the connection, or be public and begin with https://; a view is schema.view.',
  },
  'inbound.columns': {
    status: 422,
    zh: '列的含义不完整：要有“姓名”，同一含义只能用一次，且只能选现在采集的内容。',
    en: 'The columns are not complete: there must be a name, each meaning once, and only what is collected now.',
  },
  'inbound.unreachable': {
    status: 422,
    zh: '没有取到数据。请核对连接和地址，或请对方检查接口。',
    en: 'Nothing could be fetched. Check connection and address, or ask the other side.',
  },
  'inbound.running': {
    status: 409,
    zh: '这个来源正在接入，请等它结束。',
    en: 'This source is running. Wait until it ends.',
  },
  'inbound.not-undoable': {
    status: 409,
    zh: '这一次接入还没有结束、已经撤销，或已超过三十天，不能撤销。',
    en: 'This run has not ended, was undone already, or is older than thirty days.',
  },
  'inbound.not-last': {
    status: 409,
    zh: '之后还有一次接入，请先撤销更晚的那一次。',
    en: 'There is a later run. Undo that one first.',
  },
  'inbound.decided': {
    status: 409,
    zh: '这一条已经有人处理过了，或对方发来了更新的内容。',
    en: 'Somebody has decided this already, or newer data came.',
  },
  'inbound.no-room': {
    status: 422,
    zh: '这一条没有写清住在哪一室，不能新登记。请走访时登记。',
    en: 'It does not say which room, so nobody can be recorded. Record them on a visit.',
  },
} as const satisfies Record<string, Words>
