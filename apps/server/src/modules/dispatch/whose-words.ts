import type { dispatch as domain } from '@ejia/domain'

const words: Readonly<Record<domain.Nature | 'community' | 'centre', string>> = {
  community: '社区',
  centre: '综治中心',
  urbanManagement: '城管部门',
  publicWorks: '市政部门',
  housing: '住建部门',
  police: '公安',
  emergency: '应急消防部门',
  justice: '司法部门',
  civilAffairs: '民政部门',
  market: '市场监管部门',
  environment: '生态环境部门',
}

/** Who takes matters of a kind: a level, or a department by its nature. */
export function sayWhose(whose: string): string {
  const names: Readonly<Record<string, string>> = words
  return names[whose] ?? whose
}
