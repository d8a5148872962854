import { type FormDefinition, type FormTrial, forms } from '@ejia/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { call } from '../../../api/api.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { itemsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { changeField, takeFromRecord } from './draft-form.ts'

type Props = {
  readonly formKey: string
  readonly form: FormDefinition
  readonly onChange: (form: FormDefinition) => void
}

/** Before it costs anybody anything: the burden figure, what is wrong, and how it looks on real records. */
export function TrialBox({ formKey, form, onChange }: Props) {
  const says = useSays()
  const items = useQuery(itemsQuery)
  const trial = useMutation({
    mutationFn: () => call(forms.tryForm, { params: { key: formKey }, body: { form } }),
  })
  const useKnown = (known: FormTrial['askedKnown']) => {
    onChange(
      known.reduce((next, one) => {
        const item = items.data?.find(({ code }) => code === one.item)
        return item ? changeField(next, one.key, (field) => takeFromRecord(field, item)) : next
      }, form),
    )
    trial.reset()
  }
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{says.trial}</h2>
        <Button loading={trial.isPending} onClick={() => trial.mutate()}>
          {says.try}
        </Button>
      </div>
      {trial.isError && <ErrorNote error={trial.error} />}
      {trial.data && <Result trial={trial.data} form={form} onUseKnown={useKnown} />}
    </section>
  )
}

type ResultProps = {
  readonly trial: FormTrial
  readonly form: FormDefinition
  readonly onUseKnown: (known: FormTrial['askedKnown']) => void
}

function Result({ trial, form, onUseKnown }: ResultProps) {
  const says = useSays()
  const { burden, askedKnown, faults, samples } = trial
  const words: Readonly<Record<string, string>> = says.faultWords
  const labelOf = (key: string) => form.fields.find((field) => field.key === key)?.label ?? ''
  return (
    <>
      <dl className="registry-figures" role="status">
        <div>
          <dt>{says.burden}</dt>
          <dd>{says.share(burden.known, burden.all)}</dd>
        </div>
      </dl>
      <p className="quiet">
        {burden.records === 0
          ? says.trialNobody
          : `${says.shareOf(burden.known, burden.all)}；${says.trialOn(burden.records)}`}
      </p>
      {askedKnown.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={says.askedKnown}
          description={askedKnown.map(({ label, name }) => says.asKnown(label, name)).join('；')}
          action={
            <Button size="small" onClick={() => onUseKnown(askedKnown)}>
              {says.useKnown}
            </Button>
          }
        />
      )}
      {faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={says.faults}
          description={faults.map(({ at, fault }) => `${labelOf(at)} ${words[fault] ?? fault}`).join('；')}
        />
      )}
      {samples.length > 0 && <h3>{says.samples}</h3>}
      {samples.slice(0, 2).map((sample) => (
        <dl key={sample.subjectId} className="registry-facts once-sample">
          {sample.fields.map(({ slot, key, ofName, state, shown }) => (
            <div key={slot}>
              <dt>
                {ofName === null ? '' : `${ofName} · `}
                {labelOf(key)}
              </dt>
              <dd>{state === 'asked' ? <span className="once-ask">{says.asked}</span> : (shown ?? '—')}</dd>
            </div>
          ))}
        </dl>
      ))}
    </>
  )
}
