import type { hints } from '@ejia/domain'
import { type Dice, diceOf } from '../reminders/dice.ts'

const minute = 60_000
const day = 24 * 60 * minute
const days = 90
export const start = Date.parse('2026-08-01T00:00:00.000Z')
export const kinds = ['waste', 'street-light', 'noise', 'parking', 'drainage', 'trees']
const workers = 120
const spots = 3000

/** Standard sentences; each kind has a few, and now and then somebody takes the one of another kind. */
const results = (kind: string, number: number) => `已联系责任单位到场处理，${kind}问题现场恢复正常（${number % 3}）`

/** Matters of a quarter year in which nobody made anything up. */
export function honestYear(seed: number, count: number): hints.HintMatter[] {
  const dice = diceOf(seed)
  const looks = Array.from({ length: spots }, () => lookOf(dice))
  return Array.from({ length: count }, (_, at) => honest(`h${seed}-${at}`, dice, looks))
}

function honest(id: string, dice: Dice, looks: readonly string[]): hints.HintMatter {
  const { roll, pick } = dice
  const spot = Math.floor(roll() * spots)
  const by = `w${Math.floor(roll() * workers)}`
  const categoryId = pick(kinds)
  const at = start + roll() * days * day
  const place = placeOf(spot)
  // Without signal a phone sends report and result together, back in town, up to four at a time.
  const offline = roll() < 0.03
  const reported = offline ? Math.floor(at / (8 * minute)) * 8 * minute : at
  const took = offline ? 20_000 + roll() * 30_000 : dice.wait(20) + 2 * minute
  const fromStaff = roll() < 0.45
  const wording = roll() < 0.01 ? pick(kinds) : categoryId
  return {
    id,
    categoryId,
    position: place,
    accuracyMetres: 5 + roll() * 60,
    reportedAt: new Date(reported).toISOString(),
    text: fromStaff ? `巡查发现${categoryId}问题，位置在第${spot}号点位` : `这里有${categoryId}的问题`,
    ...(fromStaff ? { reportedBy: by } : {}),
    isRecorded: roll() < 0.3,
    result: {
      at: new Date(reported + took).toISOString(),
      text:
        roll() < 0.5
          ? results(wording, spot)
          : `已到第${spot}号点位处理${categoryId}，第${Math.floor(roll() * 900)}次巡查时办妥`,
      by,
    },
    photos: roll() < 0.6 ? [photo({ dice, look: looks[spot] ?? '', place, at: reported + took })] : [],
    relatedIds: [],
  }
}

type Shot = { readonly dice: Dice; readonly look: string; readonly place: Position; readonly at: number }
type Position = { readonly longitude: number; readonly latitude: number }

/** From the same spot some bits stay and some move; one in a hundred positions and clocks is wrong. */
function photo({ dice, look, place, at }: Shot): hints.HintPhoto {
  const { roll } = dice
  const off = roll() < 0.01 ? 0.05 * roll() : 0.001 * roll()
  const early = roll() < 0.01 ? roll() * 3 * day : 5 * minute
  return {
    isProof: true,
    look: disturbed(look, 5 + Math.floor(roll() * 14), dice),
    takenAt: new Date(at - early).toISOString(),
    ...(roll() < 0.7 ? { position: { longitude: place.longitude + off, latitude: place.latitude } } : {}),
  }
}

export function placeOf(spot: number): Position {
  return { longitude: 117.6 + (spot % 60) * 0.002, latitude: 24.45 + Math.floor(spot / 60) * 0.002 }
}

export function lookOf({ roll }: Dice): string {
  return Array.from({ length: 16 }, () => Math.floor(roll() * 16).toString(16)).join('')
}

/** So many of the 64 bits turned over, some perhaps twice. */
export function disturbed(look: string, bits: number, { roll }: Dice): string {
  let turned = BigInt(`0x${look}`)
  for (let times = 0; times < bits; times += 1) turned ^= 1n << BigInt(Math.floor(roll() * 64))
  return turned.toString(16).padStart(16, '0')
}
