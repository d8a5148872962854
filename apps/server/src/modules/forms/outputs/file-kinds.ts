import type { forms as domain } from '@ejia/domain'
import type { FastifyReply } from 'fastify'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const
export type Extension = keyof typeof types

/** Of the department's own file. */
export function extensionOf({ layout }: domain.Form): 'docx' | 'xlsx' {
  return (layout?.tags.length ?? 0) > 0 ? 'docx' : 'xlsx'
}

export function typeOf(fileName: string): string {
  const extension = fileName.split('.').at(-1)
  return Object.entries(types).find(([name]) => name === extension)?.[1] ?? 'application/octet-stream'
}

export function attach(reply: FastifyReply, fileName: string): FastifyReply {
  return reply.headers({ 'content-type': typeOf(fileName), 'content-disposition': dispositionOf(fileName) })
}

export function dispositionOf(fileName: string): string {
  return `attachment; filename="form.${fileName.split('.').at(-1)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
