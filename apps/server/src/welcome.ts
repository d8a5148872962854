import type { AddressInfo } from 'node:net'
import type { Module, Server } from './platform/index.ts'

/** Says where to open the platform, and what else the modules want an administrator to read once. */
export async function printWelcome({ app, platform }: Server, modules: readonly Module[]): Promise<void> {
  const address = platform.config.publicUrl ?? localAddress(app.addresses()[0])
  const notes = await Promise.all(modules.map(async (module) => (await module.welcome?.(platform, address)) ?? []))
  console.log(
    [
      '',
      'e家 已启动 · e家 is running',
      `  管理端 console    ${address}/`,
      `  移动端 field      ${address}/field`,
      `  群众端 resident   ${address}/r`,
      `  接口文档 API docs ${address}/docs`,
      ...notes.flat(),
      '按 Ctrl+C 停止 · Ctrl+C stops it',
      '',
    ].join('\n'),
  )
}

function localAddress(bound: AddressInfo | string | undefined): string {
  if (bound === undefined || typeof bound === 'string') return 'http://localhost'
  const anywhere = bound.address === '0.0.0.0' || bound.address === '::'
  const host = anywhere ? 'localhost' : bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
  return `http://${host}:${bound.port}`
}
