import type { api, InputOf, RegistryField } from '@ejia/contract'
import { Refusal, registry } from '@ejia/domain'
import type { Pool } from 'pg'
import { recordAudit, transaction } from '../../platform/index.ts'
import { findPersonNames } from '../accounts/index.ts'
import type { By, Desk } from './desk.ts'
import { listSwitched, type Switched, switchField } from './store/fields.ts'

/** All fields of the standard's tables that the registry knows, with their switches. */
export async function viewFields(database: Pool): Promise<RegistryField[]> {
  const switched = await listSwitched(database)
  const names = await findPersonNames(
    database,
    switched.map(({ changedBy }) => changedBy),
  )
  const byCode = new Map(switched.map((one) => [one.code, one]))
  return registry.allFields.map((field) => viewField(field, byCode.get(registry.switchOf(field)), names))
}

function viewField(
  field: registry.Field,
  switched: Switched | undefined,
  names: ReadonlyMap<string, string>,
): RegistryField {
  const { code, tables, subject, zh, en, type, length, need, derivedFrom } = field
  const minimum = need === 'minimum'
  return {
    code,
    tables: [...tables],
    subject,
    name: { zh, en },
    type,
    length,
    choices: [...registry.choicesOf(field)].map(([choice, name]) => ({ code: choice, name })),
    minimum,
    on: minimum || (switched?.isOn ?? false),
    derivedFrom: derivedFrom ?? null,
    populations: [...(field.populations ?? registry.populations)],
    legalBasis: minimum ? registry.minimumBasis : (switched?.legalBasis ?? null),
    changedAt: switched?.changedAt ?? null,
    changedBy: switched ? { id: switched.changedBy, name: names.get(switched.changedBy) ?? '' } : null,
  }
}

type Switching = InputOf<typeof api.switchRegistryField>['body'] & { readonly code: string }

export async function switchRegistryField(
  { database }: Desk,
  by: By,
  { code, on, legalBasis }: Switching,
): Promise<RegistryField> {
  const field = registry.findField(code)
  if (!field) throw new Refusal('not-found')
  if (field.need === 'minimum') throw new Refusal('registry.field-minimum')
  if (on && legalBasis === undefined) throw new Refusal('registry.basis-required', { field: 'body.legalBasis' })
  await transaction(database, async (tx) => {
    const own = registry.switchOf(field)
    await switchField(tx, { code: own, on, legalBasis: legalBasis ?? null, byId: by.personId })
    await recordAudit(tx, {
      action: 'registry.field-switched',
      personId: by.personId,
      subject: own,
      facts: { on, ...(legalBasis === undefined ? {} : { legalBasis }) },
    })
  })
  const view = (await viewFields(database)).find((one) => one.code === code)
  if (!view) throw new Refusal('not-found')
  return view
}
