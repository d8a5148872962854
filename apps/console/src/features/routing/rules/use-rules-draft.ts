import { RoutingRule, type RoutingView } from '@ejia/contract'
import { useState } from 'react'
import * as z from 'zod/mini'
import { dropDraft, findDraft, keepDraft } from '../../../api/drafts.ts'

const name = 'routing'
const Draft = z.object({ rules: z.array(RoutingRule), over: z.int() })
type Draft = z.output<typeof Draft>

/** The list as it is being edited, over the version it began with; kept in this tab until it is in force. */
export function useRulesDraft(inForce: RoutingView) {
  const [draft, setDraft] = useState(readDraft)
  return {
    rules: draft?.rules ?? inForce.rules,
    over: draft?.over ?? inForce.version,
    isChanged: draft !== undefined,
    put: (rules: readonly RoutingRule[]) => {
      const next = { rules: [...rules], over: draft?.over ?? inForce.version }
      keepDraft(name, next)
      setDraft(next)
    },
    drop: () => {
      dropDraft(name)
      setDraft(undefined)
    },
  }
}

function readDraft(): Draft | undefined {
  const kept = Draft.safeParse(findDraft(name))
  return kept.success ? kept.data : undefined
}
