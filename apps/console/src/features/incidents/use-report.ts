import { newId } from '@ejia/client'
import { type CommandDone, incidents } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { dropDraft, findDraft, keepDraft } from '../../api/drafts.ts'
import { useMe } from '../../api/session.ts'
import { type ReportValues, reportBody } from './report-body.ts'

/** Registering a call. The same attempt sent twice counts once; what is typed survives a reload. */
export function useReport(onDone: (done: CommandDone) => void) {
  const client = useQueryClient()
  const draftName = `${useMe()?.id ?? ''}.report`
  const [commandId] = useState(newId)
  const [draft] = useState(() => findDraft(draftName))
  const sending = useMutation({
    mutationFn: async (values: ReportValues) => {
      const body = reportBody(values, commandId)
      if (body === undefined) throw new Error('the form let an incomplete report through')
      return call(incidents.reportIncident, { body })
    },
    onSuccess: async (done) => {
      dropDraft(draftName)
      onDone(done)
      await client.invalidateQueries({ queryKey: ['inbox'] })
    },
  })
  return {
    sending,
    draft,
    keep: (values: ReportValues) => keepDraft(draftName, values),
    discard: () => dropDraft(draftName),
  }
}
