import sql, { type Sql } from 'sql-template-tag'
import { v7 as newId } from 'uuid'
import { run, type Transaction } from './database.ts'

/** Never renamed once stored. */
type AuditAction =
  | 'session.started'
  | 'session.failed'
  | 'session.locked'
  | 'session.ended'
  | 'session.revoked'
  | 'password.changed'
  | 'password.reset'
  | 'person.created'
  | 'person.deactivated'
  | 'people.imported'
  | 'people.import-undone'
  | 'person.handed-over'
  | 'hand-over.undone'
  | 'account.reopened'
  | 'absence.created'
  | 'absence.ended'
  | 'role.granted'
  | 'role.revoked'
  | 'unit.created'
  | 'areas.imported'
  | 'borders.planned'
  | 'borders.withdrawn'
  | 'borders.carried-out'
  | 'codes.planned'
  | 'codes.withdrawn'
  | 'codes.carried-out'
  | 'place.named'
  | 'place.renamed'
  | 'place.unnamed'
  | 'access.refused'
  | 'key.created'
  | 'partner.added'
  | 'partner.switched'
  | 'partner.key-changed'
  | 'key.revoked'
  | 'key.webhook-set'
  | 'key.webhook-steered'
  | 'data.unmasked'
  | 'data.exported'
  | 'data.redacted'
  | 'data.searched'
  | 'data.imported'
  | 'registry.field-switched'
  | 'registry.link-created'
  | 'registry.export-requested'
  | 'registry.export-decided'
  | 'setup.finished'
  | 'backup.made'
  | 'backup.restored'
  | 'system.job-retried'
  | 'deadlines.changed'
  | 'notice.told'
  | 'template.changed'
  | 'category.changed'
  | 'community.agreed'
  | 'category.model-made'
  | 'category.model-switched'
  | 'routing.changed'
  | 'routing.alarm-settled'
  | 'responsibility.changed'
  | 'catalogue.changed'
  | 'screening.decided'
  | 'resident.consent-withdrawn'
  | 'resident.deleted'
  | 'task.sent'
  | 'task.withdrawn'
  | 'indicator.standard-changed'
  | 'callback.drawn'
  | 'callback.dialled'
  | 'callback.number-shown'
  | 'improvement.changed'
  | 'improvement.assigned'
  | 'briefing.drafted'
  | 'briefing.edited'
  | 'briefing.issued'
  | 'briefing.taken-back'
  | 'hint.decided'
  | 'form.drafted'
  | 'form.issued'
  | 'form.withdrawn'
  | 'form.item-added'
  | 'form.viewed'
  | 'form.settled'
  | 'form.output-requested'
  | 'form.output-decided'
  | 'grant.requested'
  | 'grant.decided'
  | 'grant.withdrawn'
  | 'grant.read'
  | 'grant.refused'
  | 'grant.webhook-set'
  | 'grant.webhook-steered'

export interface AuditEntry {
  readonly action: AuditAction
  /** Undefined where nobody is known yet, as in a failed log-in. */
  readonly personId?: string | undefined
  /** What it was done to: a person, a unit, an endpoint. No personal data in clear. */
  readonly subject?: string | undefined
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Adds an entry to the security trail, in the transaction of what it tells about. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await run(tx, auditStatement(entry))
}

function auditStatement({ action, personId, subject, facts }: AuditEntry): Sql {
  return sql`
    insert into platform.audit (id, action, person_id, subject, facts)
    values (${newId()}, ${action}, ${personId ?? null}, ${subject ?? null}, ${JSON.stringify(facts ?? {})}::jsonb)`
}
