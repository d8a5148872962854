import { Refusal } from '@ejia/domain'
import { elementsOf, type Parts, readXml } from './parts.ts'

/** Macros, controls, embedded objects, and data that is fetched when somebody opens the file. */
const activePart =
  /(vbaProject|vbaData|\.bin$|activeX|\/embeddings\/|externalLinks|macrosheets|dialogsheets|connections\.xml|queryTables|customUI|afchunk)/i
/** What reaches out of a sheet, or runs something. */
const activeFormula =
  /[\w.]+\|[^!"]*!|\[\d+\]|\b(WEBSERVICE|CALL|REGISTER|RTD|EXEC|HYPERLINK|FILTERXML|IMAGE|STOCKHISTORY)\s*\(/i
const activeField = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|MACROBUTTON|DATABASE)\b/i

/** Refuses a template that does anything by itself: it will be opened with people's data in it. */
export function checkInert(parts: Parts): void {
  for (const name of parts.keys()) {
    if (activePart.test(name) && !/printerSettings/i.test(name)) throw active(name)
    if (name.endsWith('.rels')) checkLinks(parts, name)
    if (/worksheets\/[^/]+\.xml$/i.test(name) || name === 'xl/workbook.xml') checkFormulas(parts, name)
    if (/^word\/[^/]+\.xml$/i.test(name)) checkFields(parts, name)
  }
}

/** A link that somebody presses is one; anything else outside is fetched unasked. */
function checkLinks(parts: Parts, name: string): void {
  for (const one of elementsOf(readXml(parts, name), 'Relationship')) {
    const isLink = one.getAttribute('Type')?.endsWith('/hyperlink') === true
    const isWeb = /^(https?|mailto|tel):/i.test(one.getAttribute('Target') ?? '')
    if (one.getAttribute('TargetMode') === 'External' && !(isLink && isWeb)) throw active(name)
  }
}

function checkFormulas(parts: Parts, name: string): void {
  const document = readXml(parts, name)
  const formulas = [...elementsOf(document, 'f'), ...elementsOf(document, 'definedName')]
  if (formulas.some(({ textContent }) => activeFormula.test(textContent ?? ''))) throw active(name)
}

/** Word cuts the words of a field into pieces, too. */
function checkFields(parts: Parts, name: string): void {
  const document = readXml(parts, name)
  const pieces = elementsOf(document, 'instrText').map(({ textContent }) => textContent ?? '')
  const simple = elementsOf(document, 'fldSimple').flatMap(({ attributes }) =>
    [...attributes].map(({ value }) => value),
  )
  if (activeField.test(pieces.join('')) || simple.some((one) => activeField.test(one))) throw active(name)
}

function active(part: string): Refusal {
  return new Refusal('form.template-active', { part })
}
