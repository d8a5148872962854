import type { LedgerProblem } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { ErrorNote } from '../../ui/error-note.tsx'
import { VersionList } from '../../ui/version-list.tsx'
import { problemVersionsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly problemKey: string
  readonly onRestore: (problem: LedgerProblem | null, reason: string) => Promise<unknown>
}

export function ProblemHistory({ problemKey, onRestore }: Props) {
  const { said, keeping } = useSays()
  const versions = useQuery(problemVersionsQuery(problemKey))
  const found = versions.data ?? []
  return (
    <section>
      <h3>{keeping.history}</h3>
      {versions.isError && <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />}
      <VersionList
        says={keeping}
        versions={found.map(({ problem, ...version }) => ({
          ...version,
          what:
            problem === null ? keeping.removed : `${said.states[problem.state]}：${problem.title} ${problem.answer}`,
        }))}
        onRestore={(version, reason) =>
          onRestore(found.find((one) => one.version === version)?.problem ?? null, reason)
        }
      />
    </section>
  )
}
