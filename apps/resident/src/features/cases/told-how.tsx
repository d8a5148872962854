import { notices } from '@ejia/contract'
import { useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.tsx'
import { call } from '../../lib/api.ts'

/** By which way news will come: a text message where the platform can send one, this page in any case. */
export function ToldHow() {
  const { words } = usePreferences()
  const [sms, setSms] = useState<boolean>()
  useEffect(() => {
    // Where it cannot be known, nothing is promised.
    call(notices.getChannels, {}).then(
      (channels) => setSms(channels.sms),
      () => undefined,
    )
  }, [])
  if (sms === undefined) return null
  return (
    <section className="card">
      <h2>{words.case.told}</h2>
      <p>{sms ? words.case.toldBySms : words.case.toldHere}</p>
      <p className="hint">{words.case.toldPage}</p>
    </section>
  )
}
