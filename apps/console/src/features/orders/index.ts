export { OrderFaults } from './order-faults.tsx'
export { OrderList } from './order-list.tsx'
export { useSays } from './use-says.ts'
