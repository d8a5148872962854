import { Refusal } from '../refusal.ts'
import { parseIdCard } from './id-card.ts'
import { nameKey } from './match.ts'
import type { Organisation, OrganisationChange, OrganisationEffect, OrganisationKind } from './organisation.ts'
import { changedFields, changeValues, checkValues, type Rules, type Values } from './values.ts'

export type OrganisationContext = Rules & {
  /** The organisation with this credit code, wherever it stands or stood. */
  readonly findByCreditCode: (creditCode: string) => Organisation | undefined
}

type Step = { readonly organisations: readonly Organisation[]; readonly effects: readonly OrganisationEffect[] }
type ChangeOf<Type extends OrganisationChange['type']> = Extract<OrganisationChange, { type: Type }>

/** One change of the organisations of a room, or its refusal. */
export function changeOrganisation(
  present: readonly Organisation[],
  change: OrganisationChange,
  context: OrganisationContext,
): Step {
  switch (change.type) {
    case 'organisationIn':
      return comeIn(present, change, context)
    case 'organisationCorrect':
      return correct(present, change, context)
    case 'organisationOut': {
      const organisation = organisationOf(present, change)
      if (change.on > context.today) throw new Refusal('registry.date-invalid')
      const { on, because } = change
      return {
        organisations: present.filter(({ id }) => id !== organisation.id),
        effects: [{ type: 'organisationOut', organisation, on, because }],
      }
    }
  }
}

function comeIn(
  present: readonly Organisation[],
  { organisation: given }: ChangeOf<'organisationIn'>,
  context: OrganisationContext,
): Step {
  const { organisationId, kind } = given
  const values = checkValues('organisation', given.values, context)
  if (typeof values['orgName'] !== 'string')
    throw new Refusal('registry.value-invalid', { valueOf: 'orgName', reason: 'empty' })
  const known = knownBy(values['creditCode'] ?? undefined, context)
  const here = present.find((one) => one.id === (known?.id ?? organisationId)) ?? findAlike(present, values)
  if (here) return correct(present, { type: 'organisationCorrect', organisationId: here.id, kind, values }, context)
  const organisation: Organisation = {
    id: known?.id ?? organisationId,
    version: known?.version ?? 0,
    kind,
    values: changeValues(known?.values ?? {}, values),
  }
  checkWhole(organisation, context)
  const fields = changedFields(known?.values ?? {}, values)
  return {
    organisations: [...present, organisation],
    effects: [{ type: 'organisationIn', organisation, isKnown: known !== undefined, fields }],
  }
}

function correct(
  present: readonly Organisation[],
  change: ChangeOf<'organisationCorrect'>,
  context: OrganisationContext,
): Step {
  const organisation = organisationOf(present, change)
  const values = checkValues('organisation', change.values, context)
  const holder = knownBy(values['creditCode'] ?? undefined, context)
  if (holder && holder.id !== organisation.id)
    throw new Refusal('registry.value-invalid', { valueOf: 'creditCode', reason: 'taken' })
  const { kind = organisation.kind } = change
  const fields = changedFields(organisation.values, values)
  if (kind !== organisation.kind) fields.push('organisationKind')
  if (fields.length === 0) return { organisations: present, effects: [] }
  const next: Organisation = { ...organisation, kind, values: changeValues(organisation.values, values) }
  checkWhole(next, context)
  return {
    organisations: present.map((one) => (one.id === next.id ? next : one)),
    effects: [{ type: 'organisationCorrected', organisation: next, fields }],
  }
}

function knownBy(creditCode: string | undefined, { findByCreditCode }: OrganisationContext): Organisation | undefined {
  return creditCode === undefined ? undefined : findByCreditCode(creditCode)
}

/** Of the same name in the same room, unless their credit codes say that they are two. */
export function findAlike<Known extends Organisation>(
  present: readonly Known[],
  values: Readonly<Record<string, string | null>>,
): Known | undefined {
  const { orgName, creditCode } = values
  const isAlike = ({ values: known }: Known) =>
    nameKey(known['orgName'] ?? '') === nameKey(orgName ?? '') &&
    (!creditCode || known['creditCode'] === undefined || known['creditCode'] === creditCode)
  return present.find(isAlike)
}

function organisationOf(
  present: readonly Organisation[],
  {
    organisationId,
    expectedVersion,
  }: { readonly organisationId: string; readonly expectedVersion?: number | undefined },
): Organisation {
  const organisation = present.find(({ id }) => id === organisationId)
  if (!organisation) throw new Refusal('registry.organisation-gone', { organisationId })
  if (expectedVersion !== undefined && expectedVersion !== organisation.version)
    throw new Refusal('registry.conflict', { organisationId, currentVersion: organisation.version })
  return organisation
}

function checkWhole({ values }: Organisation, rules: Rules): void {
  const [fault] = cardFaults(values, rules)
  if (fault) throw new Refusal('registry.value-invalid', { valueOf: fault.field, reason: fault.fault })
}

const holders = ['legalPerson', 'principal'] as const

/** A number needs the kind of its document, and one of an id card its check digit. */
export function cardFaults(values: Values, { today }: Rules): { readonly field: string; readonly fault: string }[] {
  return holders.flatMap((holder) => {
    const [kind, number] = [values[`${holder}CardKind`], values[`${holder}CardNumber`]]
    if (number === undefined) return []
    if (kind === undefined) return [{ field: `${holder}CardKind`, fault: 'empty' }]
    const card = kind === residentIdCard ? parseIdCard(number, today) : undefined
    return typeof card === 'string' ? [{ field: `${holder}CardNumber`, fault: card }] : []
  })
}

/** 居民身份证 in GA/T 517. */
export const residentIdCard = '111'

/** Whether a kind of organisation has a field: its table says so. */
export function suitsKind(tables: readonly number[], kind: OrganisationKind): boolean {
  return tables.includes(kind === 'enterprise' ? 23 : 24)
}
