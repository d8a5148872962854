import { Refusal } from '@ejia/domain'
import type { Desk } from '../desk.ts'
import type { CommandResult } from '../store/commit.ts'
import { findCommand } from '../store/load.ts'

export type Identity = {
  readonly commandId: string
  /** Tells this command from another with the same id. */
  readonly fingerprint: string
}

/**
 * A command that came before finds the matter changed by itself, so it is refused for one reason or another; only
 * then is it worth asking whether it is the same one, which is answered as it was the first time.
 */
export async function answerOnce(
  { database }: Pick<Desk, 'database'>,
  { commandId, fingerprint }: Identity,
  act: () => Promise<CommandResult>,
): Promise<CommandResult> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const known = await findCommand(database, commandId)
    if (!known) throw error
    if (known.fingerprint !== fingerprint) throw new Refusal('command.id-reused')
    return known.result
  }
}
