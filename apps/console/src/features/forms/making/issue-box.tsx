import { type FormDefinition, type FormDetail, forms } from '@ejia/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/api.ts'
import { newerVersion } from '../../../api/newer-version.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readAnew } from '../queries.ts'
import { useSays } from '../use-says.ts'

type Props = { readonly formKey: string; readonly form: FormDefinition; readonly detail: FormDetail | undefined }

/** Kept as a draft, put into force, or taken back; each with its reason, and each can be undone. */
export function IssueBox({ formKey, form, detail }: Props) {
  const says = useSays()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [newer, setNewer] = useState(0)
  const draftVersion = Math.max(newer, detail?.draft?.version ?? 0)
  const issuedVersion = detail?.issuedVersion ?? 0
  const params = { key: formKey }
  const saveDraft = () => call(forms.saveFormDraft, { params, body: { form, expectedVersion: draftVersion } })
  const done = async (said: string) => {
    void message.success(said)
    setReason('')
    await readAnew()
  }
  const save = useMutation({
    mutationFn: saveDraft,
    onSuccess: ({ version }) => {
      setNewer(version)
      return done(says.saved)
    },
    onError: (error) => setNewer(newerVersion(error, 'setting.conflict')?.version ?? draftVersion),
  })
  const issue = useMutation({
    mutationFn: async () => {
      const { version } = await saveDraft()
      setNewer(version)
      return call(forms.issueForm, { params, body: { draftVersion: version, expectedVersion: issuedVersion, reason } })
    },
    onSuccess: ({ burden }) => done(`${says.issued} · ${says.burden} ${says.share(burden.known, burden.all)}`),
  })
  const withdraw = useMutation({
    mutationFn: () => call(forms.withdrawForm, { params, body: { expectedVersion: issuedVersion, reason } }),
    onSuccess: () => done(says.withdrawn),
  })
  const other = newerVersion(save.error, 'setting.conflict')
  const isReady = reason.trim() !== ''
  return (
    <section className="panel stack">
      {other && <p role="alert">{says.conflict(other.by)}</p>}
      {[save, issue, withdraw].map(
        ({ error }, at) => error !== null && !(at === 0 && other) && <ErrorNote key={error.message} error={error} />,
      )}
      <label className="stacked">
        {says.reason}
        <Input
          value={reason}
          maxLength={300}
          placeholder={says.reasonMissing}
          aria-label={says.reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <div className="registry-line">
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {says.save}
        </Button>
        <Button type="primary" disabled={!isReady} loading={issue.isPending} onClick={() => issue.mutate()}>
          {says.issue}
        </Button>
        {detail?.issued && (
          <Button danger disabled={!isReady} loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {says.withdraw}
          </Button>
        )}
      </div>
    </section>
  )
}
