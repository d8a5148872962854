import { resident } from '@ejia/client'
import type { RegistryField } from '@ejia/contract'
import { expect, test } from 'vitest'
import { listKnown, listNew, type SelfFillForm } from './self-fill-rows.ts'

const everybody: RegistryField['populations'] = ['registered', 'floating', 'leftBehind']

function field(code: string, populations = everybody): RegistryField {
  return {
    code,
    tables: [8],
    subject: 'person',
    name: { zh: code, en: code },
    type: 'text',
    length: 20,
    choices: [],
    minimum: true,
    on: true,
    derivedFrom: null,
    populations,
    legalBasis: null,
    changedAt: null,
    changedBy: null,
  }
}

const form: SelfFillForm = {
  place: '1 号楼 101',
  householdId: 'h',
  expiresAt: '2026-12-01T00:00:00.000Z',
  people: [{ personId: 'a', name: '王**', relation: '02', known: ['name'] }],
  fields: [field('name'), field('phone'), field('from', ['floating'])],
}

test('what is known of somebody is asked only when they say that it has changed', () => {
  const codes = (changed: readonly string[]) =>
    listKnown(form, { draft: resident.emptySelfFill, changed, language: 'zh' }).flatMap(({ asked }) =>
      asked.map(({ code }) => code),
    )
  expect(codes([])).toEqual(['phone'])
  expect(codes(['a'])).toEqual(['name', 'phone'])
})

test('of somebody new is asked what belongs to where they are registered', () => {
  const draft = { ...resident.emptySelfFill, newPeople: [resident.newPerson('p')] }
  expect(listNew(form, { draft, language: 'zh' }).flatMap(({ asked }) => asked.map(({ code }) => code))).toEqual([
    'name',
    'phone',
    'from',
  ])
})
