import { dispatch } from '@ejia/domain'
import { usePreferences } from '../../app/preferences.tsx'

/** Whom to call at once, where what is said sounds as if somebody were in danger. */
export function EmergencyNote({ text }: { readonly text: string }) {
  const { shared } = usePreferences()
  const emergency = dispatch.findEmergency(text)
  if (!emergency) return null
  const number = dispatch.emergencyNumbers[emergency]
  return (
    <p className="danger box" role="alert">
      {shared.emergency[emergency]} {shared.emergency.stillReport}
      <a className="button" href={`tel:${number}`}>
        {shared.emergency.call(number)}
      </a>
    </p>
  )
}
