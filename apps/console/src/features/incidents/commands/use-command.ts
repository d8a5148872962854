import { newId } from '@ejia/client'
import type { IncidentDetail, Step } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { dropDraft, findDraft, keepDraft } from '../../../api/drafts.ts'
import { isRefused } from '../../../api/queries.ts'
import { useMe } from '../../../api/session.ts'
import { useWords } from '../../../words/language.ts'
import { incidentQuery, sendCommand } from '../queries.ts'
import { bodyOf } from './body-of.ts'
import type { FormCommand, FormValues } from './field.ts'
import { initialValues } from './initial-values.ts'

export type CommandInput = {
  readonly incident: IncidentDetail
  readonly steps: readonly Step[]
  readonly command: FormCommand
  /** What was chosen before the form opened, as a suggested unit. */
  readonly given?: FormValues
  readonly onDone: () => void
}

/**
 * Sending one command. The person decides on the version they have seen: when the matter moves on meanwhile, the news is
 * shown, what was typed stays, and sending again says that the news was read.
 */
export function useCommand({ incident, steps, command, given, onDone }: CommandInput) {
  const { t, words } = useWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  const draftName = `${useMe()?.id ?? ''}.${incident.id}.${command}`
  const [seen, setSeen] = useState(incident.version)
  const [commandId, setCommandId] = useState(newId)
  const [draft] = useState(() => findDraft(draftName))
  const [start] = useState(() => initialValues(command, incident, new Date()))

  const refresh = () => client.invalidateQueries({ queryKey: ['incident', incident.id] })
  const sending = useMutation({
    mutationFn: (values: FormValues) => {
      setSeen(incident.version)
      return sendCommand(
        incident.id,
        command,
        bodyOf(command, values, { commandId, expectedVersion: incident.version }),
      )
    },
    onSuccess: async ({ version }) => {
      dropDraft(draftName)
      // Whoever goes on at once decides on what they have just done, not against it.
      client.setQueryData(incidentQuery(incident.id).queryKey, (known) => known && { ...known, version })
      void message.success(t.forms.done(words.command[command]))
      onDone()
      await Promise.all(
        [['incident', incident.id], ['inbox'], ['matters']].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
    },
    onError: async (error) => {
      if (isRefused(error, 'command.id-reused')) setCommandId(newId())
      // The form learns from the fresh state what changed and whether the command is still possible.
      if (isRefused(error, 'incident.conflict') || isRefused(error, 'incident.not-allowed')) await refresh()
    },
  })

  return {
    sending,
    restored: draft !== undefined,
    values: { ...start, ...draft, ...given },
    start,
    keep: (values: FormValues) => keepDraft(draftName, values),
    discard: () => dropDraft(draftName),
    news: steps.filter(({ version }) => version > seen),
    hasNews: incident.version > seen,
    possible: incident.commands.includes(command),
  }
}
