import { type OrganisationKind, registry } from '@ejia/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'

const registryKey = ['registry'] as const

type BuildingsAsked = { readonly text: string; readonly areaCode: string | undefined }

export function buildingsQuery({ text, areaCode }: BuildingsAsked) {
  return infiniteQueryOptions({
    queryKey: [...registryKey, 'buildings', text, areaCode ?? ''],
    queryFn: ({ pageParam }) =>
      call(registry.listBuildings, {
        query: { ...buildingFilter({ text, areaCode }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

/** What is asked for, without what is not. */
export function buildingFilter({ text, areaCode }: BuildingsAsked) {
  return { ...(text === '' ? {} : { text }), ...(areaCode === undefined ? {} : { areaCode }) }
}

export function buildingQuery(id: string) {
  return queryOptions({
    queryKey: [...registryKey, 'building', id],
    queryFn: () => call(registry.getBuilding, { params: { id } }),
  })
}

export function roomQuery(id: string) {
  return queryOptions({
    queryKey: [...registryKey, 'room', id],
    queryFn: () => call(registry.getRoom, { params: { id } }),
  })
}

export function residentQuery(id: string) {
  return queryOptions({
    queryKey: [...registryKey, 'person', id],
    queryFn: () => call(registry.getResident, { params: { id } }),
  })
}

type OrganisationsAsked = {
  readonly text: string
  readonly areaCode: string | undefined
  readonly kind: OrganisationKind | undefined
}

export function organisationsQuery({ text, areaCode, kind }: OrganisationsAsked) {
  return infiniteQueryOptions({
    queryKey: [...registryKey, 'organisations', text, areaCode ?? '', kind ?? ''],
    queryFn: ({ pageParam }) =>
      call(registry.listOrganisations, {
        query: {
          ...organisationFilter({ text, areaCode, kind }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

export function organisationFilter({ text, areaCode, kind }: OrganisationsAsked) {
  return { ...buildingFilter({ text, areaCode }), ...(kind === undefined ? {} : { kind }) }
}

export function organisationQuery(id: string) {
  return queryOptions({
    queryKey: [...registryKey, 'organisation', id],
    queryFn: () => call(registry.getOrganisation, { params: { id } }),
  })
}

export const fieldsQuery = queryOptions({
  queryKey: [...registryKey, 'fields'],
  queryFn: () => call(registry.listRegistryFields, {}),
  staleTime: 60_000,
})

export const selfFillsQuery = queryOptions({
  queryKey: [...registryKey, 'selfFills'],
  queryFn: () => call(registry.listSelfFills, {}),
})

export const importsQuery = queryOptions({
  queryKey: [...registryKey, 'imports'],
  queryFn: () => call(registry.listRegistryImports, {}),
})

const lookAgainMilliseconds = 1_000
const working: readonly string[] = ['checking', 'applying', 'undoing']

/** Looked at again by itself as long as the server is busy with it. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: [...registryKey, 'import', id],
    queryFn: () => call(registry.getRegistryImport, { params: { id } }),
    refetchInterval: ({ state }) => (working.includes(state.data?.status ?? '') ? lookAgainMilliseconds : false),
  })
}

export const exportsQuery = queryOptions({
  queryKey: [...registryKey, 'exports'],
  queryFn: () => call(registry.listRegistryExports, {}),
})

export function readAnew(): Promise<void> {
  return queries.invalidateQueries({ queryKey: registryKey })
}
