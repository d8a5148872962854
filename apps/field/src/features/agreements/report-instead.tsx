import { useLocation } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { useAgreementWords } from './agreement-words.ts'

/** Where small matters are not recorded, what must go on is reported. */
export function ReportInstead() {
  const words = useAgreementWords()
  const [, navigate] = useLocation()
  return (
    <Button kind="primary" icon="plus" onClick={() => navigate('/report')}>
      {words.report}
    </Button>
  )
}
