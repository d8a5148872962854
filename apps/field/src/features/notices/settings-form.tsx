import { type NoticeSettings, notices } from '@ejia/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../device/call.ts'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { TextLine } from '../../ui/text-line.tsx'
import { showToast } from '../../ui/toast.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { useWords } from '../../words/language.ts'
import { type Choice, choiceOf, findChoiceFault, toBody } from './choice.ts'
import { DigestTimes } from './digest-times.tsx'
import { settingsQuery } from './queries.ts'

/** Ways, quiet hours, digest and address on one sheet. */
export function SettingsForm({ settings }: { readonly settings: NoticeSettings }) {
  const words = useWords().notices
  const client = useQueryClient()
  // Until something is touched the form follows what is read: first what the phone kept, then what the server says.
  const [edited, setEdited] = useState<Choice>()
  const choice = edited ?? choiceOf(settings)
  const [tried, setTried] = useState(false)
  const put = (part: Partial<Choice>) => setEdited({ ...choice, ...part })
  const fault = findChoiceFault(choice)
  const save = useMutation({
    mutationFn: () => call(notices.changeNoticeSettings, { body: toBody(choice) }),
    onSuccess: async (kept) => {
      client.setQueryData(settingsQuery.queryKey, kept)
      setEdited(undefined)
      showToast(words.saved)
      await client.invalidateQueries({ queryKey: settingsQuery.queryKey })
    },
  })
  function submit() {
    setTried(true)
    if (fault === undefined) save.mutate()
  }
  return (
    <form
      className="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Ways settings={settings} choice={choice} put={put} />
      <Toggle label={words.quiet} on={choice.isQuiet} change={(isQuiet) => put({ isQuiet })} />
      <p className="field-hint">{words.quietHint}</p>
      {choice.isQuiet && (
        <div className="time-pair">
          <TextLine label={words.from} type="time" value={choice.from} change={(from) => put({ from })} />
          <TextLine label={words.to} type="time" value={choice.to} change={(to) => put({ to })} />
        </div>
      )}
      <Toggle label={words.digest} on={choice.isDigest} change={(isDigest) => put({ isDigest })} />
      <p className="field-hint">{words.digestHint}</p>
      {choice.isDigest && <DigestTimes times={choice.digestAt} change={(digestAt) => put({ digestAt })} />}
      {settings.existing.includes('email') && (
        <TextLine
          label={words.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          hint={words.emailHint}
          value={choice.email}
          change={(email) => put({ email })}
          error={tried && fault === 'emailWrong' ? words.emailWrong : undefined}
        />
      )}
      {tried && fault === 'timeWrong' && (
        <p className="field-error" role="alert">
          {words.timeWrong}
        </p>
      )}
      {save.isError && <Trouble error={save.error} retry={submit} />}
      <Button kind="primary" submit busy={save.isPending}>
        {words.save}
      </Button>
    </form>
  )
}

type WaysProps = {
  readonly settings: NoticeSettings
  readonly choice: Choice
  readonly put: (part: Partial<Choice>) => void
}

function Ways({ settings: { existing, alwaysForUrgent }, choice, put }: WaysProps) {
  const words = useWords().notices
  const { channels } = choice
  return (
    <FieldGroup label={words.ways} hint={words.waysHint}>
      {existing.map((way) => (
        <Toggle
          key={way}
          label={words.way[way]}
          on={channels.includes(way)}
          change={(on) => put({ channels: on ? [...channels, way] : channels.filter((one) => one !== way) })}
        />
      ))}
      {existing.every((way) => way === 'push') && <p className="field-hint">{words.none}</p>}
      {alwaysForUrgent.length > 0 && (
        <p className="field-hint">{words.always(alwaysForUrgent.map((way) => words.way[way]).join(words.and))}</p>
      )}
    </FieldGroup>
  )
}
