import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { places } from '@ejia/domain'

/** A community as it is tried out: what it is called, and what lies around it. */
export type Village = {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly street: string
  readonly county: string
}

export type Register = {
  readonly places: readonly places.Place[]
  readonly villages: readonly Village[]
  /** Characters that sound alike, from elsewhere than the matcher's own table, if the folder has them. */
  readonly homophones: ReadonlyMap<string, readonly string[]>
  /** What a recogniser wrote instead of a character. */
  readonly misheard: ReadonlyMap<string, readonly string[]>
  /** Sentences in which nobody names one of these villages on purpose. */
  readonly idle: readonly string[]
}

/** A folder with areas/*_villages_*.csv; the lists under places/ are used where they exist. */
export function readRegister(folder: string): Register {
  const rows = linesOf(join(folder, 'areas/zhangzhou_villages_2021.csv')).map((line) => line.split(','))
  const areas = new Map<string, string>()
  for (const [, , town = '', townName = '', county = '', countyName = ''] of rows) {
    areas.set(county.slice(0, 4), '漳州市').set(county, countyName).set(town, townName)
  }
  const villages = rows.map(([code = '', name = '', , street = '', , county = '']) => {
    return { code, name, short: shortNameOf(name), street, county }
  })
  for (const { code, name } of villages) areas.set(code, name)
  return { places: asPlaces(areas), villages, ...soundsIn(folder) }
}

export function asPlaces(areas: ReadonlyMap<string, string>): places.Place[] {
  return [...areas]
    .toSorted(([one], [other]) => one.length - other.length)
    .map(([code, name]) => ({ id: code, kind: 'area', name, areaCode: code }))
}

export function shortNameOf(name: string): string {
  const short = name.replace(/(?:社区居委会|社区居民委员会|居民委员会|居委会|村委会|村民委员会|社区|村)$/, '')
  return short.length >= 2 ? short : name
}

function soundsIn(folder: string): Pick<Register, 'homophones' | 'misheard' | 'idle'> {
  const homophones = linesOf(join(folder, 'places/same_pinyin.txt')).map((line): [string, string[]] => {
    const [character = '', same = '', otherTone = ''] = line.split('\t')
    return [character, [...same, ...otherTone]]
  })
  const misheard = new Map<string, string[]>()
  for (const line of linesOf(join(folder, 'places/asr_char_confusions.csv'))) {
    const [written = '', spoken = ''] = line.split(',')
    misheard.set(spoken, [...(misheard.get(spoken) ?? []), written])
  }
  const idle = linesOf(join(folder, 'places/asr_pairs_simplified.csv')).map((line) => line.split(',')[1] ?? '')
  return { homophones: new Map(homophones), misheard, idle }
}

function linesOf(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8').replaceAll('\r', '').replaceAll('"', '').trim().split('\n').slice(1)
    : []
}
