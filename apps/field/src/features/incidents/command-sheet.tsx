import type { CommandBodyName, IncidentDetail } from '@ejia/contract'
import { useState } from 'react'
import { now } from '../../device/clock.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showFirstError } from '../../ui/show-first-error.ts'
import { showToast } from '../../ui/toast.tsx'
import { type FieldWords, useWords } from '../../words/language.ts'
import { useMe } from '../accounts/index.ts'
import { type Answers, useDraft } from '../drafts/index.ts'
import { ConflictNews } from './conflict-news.tsx'
import { FormFields } from './forms/form-fields.tsx'
import { listMissing } from './forms/list-missing.ts'
import { useSubmit } from './use-submit.ts'

type CommandSheetProps = {
  readonly incident: IncidentDetail
  readonly command: CommandBodyName
  /** What can be done now, or could be once what waits has gone. */
  readonly possible: boolean
  /** A draft that came back, to go on with. */
  readonly draftId?: string | undefined
  readonly initial?: Partial<Answers> | undefined
  readonly start: (command: CommandBodyName, initial?: Partial<Answers>) => void
  readonly close: () => void
}

/** The form of one command. What is typed survives everything but sending it. */
export function CommandSheet(props: CommandSheetProps) {
  const { incident, command, possible, draftId, initial, start, close } = props
  const words = useWords()
  const me = useMe()
  const [openedAt] = useState(incident.version)
  const purpose = { kind: 'command', command, incidentId: incident.id, expectedVersion: incident.version } as const
  const { draft, storage, change } = useDraft({
    ownerId: me.id,
    purpose,
    id: draftId,
    initial: { ...startingAnswers(command, words), ...initial },
  })
  const { busy, trouble, submit } = useSubmit()
  const [tried, setTried] = useState(false)
  const name = words.command[command]
  const missing = draft
    ? listMissing({ command, answers: draft.answers, proofRequired: incident.closingRule.proofRequired })
    : []

  async function send(): Promise<void> {
    setTried(true)
    if (draft === undefined || missing.length > 0) {
      showFirstError()
      return
    }
    const sent = await submit({ ...draft, purpose })
    if (sent.kind === 'refused') {
      showFirstError()
      return
    }
    showToast(sent.kind === 'sent' ? words.form.done(name) : words.form.kept)
    close()
  }

  return (
    <Sheet
      title={name}
      close={close}
      footer={
        possible ? (
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {busy ? words.form.sending : name}
          </Button>
        ) : (
          incident.commands.includes('note') && (
            <Button onClick={() => start('note', { text: textOf(draft?.answers) })}>{words.form.asNote}</Button>
          )
        )
      }
    >
      <p className="soft">{words.forms[command].about}</p>
      <ConflictNews incidentId={incident.id} since={openedAt} />
      {!possible && <Notice tone="warning">{words.form.gone}</Notice>}
      {trouble !== null && <Notice tone="bad">{trouble}</Notice>}
      {storage !== null && <Notice tone="warning">{words.report.storage[storage]}</Notice>}
      {draft === undefined ? (
        <Loading />
      ) : (
        <FormFields
          incident={incident}
          command={command}
          answers={draft.answers}
          change={change}
          missing={tried ? missing : []}
        />
      )}
    </Sheet>
  )
}

/** What is nearly always true is there already: a resolution on site, a contact just now. */
function startingAnswers(command: CommandBodyName, words: FieldWords): Partial<Answers> {
  if (command === 'resolve') return { text: words.forms.resolve.ready ?? '' }
  return command === 'contact' ? { at: new Date(now()).toISOString() } : {}
}

function textOf(answers: Answers | undefined): string {
  return answers === undefined ? '' : [answers.text, answers.more].filter((part) => part.trim() !== '').join('\n')
}
