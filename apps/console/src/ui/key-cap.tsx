/** A key as it is printed on the keyboard. Said by `aria-keyshortcuts` elsewhere, so hidden from screen readers here. */
export function KeyCap({ name }: { readonly name: string }) {
  return (
    <kbd className="key-cap" aria-hidden="true">
      {name}
    </kbd>
  )
}
