import { type incidents, similar } from '@ejia/domain'
import type { Standing } from '../store/screenings.ts'

/** Words that look harmless may be read by strangers, unless somebody is to look first or has decided otherwise. */
export function mayShowText({ text }: incidents.Incident, standing: Standing | undefined): boolean {
  return standing?.raised ? standing.shown === true : similar.findUnfit(text).length === 0
}

/** A picture is never shown before a checker or a person has seen it; whoever took the matter on has. */
export function mayShowPicture({ stage, source }: incidents.Incident, standing: Standing | undefined): boolean {
  if (standing?.raised) return standing.shown === true
  return standing?.picturesPassed === true || stage !== 'reported' || source !== 'resident'
}
