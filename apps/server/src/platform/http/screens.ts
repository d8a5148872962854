import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from './problems.ts'

const appsFolder = join(import.meta.dirname, '../../../..')

interface Screen {
  readonly prefix: string
  readonly folder: string
}

/** The three ends, the longest address first: `/` takes what the others leave. */
function screensIn(apps: string): readonly Screen[] {
  return [
    { prefix: '/field/', folder: join(apps, 'field/dist') },
    { prefix: '/r/', folder: join(apps, 'resident/dist') },
    { prefix: '/', folder: join(apps, 'console/dist') },
  ]
}

/** Serves the built screens; an address inside one that is no file is the screen's own page, so it gets index.html. */
export async function serveScreens(app: FastifyInstance, apps = appsFolder): Promise<void> {
  const screens = screensIn(apps)
  for (const { prefix, folder } of screens) {
    if (!existsSync(folder)) continue
    await app.register(fastifyStatic, {
      root: folder,
      prefix,
      index: false,
      cacheControl: false,
      decorateReply: !app.hasReplyDecorator('sendFile'),
      wildcard: false,
      setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
    })
  }
  app.setNotFoundHandler((request, reply) => answerUnmatched(request, reply, screens))
}

/** Vite puts a digest of the content into the names of files under assets/; everything else may change in place. */
function cachingOf(path: string): string {
  return /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

async function answerUnmatched(request: FastifyRequest, reply: FastifyReply, screens: readonly Screen[]) {
  const path = request.url.split('?')[0] ?? '/'
  if (!isPage(request, path)) return sendRefusal(reply, request, 'not-found')
  const screen = screens.find(({ prefix }) => `${path}/`.startsWith(prefix))
  if (!screen || !existsSync(join(screen.folder, 'index.html')))
    return reply.code(503).type('text/html; charset=utf-8').send(notBuilt)
  return reply.header('cache-control', 'no-cache').sendFile('index.html', screen.folder, { cacheControl: false })
}

function isPage(request: FastifyRequest, path: string): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const isFile = /\.[a-z0-9]+$/i.test(path)
  return reads && !isFile && !/^\/(api|docs|open311)(\/|$)/.test(path)
}

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>e家</title>
<body style="font-family:sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;line-height:1.7">
<h1>界面还没有生成</h1><p>服务器已经运行。请执行 <code>npm start</code>（会自动生成），或 <code>npm run build</code> 后刷新本页。</p>
<h1 lang="en">The screens are not built yet</h1><p lang="en">The server is running. Use <code>npm start</code>, which builds them,
or run <code>npm run build</code> and reload this page.</p></body></html>`
