import { hints } from '@ejia/domain'
import { type Dice, diceOf } from '../reminders/dice.ts'
import { disturbed, kinds, lookOf, placeOf, start } from './honest.ts'

type Faked = { readonly kind: hints.HintKind; readonly matters: readonly hints.HintMatter[] }

const each = 40
const minute = 60_000
const day = 24 * 60 * minute

/** Series as somebody would make them up; a part of each is done with more care, and may go unnoticed. */
export function fakes(seed: number): Faked[] {
  const dice = diceOf(seed + 1000)
  return hints.hintKinds.flatMap((kind) =>
    Array.from({ length: each }, (_, at) => ({ kind, matters: series(kind, `f${seed}-${kind}-${at}`, dice) })),
  )
}

function series(kind: hints.HintKind, name: string, dice: Dice): hints.HintMatter[] {
  const from = start + (5 + dice.roll() * 80) * day
  const look = lookOf(dice)
  const length = kind === 'impossiblePlace' || kind === 'impossibleTime' ? 1 : 3 + Math.floor(dice.roll() * 4)
  return Array.from({ length }, (_, at) => {
    const plain = basic({ id: `${name}-${at}`, by: name, at: from + at * 3 * day }, dice)
    return { ...plain, ...signOf(kind, { plain, name, at, from, look }, dice) }
  })
}

type Made = {
  readonly plain: hints.HintMatter
  readonly name: string
  readonly at: number
  readonly from: number
  readonly look: string
}

function signOf(kind: hints.HintKind, { plain, name, at, from, look }: Made, dice: Dice): Partial<hints.HintMatter> {
  const { roll } = dice
  switch (kind) {
    case 'samePhoto':
      // Sent again, cropped a little or photographed from a screen.
      return { photos: [{ isProof: true, look: disturbed(look, roll() < 0.7 ? 1 : 3, dice) }] }
    case 'closedAtOnce': {
      const reported = from + at * (1 + roll() * 8) * minute
      const result = { at: iso(reported + 8000 + roll() * 60_000), text: '已处理', by: name }
      return { reportedAt: iso(reported), result }
    }
    case 'impossiblePlace': {
      const away = 0.005 + roll() * 0.06
      const position = { longitude: plain.position.longitude + away, latitude: plain.position.latitude }
      return { photos: [{ isProof: true, look, position }] }
    }
    case 'impossibleTime':
      return { photos: [{ isProof: true, look, takenAt: iso(Date.parse(plain.reportedAt) - roll() * 20 * day) }] }
    case 'copiedText': {
      const text = `现场已经整改到位群众表示满意${name}${roll() < 0.1 ? at : ''}`
      return plain.result ? { result: { ...plain.result, text } } : {}
    }
  }
}

function basic({ id, by, at }: { readonly id: string; readonly by: string; readonly at: number }, dice: Dice) {
  const spot = Math.floor(dice.roll() * 3000)
  return {
    id,
    categoryId: dice.pick(kinds),
    position: placeOf(spot),
    accuracyMetres: 20,
    reportedAt: iso(at),
    text: `巡查第${id}处`,
    reportedBy: by,
    isRecorded: false,
    result: { at: iso(at + 300 * minute), text: `已处理${id}`, by },
    photos: [],
    relatedIds: [],
  } satisfies hints.HintMatter
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
