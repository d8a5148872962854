import { fillerLengthAt } from './fillers.ts'
import { type Numbers, numberAt, spokenDigit } from './numbers.ts'
import { plainText } from './plain-text.ts'
import { spelledSyllables } from './spelled.ts'
import { type Token, tokenOf } from './syllables.ts'

/** What was said, syllable by syllable; `roles` says of each whether it may belong to a name or is beside one. */
export type Phrase = {
  readonly tokens: readonly Token[]
  readonly roles: readonly Role[]
  readonly numbers: Numbers
  /** The tokens as one text: one character each, so that places in it are places of tokens. */
  readonly text: string
}
export type Role = 'plain' | 'filler' | 'number'

type Piece = {
  readonly tokens: readonly string[]
  readonly role: Role
  readonly length: number
  readonly numbers?: Numbers
}

export function readPhrase(text: string): Phrase {
  const plain = plainText(text)
  const tokens: Token[] = []
  const roles: Role[] = []
  let numbers: Numbers = {}
  for (let at = 0; at < plain.length; ) {
    const piece = pieceAt(plain, at)
    for (const one of piece.tokens) {
      tokens.push(tokenOf(one))
      roles.push(piece.role)
    }
    // The first number of a kind counts: 3号楼 before 5号楼 is where one is.
    numbers = { ...piece.numbers, ...numbers }
    at += piece.length
  }
  return { tokens, roles, numbers, text: tokens.map((token) => asOneCharacter(token.text)).join('') }
}

function pieceAt(text: string, at: number): Piece {
  const number = numberAt(text, at)
  if (number) {
    const spoken = charactersOf(text.slice(at, at + number.length)).map(spokenDigit)
    return { tokens: spoken, role: 'number', length: number.length, numbers: number.numbers }
  }
  const filler = fillerLengthAt(text, at)
  if (filler > 0) return { tokens: charactersOf(text.slice(at, at + filler)), role: 'filler', length: filler }
  const letters = /^[a-zü]+/.exec(text.slice(at))?.[0]
  if (letters !== undefined) {
    return { tokens: spelledSyllables(letters) ?? [letters], role: 'plain', length: letters.length }
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 32)
  return { tokens: charactersOf(character).map(spokenDigit), role: 'plain', length: character.length }
}

function charactersOf(text: string): string[] {
  return [...text].filter((character) => character !== ' ' && character !== '-')
}

/** Spelled syllables and characters beyond the basic plane stand in the text as a mark nothing is called. */
function asOneCharacter(text: string): string {
  return text.length === 1 ? text : '\u0001'
}
