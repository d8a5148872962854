/** What the markup wrote on the element that was touched, as `data-name`. */
export function tapped({ currentTarget }: WechatMiniprogram.BaseEvent, name: string): string {
  const value: unknown = currentTarget.dataset[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
