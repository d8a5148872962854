import sql, { join, type Sql } from 'sql-template-tag'
import { inBytes, type Vault } from '../../../platform/index.ts'
import { readCaseCode } from '../case-code.ts'
import { foldWords, gramsToFind } from '../search-words.ts'

/** Among so many of the newest, a page of a common word is full. */
const newest = 5_000

/** What is looked for, as a condition; a number or a code is rare, so that looking among the newest first is in vain. */
type Search = { readonly condition: Sql; readonly isRare: boolean }

/** A case code, a reporter's number or its last four digits, or words of the text and the address. */
export function searchFor(text: string, vault: Vault): Search {
  const folded = foldWords(text)
  const caseCode = readCaseCode(text)
  if (caseCode !== undefined)
    return either(sql`select id from incidents.incident where case_code = ${caseCode}`, folded)
  if (/^1\d{10}$/.test(folded)) return either(reporters(sql`phone_index`, vault.indexes('phone', folded)), folded)
  if (/^\d{4}$/.test(folded))
    return either(reporters(sql`phone_tail_index`, vault.indexes('phoneTail', folded)), folded)
  return { condition: join(folded.split(' ').map(containing), ' and '), isRare: false }
}

type Wanted = { readonly paged: readonly Sql[]; readonly conditions: readonly Sql[]; readonly most: number }

/**
 * Newest first. Asked in one go, the database guesses how rare a word is, and where it guesses wrong it reads every
 * matter there ever was. So it looks among the newest, and only where they do not fill the page, by index among all.
 */
export function searching({ condition, isRare }: Search, { paged, conditions, most }: Wanted): Sql {
  const wanted = join([...paged, ...conditions, condition], ' and ')
  const from = join([sql`true`, ...paged], ' and ')
  const ofLatest = isRare
    ? sql`select id, reported_at from incidents.incident where false`
    : sql`
      select i.id, i.reported_at
      from (select * from incidents.incident as i where ${from} order by i.reported_at desc, i.id desc limit ${newest}) as i
      where ${wanted} order by i.reported_at desc, i.id desc limit ${most}`
  return sql`
    with latest as materialized (${ofLatest}),
    every as materialized (
      select i.id, i.reported_at from incidents.incident as i
      where (select count(*) from latest) < ${most} and ${wanted}
    ),
    page as (select * from latest union select * from every order by reported_at desc, id desc limit ${most})
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
