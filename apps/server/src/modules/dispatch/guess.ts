import type { Guess } from '@ejia/contract'
import { dispatch as domain } from '@ejia/domain'
import type { Pool } from 'pg'
import type { Assistant } from './assistant.ts'
import { currentKnowledge, type Knowledge } from './current-knowledge.ts'

/** Shorter than this, nobody knows what it will be about. */
const charactersNeeded = 2

/** What a text is probably about and whose it would be; whether somebody in it needs help this minute. */
export async function guess(database: Pool, assistant: Assistant | undefined, text: string): Promise<Guess> {
  const knowledge = await currentKnowledge(database)
  const emergency = domain.findEmergency(text)
  const danger = emergency ? { kind: emergency, number: domain.emergencyNumbers[emergency] } : null
  if ([...text.trim()].length < charactersNeeded) return { ...nothing, emergency: danger }
  const { guessed, learnedType } = judge(knowledge, text)
  const asked = guessed.sure ? undefined : await assistant?.(text, knowledge.categories)
  const answer = asked ? { ...guessed, ...asked, because: [] } : guessed
  return {
    categories: answer.categories.flatMap(({ label, confidence }) => named(knowledge, label, confidence)),
    sure: answer.sure,
    because: [...answer.because],
    basis: answer.basis,
    unitTypes: unitTypes(knowledge, answer.categories, learnedType),
    emergency: danger,
  }
}

const nothing = { categories: [], sure: false, because: [], basis: 'words', unitTypes: [] } as const satisfies Omit<
  Guess,
  'emergency'
>

function judge({ words, learned }: Knowledge, text: string) {
  return {
    guessed: domain.guessCategory(text, { words, model: learned?.category }),
    learnedType: learned ? domain.judge(learned.unitType, text) : [],
  }
}

function named({ categories }: Knowledge, id: string, confidence: number): Guess['categories'] {
  const found = categories.find((category) => category.id === id)
  return found ? [{ id, name: found.name.zh, nameEn: found.name.en, confidence: rounded(confidence) }] : []
}

function unitTypes(
  { categories }: Knowledge,
  likely: readonly domain.Likely[],
  learned: readonly domain.Likely[],
): Guess['unitTypes'] {
  const whose = (id: string) => categories.find((category) => category.id === id)?.belongsTo
  return domain.guessUnitTypes(likely, learned, whose).map(({ belongsTo, confidence }) => ({
    kind: belongsTo.kind,
    nature: belongsTo.kind === 'department' ? belongsTo.nature : null,
    confidence: rounded(confidence),
  }))
}

function rounded(share: number): number {
  return Math.round(Math.min(1, share) * 1000) / 1000
}
