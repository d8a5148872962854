type Words = { readonly [name: string]: unknown }

/** Words for the markup, which takes texts only: what is made with a number or a name is said by the page. */
export function sayable(words: Words): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, word]) => {
      if (typeof word === 'function') return []
      return [[name, isWords(word) ? sayable(word) : word]]
    }),
  )
}

function isWords(word: unknown): word is Words {
  return typeof word === 'object' && word !== null
}
