import type { RoutingRule } from '@ejia/contract'

type When = RoutingRule['when']

/** A rule as it stands in the form: everything there, empty where nothing is asked. */
export type RuleFields = {
  readonly categoryIds: string[]
  readonly areaCodes: string[]
  readonly words: string[]
  readonly sources: NonNullable<When['sources']>
  readonly urgency: '' | 'urgent' | 'normal'
  readonly weekdays: number[]
  readonly office: '' | 'open' | 'closed'
  readonly from: string
  readonly to: string
  readonly validFrom: string
  readonly validUntil: string
  readonly target: RoutingRule['to']['kind']
  readonly unitId: string | undefined
  readonly nature: string | undefined
  readonly acts: RoutingRule['acts']
  readonly note: string
}

export function toFields(rule: RoutingRule | undefined): RuleFields {
  const { when, to, acts, note }: Pick<RoutingRule, 'when' | 'to' | 'acts' | 'note'> = rule ?? {
    when: {},
    to: { kind: 'unit', unitId: '' },
    acts: 'suggest',
  }
  return {
    categoryIds: when.categoryIds ?? [],
    areaCodes: when.areaCodes ?? [],
    words: when.words ?? [],
    sources: when.sources ?? [],
    urgency: when.urgent === undefined ? '' : when.urgent ? 'urgent' : 'normal',
    weekdays: when.weekdays ?? [],
    office: when.office ?? '',
    from: when.between?.from ?? '',
    to: when.between?.to ?? '',
    validFrom: when.validFrom ?? '',
    validUntil: when.validUntil ?? '',
    target: to.kind,
    unitId: to.kind === 'unit' && to.unitId !== '' ? to.unitId : undefined,
    nature: to.kind === 'nature' ? to.nature : undefined,
    acts,
    note: note ?? '',
  }
}

/** What was not asked is left out, so that two rules that mean the same are the same. */
export function fromFields(fields: RuleFields, kept: Pick<RoutingRule, 'id' | 'fromRow'>): RoutingRule {
  const { id, fromRow } = kept
  const note = fields.note.trim()
  return {
    id,
    when: conditionsOf(fields),
    to: targetOf(fields),
    acts: fields.acts,
    ...(note === '' ? {} : { note }),
    ...(fromRow === undefined ? {} : { fromRow }),
  }
}

function conditionsOf(fields: RuleFields): When {
  const { categoryIds, areaCodes, words, sources, weekdays, urgency, office, from, to, validFrom, validUntil } = fields
  return {
    ...(categoryIds.length > 0 ? { categoryIds } : {}),
    ...(areaCodes.length > 0 ? { areaCodes } : {}),
    ...(words.length > 0 ? { words } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(weekdays.length > 0 ? { weekdays: weekdays.toSorted((a, b) => a - b) } : {}),
    ...(urgency === '' ? {} : { urgent: urgency === 'urgent' }),
    ...(office === '' ? {} : { office }),
    ...(from !== '' && to !== '' ? { between: { from, to } } : {}),
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validUntil === '' ? {} : { validUntil }),
  }
}

function targetOf({ target, unitId = '', nature = '' }: RuleFields): RoutingRule['to'] {
  switch (target) {
    case 'unit':
      return { kind: 'unit', unitId }
    case 'nature':
      return { kind: 'nature', nature }
    case 'community':
    case 'centre':
      return { kind: target }
  }
}
