import { useEffect, useState } from 'react'
import { useConnection } from '../device/connection.ts'
import { registerServiceWorker } from '../device/service-worker-registration.ts'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'

/** No signal, or a newer version: said in plain words at the top of every page. */
export function StatusBanner() {
  const words = useWords().app
  const connection = useConnection()
  const [update, setUpdate] = useState<() => void>()
  useEffect(() => {
    void registerServiceWorker((changeOver) => setUpdate(() => changeOver)).catch(() => undefined)
  }, [])
  return (
    <>
      <div role="status">
        {connection === 'offline' && (
          <p className="status-banner">
            <Icon name="offline" />
            <span>{words.offline}</span>
          </p>
        )}
      </div>
      {update && (
        <button type="button" className="status-banner status-update" onClick={update}>
          {words.newVersion}
        </button>
      )}
    </>
  )
}
