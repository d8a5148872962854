import type { Discovery } from '@ejia/contract'
import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../../platform/index.ts'

/** When the interface last changed. */
const changedAt = '2026-11-01T00:00:00+08:00'
const specification = 'http://wiki.open311.org/GeoReport_v2'

export function discover({ config }: Pick<Platform, 'config'>, request: FastifyRequest): Discovery {
  const base = baseOf(config, request)
  const endpoint = (path: string, type: 'production' | 'test') => ({
    specification,
    url: `${base}${path}`,
    changeset: changedAt,
    type,
    formats: ['text/xml', 'application/json'],
  })
  return {
    changeset: changedAt,
    contact: `${config.cityName ?? 'e家'} ${base}`,
    key_service: `请向本市系统管理员申请接口密钥（管理端 › 接口密钥）。Ask the city’s system administrator for an API key: ${base}`,
    endpoints: [endpoint('/open311/v2', 'production'), endpoint('/open311/test', 'test')],
  }
}

/** Where this server is reached, without a slash at the end. */
export function baseOf(config: Platform['config'], request: FastifyRequest): string {
  return config.publicUrl ?? `${request.protocol}://${request.host}`
}
