import { guesses, lists } from '@ejia/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { useGuessWords } from '../../words/use-guess-words.ts'
import { modelsQuery } from './model-queries.ts'
import { ModelTable } from './model-table.tsx'
import { SwitchModel } from './switch-model.tsx'

/** What was learned, how good it is, and which of it is used. */
export function CategoryModels() {
  const say = useGuessWords()
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
      <div className="panel-head">
        <h2 id="models-title">{say.versions}</h2>
        {models.data.models.length > 0 && (
          <ExportButton source={{ path: lists.exportCategoryModels.path, filters: {} }} />
        )}
      </div>
      <p>
        <strong>{say.inUse(on)}</strong> {say.available(available, needed)}
      </p>
      <div className="model-actions">
        <Button type="primary" disabled={!mayLearn} loading={learning.isPending} onClick={() => learning.mutate(true)}>
          {say.learnAndUse}
        </Button>
        <Button disabled={!mayLearn || learning.isPending} onClick={() => learning.mutate(false)}>
          {say.learn}
        </Button>
        {on !== null && <Button onClick={() => setChoice({ version: null })}>{say.useWords}</Button>}
      </div>
      {runningSince !== null && <Alert type="info" role="status" title={say.running(showInstant(runningSince, now))} />}
      {failed !== null && <Alert type="warning" role="status" title={say.failed[failed]} />}
      {learning.isError && <ErrorNote error={learning.error} />}
      <ModelTable models={models.data.models} onUse={(version) => setChoice({ version })} />
      {choice && <SwitchModel version={choice.version} onClose={() => setChoice(undefined)} />}
    </section>
  )
}
