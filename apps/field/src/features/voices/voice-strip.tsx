import { pathOf } from '@ejia/client'
import { voices } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../device/call.ts'
import { VoicePlayer } from '../../ui/voice-player.tsx'
import { useWords } from '../../words/language.ts'

type VoiceStripProps = { readonly incidentId: string; readonly ids: readonly string[] }

/** What was spoken: to be heard, and read where a machine wrote it down. */
export function VoiceStrip({ incidentId, ids }: VoiceStripProps) {
  return ids.map((id) => <PlayedVoice key={id} incidentId={incidentId} id={id} />)
}

function PlayedVoice({ incidentId, id }: { readonly incidentId: string; readonly id: string }) {
  const words = useWords().voice
  const { data } = useQuery({
    queryKey: ['voice', id],
    queryFn: () => call(voices.getVoice, { params: { incidentId, id } }),
    staleTime: 30_000,
  })
  return (
    <div className="voice-kept">
      <VoicePlayer
        src={pathOf(voices.playVoice.path, { incidentId, id })}
        label={words.kept(Math.round(data?.seconds ?? 0))}
      />
      {data?.transcript && <p className="soft">{words.transcript(data.transcript)}</p>}
    </div>
  )
}
