import { getRouteApi, useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { IncidentView, type OpenCommand } from '../features/incidents/index.ts'
import { useKeys } from '../ui/use-keys.ts'

const route = getRouteApi('/shell/incidents/$id')

/** One matter on a page of its own, as links in messages open it. */
export function IncidentPage() {
  const { id } = route.useParams()
  const [command, setCommand] = useState<OpenCommand>()
  const back = useBack()
  useKeys({ Escape: back })
  return (
    <div className="page-pad">
      <IncidentView
        key={id}
        id={id}
        onBack={back}
        command={command}
        onCommand={setCommand}
        onDone={() => setCommand(undefined)}
      />
    </div>
  )
}

/** Back to where one came from, or to the desk when the page was opened by its address. */
function useBack(): () => void {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const navigate = useNavigate()
  return () => {
    if (canGoBack) router.history.back()
    else void navigate({ to: '/desk', search: {} })
  }
}
