import { guesses } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useWords } from '../../words/language.ts'
import { modelsQuery } from './model-queries.ts'
import { ModelTable } from './model-table.tsx'
import { SwitchModel } from './switch-model.tsx'

/** What was learned, how good it is, and which of it is used. */
export function CategoryModels() {
  const { t } = useWords()
  const now = useNow()
  const client = useQueryClient()
  const models = useQuery(modelsQuery)
  const [choice, setChoice] = useState<{ readonly version: number | null }>()
  const learning = useMutation({
    mutationFn: (switchOn: boolean) => call(guesses.trainCategoryModel, { body: { switchOn } }),
    onSettled: () => client.invalidateQueries({ queryKey: modelsQuery.queryKey }),
  })
  if (models.isError) return <ErrorNote error={models.error} onRetry={() => void models.refetch()} />
  if (!models.data) return <Skeleton active />
  const { available, needed, runningSince, failed, on } = models.data
  const mayLearn = available >= needed && runningSince === null
  return (
    <section className="panel" aria-labelledby="models-title">
      <h2 id="models-title">{t.guess.versions}</h2>
      <p>
        <strong>{t.guess.inUse(on)}</strong> {t.guess.available(available, needed)}
      </p>
      <div className="model-actions">
        <Button type="primary" disabled={!mayLearn} loading={learning.isPending} onClick={() => learning.mutate(true)}>
          {t.guess.learnAndUse}
        </Button>
        <Button disabled={!mayLearn || learning.isPending} onClick={() => learning.mutate(false)}>
          {t.guess.learn}
        </Button>
        {on !== null && <Button onClick={() => setChoice({ version: null })}>{t.guess.useWords}</Button>}
      </div>
      {runningSince !== null && (
        <Alert type="info" role="status" title={t.guess.running(showInstant(runningSince, now))} />
      )}
      {failed !== null && <Alert type="warning" role="status" title={t.guess.failed[failed]} />}
      {learning.isError && <ErrorNote error={learning.error} />}
      <ModelTable models={models.data.models} onUse={(version) => setChoice({ version })} />
      {choice && <SwitchModel version={choice.version} onClose={() => setChoice(undefined)} />}
    </section>
  )
}
