import type { Platform } from '../../platform/index.ts'

/**
 * One way of speaking with other systems. What their words mean here, and what is told of a matter there, are tables in
 * the domain. Telling is each protocol's own: one call for a matter, or a stream in order.
 */
export type Adapter<System extends { readonly id: string }> = {
  readonly list: (platform: Platform) => Promise<readonly System[]>
  /** Takes up what a system has said since; what it said before changes nothing. */
  readonly hear: (platform: Platform, system: System) => Promise<void>
}

/** One system that is away, or talks nonsense, holds up none of the others. */
export async function hearAll<System extends { readonly id: string }>(
  platform: Platform,
  { list, hear }: Adapter<System>,
): Promise<void> {
  for (const system of await list(platform)) {
    try {
      await hear(platform, system)
    } catch (error) {
      platform.log.warn({ err: error, system: system.id }, 'another system could not be heard')
    }
  }
}
