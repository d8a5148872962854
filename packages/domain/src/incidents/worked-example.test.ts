import { expect, test } from 'vitest'
import { byWorker, command, report } from './testing/commands.ts'
import { dispatcher, gridWorker, head, officer } from './testing/small-city.ts'
import { given } from './testing/specify.ts'

test('Lao Chen’s shed travels from the grid worker to the urban-management office and back to his photo', () => {
  const { incident } = given(
    [gridWorker, { ...report, source: 'gridWorker', by: byWorker }],
    [head, command.accept],
    [head, command.escalate],
    [dispatcher, { ...command.dispatch, coHandlers: [{ unitId: 'community', task: 'visit together' }] }],
    [head, command.signOff],
    [officer, command.delegate],
    [gridWorker, command.resolve],
    [head, command.verify],
  )
  expect(incident).toMatchObject({
    stage: 'closed',
    leadUnitId: 'grid',
    senders: ['community', 'street', 'streetOrder'],
  })
})
