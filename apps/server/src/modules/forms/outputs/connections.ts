import type { FormOutputConnection } from '@ejia/contract'
import type { OutputConnection } from '../../../output-settings.ts'
import type { Platform } from '../../../platform/index.ts'
import { type By, type Units, unitsById } from '../desk.ts'
import { isMaker } from '../scope.ts'

/** Those of the departments whose forms somebody makes. */
export async function listOutputConnections(platform: Platform, by: By): Promise<FormOutputConnection[]> {
  const units = await unitsById(platform)
  return [...platform.config.outputConnections].flatMap(([name, { url, unit }]) =>
    [...units.values()]
      .filter((one) => one.name === unit.name && one.areaCode === unit.areaCode && isMaker(by, one.id))
      .map(({ id }) => ({ name, unitId: id, host: new URL(url).host })),
  )
}

/** Only where it is this department's. */
export function findConnection(
  { config }: Platform,
  units: Units,
  { name, unitId }: { readonly name: string; readonly unitId: string },
): OutputConnection | undefined {
  const found = config.outputConnections.get(name)
  const unit = units.get(unitId)
  return found && unit?.name === found.unit.name && unit.areaCode === found.unit.areaCode ? found : undefined
}
