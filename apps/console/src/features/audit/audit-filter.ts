import type { audit, RequestOf } from '@ejia/contract'

export type AuditFilter = Omit<NonNullable<RequestOf<typeof audit.listAudit>['query']>, 'cursor' | 'limit'>

const day = /^\d{4}-\d{2}-\d{2}T/

/** From the address bar, so that a search can be sent to a colleague or kept. */
export function auditFromSearch(search: Readonly<Record<string, unknown>>): AuditFilter {
  const text = (name: string) => {
    const value = search[name]
    return typeof value === 'string' && value.trim() !== '' ? { [name]: value } : {}
  }
  const instant = (name: string) => {
    const value = search[name]
    return typeof value === 'string' && day.test(value) ? { [name]: value } : {}
  }
  return {
    ...text('action'),
    ...text('person'),
    ...text('subject'),
    ...text('purpose'),
    ...instant('from'),
    ...instant('before'),
  }
}
