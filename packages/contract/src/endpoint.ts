import type * as z from 'zod/mini'

export const roles = [
  'gridWorker',
  'communityHead',
  'dispatcher',
  'departmentHandler',
  'supervisor',
  'callbackOfficer',
  'registryOfficer',
  'privacyOfficer',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const
export type Role = (typeof roles)[number]

/** Roles that take part in the life of incidents; the administrators see none. */
export const caseRoles = [
  'gridWorker',
  'communityHead',
  'dispatcher',
  'departmentHandler',
  'supervisor',
  'callbackOfficer',
  'privacyOfficer',
] as const satisfies readonly Role[]

/**
 * Who may call, as data. `public`: anybody. `session`: any signed-in person. `roles`: a signed-in person with one of
 * them. What a caller sees beyond that is the pure scope rule of the domain (incidents, areas).
 */
export type Access = 'public' | 'session' | { readonly roles: readonly Role[] }

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One operation of the API. `path` is Fastify's (`:id`); `stream` answers server-sent events, `file` bytes. */
export type Endpoint = {
  readonly name: string
  readonly method: Method
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** It is going; what takes its place and until when stands in the change log. */
  readonly deprecated?: true
  readonly access: Access
  readonly params?: z.ZodMiniType
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  readonly reply: z.ZodMiniType | 'stream' | 'file'
  /** The body is multipart/form-data with one file field. */
  readonly upload?: true
  /**
   * For other systems, in the words of a standard: sessions count for nothing, pages of other sites may call it, forms
   * are read, and answers and errors have the standard's shape, as XML or JSON by the suffix of the address.
   */
  readonly outside?: true
  /** The fields of the form, urlencoded or multipart, where the handler reads one. */
  readonly form?: z.ZodMiniType
  /** Status of success where it is not 200. */
  readonly status?: 201 | 202 | 204
  /** Requests a minute from one address before it is asked to wait; for what the public can call. */
  readonly perMinute?: number
}

export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined
type Given<S> = S extends z.ZodMiniType ? z.input<S> : undefined

/** What a handler gets: everything parsed. */
export type InputOf<E extends Endpoint> = {
  readonly params: Parsed<E['params']>
  readonly query: Parsed<E['query']>
  readonly body: Parsed<E['body']>
}

/** What a client passes; absent parts are left out. */
export type RequestOf<E extends Endpoint> = {
  [K in 'params' | 'query' | 'body' as E[K] extends z.ZodMiniType ? K : never]: Given<E[K]>
}

export type ReplyOf<E extends Endpoint> = Given<E['reply']>
