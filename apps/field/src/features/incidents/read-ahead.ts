import type { InboxItem } from '@ejia/contract'
import type { QueryClient } from '@tanstack/react-query'
import { incidentOf, stepsOf } from './queries.ts'

/** Reads what is new of these matters, one after the other, so that the line stays free for what the person does. */
export async function readAhead(
  client: QueryClient,
  items: readonly Pick<InboxItem, 'id' | 'version'>[],
  isStopped: () => boolean,
): Promise<void> {
  for (const { id, version } of items) {
    if (isStopped()) return
    const known = client.getQueryData(incidentOf(id).queryKey)
    if (known !== undefined && known.version >= version && client.getQueryData(stepsOf(id).queryKey)) continue
    await Promise.all([client.fetchQuery(incidentOf(id)), client.fetchQuery(stepsOf(id))])
  }
}
