import { api } from '@ejia/contract'
import { Refusal } from '@ejia/domain'
import { z } from 'zod'
import { enqueue, type Module, route, run } from '../../platform/index.ts'
import { switchModel } from '../dispatch/index.ts'
import { exportModelsRoute } from './export-models.ts'
import { listModels } from './list-models.ts'
import { claimTraining, train } from './train.ts'

export { claimTraining, type Trained, train } from './train.ts'

const trainTask = 'learning.train'
const Wish = z.object({ switchOn: z.boolean(), by: z.string() })

/** From the city's own settled and corrected matters to better guesses; nothing leaves the machine. */
export const learning: Module = {
  name: 'learning',
  routes: ({ database, live }) => [
    route(api.listCategoryModels, () => listModels(database)),
    exportModelsRoute({ database }),
    route(api.trainCategoryModel, async ({ input: { body }, caller: { actor } }) => {
      if (!(await claimTraining({ database }))) throw new Refusal('category.training-running')
      await run(database, enqueue(trainTask, { ...body, by: actor.personId }))
      live.noteCommit()
      return {}
    }),
    route(api.switchCategoryModel, async ({ input: { body }, caller: { actor } }) => {
      await switchModel(database, { ...body, by: actor.personId })
      return { on: body.version }
    }),
  ],
  jobs: (platform) => ({
    [trainTask]: async (payload, { log }) => {
      const trained = await train(platform, Wish.parse(payload))
      log.info({ kind: trained.kind }, 'learned from settled matters')
    },
  }),
}
