import { Tooltip } from 'antd'
import { useLiveState } from '../features/incidents/index.ts'
import { useWords } from '../words/language.ts'

/** Whether what one sees is up to date, in plain words. */
export function LiveIndicator() {
  const { t } = useWords()
  const state = useLiveState()
  const hint = { open: t.live.openHint, waiting: t.live.waitingHint, offline: t.live.offlineHint }[state]
  return (
    <Tooltip title={hint}>
      <span className={`live live-${state}`} role="status" aria-live="polite">
        {t.live[state]}
      </span>
    </Tooltip>
  )
}
