import type { ValueChanges, Values } from './values.ts'

/** 非公有制经济组织 and 社会组织, after the standard's tables 23 and 24. */
export const organisationKinds = ['enterprise', 'social'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** It stands in a room, where whoever visits finds it. */
export type Organisation = {
  readonly id: string
  readonly version: number
  readonly kind: OrganisationKind
  readonly values: Values
}

export const organisationEnds = ['movedOut', 'closed'] as const
export type OrganisationEnd = (typeof organisationEnds)[number]

type OfOrganisation = { readonly organisationId: string; readonly expectedVersion?: number | undefined }

export type OrganisationChange =
  | {
      readonly type: 'organisationIn'
      readonly organisation: {
        readonly organisationId: string
        readonly kind: OrganisationKind
        readonly values: Values
      }
    }
  | (OfOrganisation & {
      readonly type: 'organisationCorrect'
      readonly kind?: OrganisationKind | undefined
      readonly values: ValueChanges
    })
  | (OfOrganisation & {
      readonly type: 'organisationOut'
      readonly on: string
      readonly because: OrganisationEnd
    })

export type OrganisationEffect =
  | {
      readonly type: 'organisationIn'
      readonly organisation: Organisation
      /** Known before, here or elsewhere. */
      readonly isKnown: boolean
      readonly fields: readonly string[]
    }
  | {
      readonly type: 'organisationCorrected'
      readonly organisation: Organisation
      readonly fields: readonly string[]
    }
  | {
      readonly type: 'organisationOut'
      readonly organisation: Organisation
      readonly on: string
      readonly because: OrganisationEnd
    }
