import * as z from 'zod/mini'

/** Why a rule that was meant for a matter cannot be followed. */
export const RoutingFault = z.enum(['closed', 'outside', 'nobody', 'confidential'])
