import type { CommunityPolicy } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Loading } from '../../ui/loading.tsx'
import { VersionList } from '../../ui/version-list.tsx'
import { agreementVersionsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

type Props = {
  readonly areaCode: string
  readonly onRestore: (policy: CommunityPolicy | null, reason: string) => Promise<unknown>
}

export function AgreementHistory({ areaCode, onRestore }: Props) {
  const says = useSays()
  const versions = useQuery(agreementVersionsQuery(areaCode))
  if (versions.isError) return <ErrorNote error={versions.error} onRetry={() => void versions.refetch()} />
  if (!versions.data) return <Loading rows={2} />
  const policyOf = (version: number) => versions.data.find((one) => one.version === version)?.policy ?? null
  return (
    <section>
      <h3>{says.history}</h3>
      {versions.data.length < 2 ? (
        <p className="quiet">{says.never}</p>
      ) : (
        <VersionList
          says={says}
          versions={versions.data.map(({ policy, ...about }) => ({ ...about, what: <Agreed policy={policy} /> }))}
          onRestore={(version, reason) => onRestore(version === 0 ? null : policyOf(version), reason)}
        />
      )}
    </section>
  )
}

function Agreed({
  policy: { quickRecord, quickPhotos, photoAdvice, notRecorded },
}: {
  readonly policy: CommunityPolicy
}) {
  const says = useSays()
  return (
    <>
      <div>
        {says.quickRecord}：{quickRecord ? says.on : says.off}；{says.photos}：{says.quickPhotos[quickPhotos]}
      </div>
      {notRecorded.length > 0 && (
        <div>
          {says.notRecorded}：{notRecorded.join('；')}
        </div>
      )}
      {photoAdvice !== '' && <div>{photoAdvice}</div>}
    </>
  )
}
