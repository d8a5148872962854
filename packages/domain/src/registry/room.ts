import type { Population } from './fields/field.ts'
import type { Organisation, OrganisationChange, OrganisationEffect } from './organisation.ts'
import type { ValueChanges, Values } from './values.ts'

export type Person = { readonly id: string; readonly version: number; readonly values: Values }

export type Resident = Person & {
  readonly householdId: string
  /** GB/T 4761. */
  readonly relation: string
  readonly population: Population
  readonly since?: string | undefined
}

/** What is known of a room, of those who live there now and of the organisations that stand in it. */
export type Room = {
  readonly id: string
  readonly version: number
  readonly values: Values
  readonly households: readonly { readonly id: string; readonly kind: HouseholdKind }[]
  readonly residents: readonly Resident[]
  readonly organisations: readonly Organisation[]
}

export const householdKinds = ['family', 'collective'] as const
export type HouseholdKind = (typeof householdKinds)[number]

type OfPerson = { readonly personId: string; readonly expectedVersion?: number | undefined }

/** What a visit, an edit at the desk or a household itself says is different now. */
export type RoomChange =
  | (OfPerson & {
      readonly type: 'correct'
      readonly values: ValueChanges
      readonly relation?: string | undefined
      readonly population?: Population | undefined
    })
  | {
      readonly type: 'moveIn'
      readonly householdId: string
      readonly householdKind?: HouseholdKind | undefined
      readonly person: {
        readonly personId: string
        readonly relation: string
        readonly population: Population
        readonly since?: string | undefined
        readonly values: Values
      }
    }
  | (OfPerson & { readonly type: 'moveOut'; readonly on: string; readonly to?: string | undefined })
  | (OfPerson & { readonly type: 'died'; readonly on: string })
  | (OfPerson & { readonly type: 'duplicate'; readonly keepPersonId: string })
  | { readonly type: 'room'; readonly values: ValueChanges }
  | OrganisationChange

/** What happened, for the store to write and the history to tell. */
export type RoomEffect =
  | { readonly type: 'corrected'; readonly resident: Resident; readonly fields: readonly string[] }
  | {
      readonly type: 'movedIn'
      readonly resident: Resident
      readonly householdKind: HouseholdKind
      /** Known before, so that an earlier residence ends. */
      readonly isKnown: boolean
      /** The id the sender had made, where the person turned out to be known under another. */
      readonly alias?: string | undefined
      readonly fields: readonly string[]
    }
  | { readonly type: 'movedOut'; readonly resident: Resident; readonly on: string; readonly to?: string | undefined }
  | { readonly type: 'died'; readonly resident: Resident; readonly on: string }
  | { readonly type: 'merged'; readonly resident: Resident; readonly keep: Person; readonly fields: readonly string[] }
  | { readonly type: 'roomChanged'; readonly values: Values; readonly fields: readonly string[] }
  | OrganisationEffect
