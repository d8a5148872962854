import { explain, newId } from '@ejia/client'
import { incidents } from '@ejia/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../../api/api.ts'
import { Modal } from '../../../ui/modal.tsx'
import { useWords } from '../../../words/language.ts'
import { type ListItem, sendCommand } from '../../incidents/index.ts'
import { addressees, type BulkCommand, type BulkValues, bulkFacts } from './bulk-facts.ts'
import { BulkFields } from './bulk-fields.tsx'
import { type Outcomes, runBulk } from './run-bulk.ts'

type Props = {
  readonly name: BulkCommand
  readonly rows: readonly ListItem[]
  readonly onClose: (done: boolean) => void
}

/** One form for many matters; what did not succeed is listed one by one, with the reason, and can be tried again. */
export function BulkDialog({ name, rows, onClose }: Props) {
  const { t, language } = useWords()
  const [values, setValues] = useState<BulkValues>({})
  const { outcomes, running, run } = useBulk(name, values)
  const facts = bulkFacts(name, values)
  const all = addressees(name, rows, values)
  const failed = all.filter(({ id }) => outcomes.get(id)?.state === 'failed')
  const done = all.filter(({ id }) => outcomes.get(id)?.state === 'done')
  const isOver = done.length === all.length && all.length > 0
  return (
    <Modal
      title={t.desk.bulk.title(t.desk.bulk[name], rows.length)}
      className="modal-open"
      onClose={() => onClose(done.length > 0)}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (isOver) onClose(true)
          else void run(failed.length > 0 ? failed : all, failed.length > 0)
        }}
      >
        {outcomes.size === 0 && <BulkFields name={name} rows={rows} values={values} onChange={setValues} />}
        <div role="status" aria-live="polite">
          {outcomes.size > 0 && !isOver && t.desk.bulk.progress(done.length, all.length)}
          {isOver && t.desk.bulk.allDone(all.length)}
        </div>
        {failed.length > 0 && (
          <section className="bulk-failed" aria-label={t.desk.bulk.failed(failed.length)}>
            <h3>{t.desk.bulk.failed(failed.length)}</h3>
            <ul>
              {failed.map((row) => (
                <li key={row.id}>
                  <span className="code">{row.caseCode}</span> {row.text.slice(0, 30)}
                  <div className="fault">{reason(outcomes, row.id, language)}</div>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="modal-foot">
          <button type="button" className="button" onClick={() => onClose(done.length > 0)}>
            {t.state.close}
          </button>
          {!isOver && (
            <button type="submit" className="button button-primary" disabled={running || facts === undefined}>
              {failed.length > 0 ? t.desk.bulk.retry(failed.length) : t.desk.bulk.run(all.length)}
            </button>
          )}
        </div>
      </form>
    </Modal>
  )
}

function useBulk(name: BulkCommand, values: BulkValues) {
  const client = useQueryClient()
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map())
  const [running, setRunning] = useState(false)
  const commandIds = useRef(new Map<string, string>())

  async function run(rows: readonly ListItem[], again: boolean) {
    setRunning(true)
    await runBulk(
      rows,
      async ({ id, version }) => {
        // The same attempt keeps its id, so that one whose answer got lost does not act twice.
        const commandId = commandIds.current.get(id) ?? newId()
        commandIds.current.set(id, commandId)
        const expectedVersion = again ? (await call(incidents.getIncident, { params: { id } })).version : version
        await sendCommand(id, name, { commandId, expectedVersion, ...bulkFacts(name, values) })
      },
      (id, outcome) => setOutcomes((before) => new Map(before).set(id, outcome)),
    )
    setRunning(false)
    for (const queryKey of [['inbox'], ['matters'], ['incident']]) void client.invalidateQueries({ queryKey })
  }

  return { outcomes, running, run }
}

function reason(outcomes: Outcomes, id: string, language: 'zh' | 'en'): string {
  const outcome = outcomes.get(id)
  return outcome?.state === 'failed' ? explain(outcome.error, language) : ''
}
