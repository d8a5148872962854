import { isRefusalCode, refusals } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import type { FastifyReply } from 'fastify'

/** Whoever comes back from the provider sits in front of a browser, so a refusal is a page with a way on. */
export async function refuseWithPage(reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work()
  } catch (error) {
    const wantsPage = /\btext\/html\b/.test(reply.request.headers.accept ?? '')
    if (!(error instanceof Refusal) || !isRefusalCode(error.code) || !wantsPage) throw error
    return reply.code(refusals[error.code].status).type('text/html; charset=utf-8').send(page(refusals[error.code]))
  }
}

function page({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>e家</title>
<body style="font: 1.125rem/1.7 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem">
<p>${zh}</p>
<p lang="en">${en}</p>
<p><a href="/" style="color: #0958d9; display: inline-block; padding: 0.75rem 0">返回登录 · Back to log in</a></p>
</body>
</html>`
}
