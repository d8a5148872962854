import type { notices as domain } from '@ejia/domain'
import { z } from 'zod'

export const Facts = z.custom<domain.NoticeFacts>((value) => typeof value === 'object' && value !== null)

/** Inside JSON an instant comes in the database's own form. */
export const Instant = z.string().transform((text) => new Date(text).toISOString())

/** Null where a receipt says so, or where it was not written down. */
export const Because = z.enum(['address', 'quota', 'content', 'settings', 'unclear', 'later']).nullable()
