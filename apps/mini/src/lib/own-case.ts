import { CallRefused, explain } from '@ejia/client'
import { type CaseView, cases, type RequestOf } from '@ejia/contract'
import { newId } from './new-id.ts'
import { call } from './server.ts'
import { currentLanguage } from './storage.ts'

/** How the one looking shows that the case is theirs. */
export type Proof = { readonly followKey?: string; readonly phoneTail?: string }

type ResidentCommand = RequestOf<typeof cases.commandCase>['body']

/** The part of a command that is said; who, which version and the id are added here. */
export type Facts = ResidentCommand extends infer C
  ? C extends unknown
    ? Omit<C, 'commandId' | 'expectedVersion' | keyof Proof>
    : never
  : never

export type Acted = { readonly found: CaseView; readonly problem?: string }

export function readCase(caseCode: string, proof: Proof): Promise<CaseView> {
  return call(cases.getCase, { params: { caseCode }, query: proof })
}

/** Somebody acted meanwhile: the newest state comes back with the reason, and sending again will pass. */
export async function act({ caseCode, version }: CaseView, proof: Proof, facts: Facts): Promise<Acted> {
  const own = { ...proof, commandId: await newId(), expectedVersion: version }
  try {
    return { found: await call(cases.commandCase, { params: { caseCode }, body: { ...facts, ...own } }) }
  } catch (error) {
    if (!(error instanceof CallRefused) || error.problem.code !== 'incident.conflict') throw error
    return { found: await readCase(caseCode, proof), problem: explain(error, currentLanguage()) }
  }
}
