import { pathOf } from '@ejia/client'
import { voices } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import { useWords } from '../../words/language.ts'

type Props = { readonly incidentId: string; readonly voiceIds: readonly string[] }

/** What was spoken on site: to be heard, and read where a machine wrote it down. */
export function VoiceStrip({ incidentId, voiceIds }: Props) {
  return voiceIds.map((id) => <PlayedVoice key={id} incidentId={incidentId} id={id} />)
}

function PlayedVoice({ incidentId, id }: { readonly incidentId: string; readonly id: string }) {
  const { t } = useWords()
  const params = { incidentId, id }
  const { data } = useQuery({ queryKey: ['voice', id], queryFn: () => call(voices.getVoice, { params }) })
  return (
    <div className="voice">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody has captioned what a colleague said in passing */}
      <audio
        controls
        preload="none"
        src={pathOf(voices.playVoice.path, params)}
        aria-label={t.incident.voice(Math.round(data?.seconds ?? 0))}
      />
      {data?.transcript && <p className="quiet">{t.incident.transcript(data.transcript)}</p>}
    </div>
  )
}
