export const dates = []
