import { dispatch } from '@ejia/domain'
import { useWords } from '../../words/language.ts'

/** Somebody may need help this minute: whom to call, also without signal for data. The report goes on as before. */
export function EmergencyNote({ text }: { readonly text: string }) {
  const words = useWords()
  const emergency = dispatch.findEmergency(text)
  if (emergency === undefined) return null
  const number = dispatch.emergencyNumbers[emergency]
  return (
    <div className="notice emergency-note" role="alert">
      <p>{words.emergency[emergency]}</p>
      <a className="button button-danger" href={`tel:${number}`}>
        {words.emergency.call(number)}
      </a>
    </div>
  )
}
