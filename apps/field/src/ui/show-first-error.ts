/** After a form was refused, the place to act is brought into view. */
export function showFirstError(): void {
  window.requestAnimationFrame(() => {
    const within = document.querySelector('dialog[open]') ?? document
    within.querySelector('.field-error, .notice-bad')?.scrollIntoView({ block: 'center' })
  })
}
