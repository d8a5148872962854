import type { SimilarIncident } from '@ejia/contract'
import { type accounts, incidents } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import { getVisible } from '../read/get-visible.ts'
import { visibleTo } from '../store/visible.ts'
import { presentSummary } from '../views/incident-summary.ts'
import { lookUpNames, peopleInStates } from '../views/look-up-names.ts'
import { type Draft, matterOf } from './find-similar-cases.ts'
import { type Around, rateAround } from './rate-around.ts'

type Staff = Extract<accounts.Actor, { kind: 'staff' }>

const shownAtMost = 12
/** What is surely another matter is still worth a look when it lies at the same door. */
const nearMetres = 200

/** For staff, before they report: as far as they may see it. */
export async function findSimilarIncidents(desk: Desk, actor: Staff, draft: Draft): Promise<SimilarIncident[]> {
  const matter = await matterOf(desk, draft)
  return matter ? present(desk, actor, { matter }) : []
}

/** For staff who have a matter before them. */
export async function listSimilarIncidents(desk: Desk, actor: Staff, id: string): Promise<SimilarIncident[]> {
  const { state } = await getVisible(desk, actor, id)
  const { text, categoryId, place, reportedAt, photoIds } = state
  const { longitude, latitude, accuracyMetres } = place
  const position = { longitude, latitude }
  return present(desk, actor, {
    matter: { text, categoryId, position, accuracyMetres, at: reportedAt, photoIds },
    except: id,
  })
}

type Asked = Pick<Around, 'matter'> & { readonly except?: string }

async function present(desk: Desk, actor: Staff, { matter, except }: Asked): Promise<SimilarIncident[]> {
  const { city } = await desk.readCity()
  const isSeen = (state: incidents.Incident) => state.id !== except && incidents.canSee(actor, state, city)
  const around = await rateAround(desk, { matter, visible: visibleTo(actor), isSeen })
  const shown = around
    .filter(({ rated }) => rated.likeness !== 'near' || rated.metres <= nearMetres)
    .slice(0, shownAtMost)
  const names = await lookUpNames(desk, peopleInStates(shown.map(({ state }) => state)))
  return shown.map(({ state, rated: { likeness, metres, because } }) => ({
    ...presentSummary(state, names),
    likeness,
    metres,
    because: [...because],
  }))
}
