import { metresBetween } from '../similar/index.ts'
import type { Hint, HintMatter } from './hint.ts'

const longResult = 15
const longReport = 12
const fewest = 3
const kindsFrom = 2
const apartMetres = 300
const withinDays = 30
const day = 86_400_000

/** Standard words for one kind of matter are honest; the same sentence under another kind is not about the matter. */
export function findCopiedTexts(matters: readonly HintMatter[]): Hint[] {
  return [...copiedResults(matters), ...copiedReports(matters)].map(({ ids, length }) => ({
    kind: 'copiedText',
    incidentIds: ids.toSorted(),
    much: length,
  }))
}

type Copied = { readonly ids: string[]; readonly length: number }

function copiedResults(matters: readonly HintMatter[]): Copied[] {
  const told = matters.flatMap((matter) => {
    const text = plain(matter.result?.text ?? '')
    return matter.result && text.length >= longResult ? [{ matter, text, by: matter.result.by }] : []
  })
  return [...Map.groupBy(told, ({ by, text }) => `${by} ${text}`).values()].flatMap((group) => {
    const close = newestDays(group)
    const kinds = new Set(close.map(({ matter }) => matter.categoryId))
    return close.length >= fewest && kinds.size >= kindsFrom ? [copied(close)] : []
  })
}

function copiedReports(matters: readonly HintMatter[]): Copied[] {
  const told = matters.flatMap((matter) => {
    const text = plain(matter.text)
    return matter.reportedBy !== undefined && text.length >= longReport ? [{ matter, text, by: matter.reportedBy }] : []
  })
  return [...Map.groupBy(told, ({ by, text }) => `${by} ${text}`).values()].flatMap((group) => {
    const close = newestDays(group)
    return placesIn(close.map(({ matter }) => matter)) >= fewest ? [copied(close)] : []
  })
}

type Told = { readonly matter: HintMatter; readonly text: string }

function copied(group: readonly Told[]): Copied {
  return { ids: group.map(({ matter }) => matter.id), length: group[0]?.text.length ?? 0 }
}

/** Those within thirty days of the newest. */
function newestDays<One extends Told>(group: readonly One[]): One[] {
  const newest = Math.max(...group.map(({ matter }) => Date.parse(matter.reportedAt)))
  return group.filter(({ matter }) => newest - Date.parse(matter.reportedAt) <= withinDays * day)
}

/** How many places, each so far from all the others. */
function placesIn(matters: readonly HintMatter[]): number {
  return matters.reduce<HintMatter[]>((apart, matter) => {
    const isNew = apart.every((other) => metresBetween(matter.position, other.position) >= apartMetres)
    return isNew ? [...apart, matter] : apart
  }, []).length
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{Script=Han}a-z\d]+/giu, '')
}
