import { newId } from '@ejia/client'
import { commands, incidents } from '@ejia/contract'
import { logIn } from './log-in.ts'

/** The grid worker who has a matter, found by what was said about it, and what they do with it. */
export async function handlerOf(url: string, text: string) {
  const { call } = await logIn(url, '林志强')

  async function envelope() {
    const [found] = (await call(incidents.listIncidents, { query: { text } })).items
    if (!found) throw new Error(`the grid worker does not see “${text}”`)
    return { params: { id: found.id }, own: { commandId: newId(), expectedVersion: found.version } }
  }

  return {
    accept: async () => {
      const { params, own } = await envelope()
      await call(commands.accept, { params, body: own })
    },
    ask: async (question: string) => {
      const { params, own } = await envelope()
      const until = new Date(Date.now() + 3 * 24 * 3_600_000).toISOString()
      await call(commands.suspend, { params, body: { ...own, reason: question, until, waitingFor: 'reporter' } })
    },
    resolve: async (done: string) => {
      const { params, own } = await envelope()
      await call(commands.resolve, { params, body: { ...own, outcome: 'substantive', done } })
    },
  }
}
