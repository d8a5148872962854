// oxlint-disable-next-line no-console
// oxlint-disable-next-line no-console -- a reason that a reader can weigh
// @ts-expect-error
// TODO finish this
export const silenced = true
