/** The library's icon font lies on a server far away; nothing here draws with it, and no phone shall fetch it. */
export function withoutFarFonts(styles: string): string {
  return styles.replaceAll(/@font-face\s*\{[^}]*https?:[^}]*\}/g, '')
}
