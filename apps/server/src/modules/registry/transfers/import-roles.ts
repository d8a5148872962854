import { registry } from '@ejia/contract'

export const importRoles = registry.uploadRegistryImport.access.roles
