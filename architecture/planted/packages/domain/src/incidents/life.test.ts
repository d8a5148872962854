export const names = ['[I2] a rule', '[I9] a rule that does not exist']
