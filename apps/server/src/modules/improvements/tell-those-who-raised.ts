import type { LedgerProblem } from '@ejia/contract'
import type { Transaction } from '../../platform/index.ts'
import { noteForStaff } from '../notices/index.ts'
import { listPeopleOf } from './store/entries.ts'
import { numberOf } from './store/problems.ts'

const stateWords = {
  noted: '已记下',
  answered: '已答复',
  planned: '准备改',
  done: '已改',
  refused: '不改',
} as const satisfies Record<LedgerProblem['state'], string>

type News = {
  readonly key: string
  readonly version: number
  readonly problem: LedgerProblem
  readonly cityCode: string
  /** Those who were put to the problem just now; without them everybody who raised it. */
  readonly entryIds?: readonly string[]
}

/** Staff find it among their notices; residents, who are known to nobody, on the list of their own device. */
export async function tellThoseWhoRaised(tx: Transaction, news: News): Promise<void> {
  const { key, version, problem, cityCode, entryIds } = news
  const personIds = await listPeopleOf(tx, entryIds === undefined ? { problemKey: key } : { ids: entryIds })
  await noteForStaff(tx, {
    personIds,
    step: 'improvement',
    subjectId: key,
    origin: `v${version}`,
    name: `问题 ${await numberOf(tx, key)}`,
    areaCode: cityCode,
    facts: { reason: `${stateWords[problem.state]}，${problem.title}` },
  })
}
