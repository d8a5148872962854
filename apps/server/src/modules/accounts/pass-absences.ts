import { accounts as domain, Refusal } from '@ejia/domain'
import { v7 as newId } from 'uuid'
import { recordAudit, type StaffCaller, type Transaction } from '../../platform/index.ts'
import { restartStreams } from './absences.ts'
import { addAbsence, listAbsencesOf, markEnded, markLasting, readToday } from './store/absences.ts'

type By = StaffCaller['actor']

/** Which absences ended with somebody's leaving, and which began in their place. */
export type PassedAbsences = { readonly ended: readonly string[]; readonly added: readonly string[] }

/** For whom somebody stands in, today or later. */
export async function listStoodInFor(tx: Transaction, personId: string): Promise<string[]> {
  const found = await listAbsencesOf(tx, [personId])
  return [...new Set(found.flatMap((one) => (one.deputyId === personId ? [one.personId] : [])))]
}

type Leaving = { readonly personId: string; readonly successorId: string | undefined }

/** Their own absences end; those for whom they stand in get the successor as deputy, where that one can be. */
export async function passOnAbsences(tx: Transaction, by: By, leaving: Leaving): Promise<PassedAbsences> {
  const { personId, successorId } = leaving
  const found = await listAbsencesOf(tx, [personId])
  const ended = found.map(({ id }) => id)
  await markEnded(tx, ended, by.personId)
  const added: string[] = []
  const today = await readToday(tx)
  for (const { id: _, isOn: _on, ...old } of found.filter(({ deputyId }) => deputyId === personId)) {
    if (successorId === undefined) continue
    const absence = { ...old, deputyId: successorId, fromOn: old.fromOn < today ? today : old.fromOn }
    const others = await listAbsencesOf(tx, [old.personId, successorId])
    if (!canBe({ absence, today, others })) continue
    const id = newId()
    await addAbsence(tx, { id, ...absence, madeBy: by.personId })
    const { personId: subject, ...facts } = absence
    await recordAudit(tx, { action: 'absence.created', personId: by.personId, subject, facts })
    added.push(id)
  }
  return { ended, added }
}

export async function takeBackAbsences(tx: Transaction, by: By, { ended, added }: PassedAbsences): Promise<void> {
  await markEnded(tx, added, by.personId)
  await markLasting(tx, ended)
  const found = await listAbsencesOf(tx, undefined)
  await restartStreams(
    tx,
    found.filter(({ id }) => ended.includes(id)).map(({ deputyId }) => deputyId),
  )
}

function canBe(planned: domain.PlannedAbsence): boolean {
  try {
    domain.checkAbsence(planned)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
