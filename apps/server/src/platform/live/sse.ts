import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'

/** A client that leaves this much unread is cut off rather than kept in memory. */
const largestBacklogBytes = 256 * 1024

export interface EventWriter {
  /** Without data the event only moves the id that the client resumes from. */
  write(event: { readonly name?: string; readonly data?: unknown; readonly id?: string }): void
  end(): void
  onClose(closed: () => void): void
}

/** Takes the reply over from Fastify and begins a stream of server-sent events on it. */
export function beginEvents(reply: FastifyReply, retryMilliseconds: number): EventWriter {
  reply.hijack()
  const response = reply.raw
  response.writeHead(200, {
    ...plainHeaders(reply),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no', // nginx would otherwise hold events back
  })
  response.write(`retry: ${retryMilliseconds}\n\n`)
  return {
    write: (event) => send(response, lines(event)),
    end: () => void response.end(),
    onClose: (closed) => void response.on('close', closed),
  }
}

function send(response: ServerResponse, text: string): void {
  if (response.destroyed || response.writableEnded) return
  response.write(text)
  if (response.writableLength > largestBacklogBytes) response.destroy()
}

function lines({ name, data, id }: { name?: string; data?: unknown; id?: string }): string {
  const parts = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(name === undefined ? [] : [`event: ${name}`]),
    ...(data === undefined ? [] : [`data: ${JSON.stringify(data)}`]),
  ]
  return `${parts.join('\n')}\n\n`
}

/** Headers that hooks have set so far (security, request id); taking the reply over would drop them. */
function plainHeaders(reply: FastifyReply): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
