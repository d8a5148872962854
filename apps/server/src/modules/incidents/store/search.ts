import sql, { empty, join, type Sql } from 'sql-template-tag'
import { inBytes, type Vault } from '../../../platform/index.ts'
import { readCaseCode } from '../case-code.ts'
import { foldName, foldWords, gramsToFind } from '../search-words.ts'

/** Among so many of the newest, a page of a common word is full. */
const newest = 5_000

/** What is looked for, as a condition; a number or a code is rare, so that looking among the newest first is in vain. */
type Search = {
  readonly condition: Sql
  readonly isRare: boolean
  /** The matters of reporters who are called just so; apart, for an alternative would cost the words their index. */
  readonly named?: Sql
}

const name = /^[\p{L}·]{2,20}$/u

/** A case code, a reporter's number, its last four digits or their whole name, or words of the text and the address. */
export function searchFor(text: string, vault: Vault): Search {
  const folded = foldWords(text)
  const caseCode = readCaseCode(text)
  if (caseCode !== undefined)
    return either(sql`select id from incidents.incident where case_code = ${caseCode}`, folded)
  if (/^1\d{10}$/.test(folded)) return either(reporters(sql`phone_index`, vault.indexes('phone', folded)), folded)
  if (/^\d{4}$/.test(folded))
    return either(reporters(sql`phone_tail_index`, vault.indexes('phoneTail', folded)), folded)
  const words = { condition: join(folded.split(' ').map(containing), ' and '), isRare: false }
  const whole = foldName(text)
  return name.test(whole) ? { ...words, named: reporters(sql`name_index`, vault.indexes('name', whole)) } : words
}

type Wanted = { readonly paged: readonly Sql[]; readonly conditions: readonly Sql[]; readonly most: number }

/**
 * Newest first. Asked in one go, the database guesses how rare a word is, and where it guesses wrong it reads every
 * matter there ever was. So it looks among the newest, and only where they do not fill the page, by index among all.
 */
export function searching({ condition, isRare, named }: Search, { paged, conditions, most }: Wanted): Sql {
  const wanted = join([...paged, ...conditions, condition], ' and ')
  const from = join([sql`true`, ...paged], ' and ')
  const ofLatest = isRare
    ? sql`select id, reported_at from incidents.incident where false`
    : sql`
      select i.id, i.reported_at
      from (select * from incidents.incident as i where ${from} order by i.reported_at desc, i.id desc limit ${newest}) as i
      where ${wanted} order by i.reported_at desc, i.id desc limit ${most}`
  // Who gave a tip-off is looked for by nobody.
  const ofNamed = named
    ? sql`
      union select i.id, i.reported_at from incidents.incident as i
      where i.id in (${named}) and not i.confidential and ${join([...paged, ...conditions], ' and ')}`
    : empty
  return sql`
    with latest as materialized (${ofLatest}),
    every as materialized (
      select i.id, i.reported_at from incidents.incident as i
      where (select count(*) from latest) < ${most} and ${wanted}
    ),
    page as (select * from latest union select * from every ${ofNamed} order by reported_at desc, id desc limit ${most})
    select matter.state from page join incidents.incident as matter using (id)
    order by matter.reported_at desc, id desc`
}

function reporters(index: Sql, indexes: readonly string[]): Sql {
  return sql`select incident_id from incidents.reporter where ${index} = any(${inBytes(indexes)}::bytea[])`
}

/** Both are looked up before anything else: as alternatives of one condition no index would serve them. */
function either(ids: Sql, folded: string): Search {
  return {
    condition: sql`i.id in (${ids} union select i.id from incidents.incident as i where ${containing(folded)})`,
    isRare: true,
  }
}

/** The grams find candidates by index, the text decides; signs alone are not looked for. */
function containing(word: string): Sql {
  const grams = gramsToFind(word)
  return grams.length === 0 ? sql`false` : sql`(i.pairs @> ${grams}::text[] and position(${word} in i.words) > 0)`
}
