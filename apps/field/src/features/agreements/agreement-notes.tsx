import type { CommunityPolicy } from '@ejia/contract'
import { Notice } from '../../ui/notice.tsx'
import { useAgreementWords } from './agreement-words.ts'

/** What need not be recorded here, before anybody takes the trouble. */
export function AgreementNotes({ agreed }: { readonly agreed: CommunityPolicy | undefined }) {
  const words = useAgreementWords()
  if (agreed === undefined) return null
  const { quickRecord, quickPhotos, notRecorded } = agreed
  if (!quickRecord)
    return (
      <Notice tone="warning">
        <strong>{words.off}</strong>
        <p>{words.offForCaller}</p>
      </Notice>
    )
  if (notRecorded.length === 0 && quickPhotos !== 'none') return null
  return (
    <Notice>
      {notRecorded.length > 0 && (
        <>
          <p>{words.notRecorded}</p>
          <ul className="agreed-list">
            {notRecorded.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
      {quickPhotos === 'none' && <p>{words.noPhotos}</p>}
    </Notice>
  )
}
