import type { CommandBodyName } from '@ejia/contract'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useMe } from '../features/accounts/index.ts'
import { type Answers, useQueued } from '../features/drafts/index.ts'
import {
  CommandBar,
  CommandSheet,
  findCommand,
  IncidentOutcome,
  IncidentPeople,
  IncidentStanding,
  IncidentSummaryCard,
  orderCommands,
  predictCommands,
  RelatedMatters,
  Trail,
  useIncident,
  WaitingCommands,
  waitingOn,
} from '../features/incidents/index.ts'
import { PushOffer } from '../features/notices/index.ts'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useWords } from '../words/language.ts'

type Opened = { readonly command: CommandBodyName; readonly initial?: Partial<Answers> | undefined }

export function IncidentPage({ id }: { readonly id: string }) {
  const words = useWords()
  const [, navigate] = useLocation()
  const queued = useQueued(useMe().id)
  const [search] = useSearchParams()
  const { data: incident, error, refetch } = useIncident(id)
  // A step that could not be sent is opened again from the home page, even if it is no longer possible.
  const [opened, setOpened] = useState<Opened | null>(() => {
    const command = findCommand(search.get('do'))
    return command ? { command } : null
  })

  if (incident === undefined) {
    return (
      <Screen title={words.incident.title} back="/">
        {error === null ? <Loading /> : <Trouble error={error} retry={() => void refetch()} />}
      </Screen>
    )
  }

  const commands = orderCommands(predictCommands(incident.commands, waitingOn(id, queued)))
  const close = () => {
    setOpened(null)
    if (search.size > 0) navigate(`/incidents/${id}`, { replace: true })
  }
  return (
    <Screen
      title={incident.category?.name ?? words.incident.title}
      back="/"
      footer={<CommandBar commands={commands} start={(command) => setOpened({ command })} />}
    >
      {error !== null && <Notice tone="warning">{words.app.offlineSince}</Notice>}
      <WaitingCommands incidentId={id} />
      <PushOffer incident={incident} />
      <IncidentStanding incident={incident} />
      <IncidentSummaryCard incident={incident} />
      <IncidentOutcome incident={incident} />
      <RelatedMatters incident={incident} />
      <IncidentPeople incident={incident} />
      <Trail incidentId={id} />
      {opened !== null && (
        <CommandSheet
          key={opened.command}
          incident={incident}
          command={opened.command}
          possible={commands.includes(opened.command)}
          draftId={search.get('draft') ?? undefined}
          initial={opened.initial}
          start={(command, initial) => setOpened({ command, initial })}
          close={close}
        />
      )}
    </Screen>
  )
}
