import { notices, type TemplateText } from '@ejia/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'

export const channelsQuery = queryOptions({
  queryKey: ['notices', 'channels'],
  queryFn: () => call(notices.getChannels, {}),
  staleTime: 60_000,
})

const freshMilliseconds = 30_000

/** Under the matter, so that whatever happens to it brings this up to date too. */
export function undeliveredQuery(incidentId: string) {
  return queryOptions({
    queryKey: ['incident', incidentId, 'undelivered'],
    queryFn: () => call(notices.listUndelivered, { query: { incidentId } }),
  })
}

/** Under the matter as well, and looked at again by itself: that a message went out comes over no stream. */
export function matterNoticesQuery(incidentId: string) {
  return queryOptions({
    queryKey: ['incident', incidentId, 'notices'],
    queryFn: () => call(notices.listMatterNotices, { params: { id: incidentId } }),
    refetchInterval: freshMilliseconds,
  })
}

export const templatesKey = ['notices', 'templates'] as const

export const templatesQuery = queryOptions({
  queryKey: templatesKey,
  queryFn: () => call(notices.listNoticeTemplates, {}),
})

export function templateVersionsQuery(step: string) {
  return queryOptions({
    queryKey: [...templatesKey, step],
    queryFn: () => call(notices.listTemplateVersions, { params: { step } }),
  })
}

export function templatePreviewQuery(step: string, content: TemplateText) {
  return queryOptions({
    queryKey: ['notices', 'preview', step, content],
    queryFn: () => call(notices.previewNoticeTemplate, { params: { step }, body: { content } }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
}
