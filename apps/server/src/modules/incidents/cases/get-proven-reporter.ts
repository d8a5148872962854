import type { Desk } from '../desk.ts'
import { getCase } from './get-case.ts'
import { getReporter, type Proof } from './prove-reporter.ts'

export type ProvenReporter = { readonly incidentId: string; readonly reporterId: string }

/** Whoever shows that a case is theirs; refused otherwise. */
export async function getProvenReporter(desk: Desk, caseCode: string, proof: Proof): Promise<ProvenReporter> {
  const { state } = await getCase(desk, caseCode)
  return { incidentId: state.id, reporterId: await getReporter(desk, state, proof) }
}
