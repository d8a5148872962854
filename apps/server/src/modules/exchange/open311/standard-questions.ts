import type { Attribute } from '@ejia/contract'

type Question = Omit<Attribute, 'order' | 'variable' | 'datatype_description'> & { readonly hint?: string }

/** What a service asks where the city has not set questions of its own: little, and only what changes who comes. */
const questions: Readonly<Record<string, readonly Question[]>> = {
  'street-light': [
    {
      code: 'FAULT',
      datatype: 'singlevaluelist',
      required: true,
      description: '路灯怎么了？',
      values: [
        { key: 'OUT', name: '不亮' },
        { key: 'FLICKER', name: '闪烁' },
        { key: 'DAMAGED', name: '灯杆损坏' },
      ],
    },
    { code: 'POLE', datatype: 'string', required: false, description: '灯杆上的编号', hint: '不知道可以不填' },
  ],
  noise: [
    {
      code: 'WHEN',
      datatype: 'multivaluelist',
      required: false,
      description: '一般什么时候？',
      values: [
        { key: 'DAY', name: '白天' },
        { key: 'EVENING', name: '晚上' },
        { key: 'NIGHT', name: '深夜' },
      ],
    },
  ],
  'road-damage': [{ code: 'DEPTH_CM', datatype: 'number', required: false, description: '坑大约多深？', hint: '厘米' }],
  drainage: [{ code: 'SINCE', datatype: 'datetime', required: false, description: '什么时候开始的？' }],
  'public-facilities': [{ code: 'WHAT', datatype: 'text', required: false, description: '坏的是什么？' }],
}

export function standardQuestions(categoryId: string): Attribute[] {
  return (questions[categoryId] ?? []).map(({ hint = '', ...question }, index) => ({
    variable: true,
    datatype_description: hint,
    order: index + 1,
    ...question,
  }))
}
