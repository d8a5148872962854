import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'

const tag = 'open311'
const common = { tag, access: 'public', outside: true } as const

/** An instant with its zone and without fractions, as the standard's clients insist. */
const Datetime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/))
const Code = z.string().check(z.regex(/^[\w-]+$/))
const part = z.string().check(z.maxLength(200))
/** `v2` is the city itself, `test` a place to try without opening anything; `xml` or `json`. */
const place = { edition: part, format: part }

/** The body of every error. */
export const Open311Errors = z.array(z.strictObject({ code: z.int(), description: z.string() })).check(z.minLength(1))
export type Open311Errors = z.output<typeof Open311Errors>

const Discovery = z.strictObject({
  changeset: Datetime,
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.strictObject({
      specification: z.string(),
      url: z.url(),
      changeset: Datetime,
      type: z.enum(['production', 'test']),
      formats: z.array(z.string()),
    }),
  ),
})
export type Discovery = z.output<typeof Discovery>

const Service = z.strictObject({
  service_code: Code,
  service_name: z.string(),
  description: z.string(),
  metadata: z.boolean(),
  type: z.enum(['realtime', 'batch', 'blackbox']),
  keywords: z.string(),
  group: z.string(),
})
export type Service = z.output<typeof Service>

const attributeTypes = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const

/** What a service asks beside the text. */
export const Attribute = z.strictObject({
  variable: z.boolean(),
  code: Code.check(z.maxLength(40)),
  datatype: z.enum(attributeTypes),
  required: z.boolean(),
  datatype_description: z.string().check(z.maxLength(300)),
  order: z.int().check(z.gte(1)),
  description: z.string().check(z.minLength(1), z.maxLength(300)),
  values: z.exactOptional(
    z
      .array(
        z.strictObject({
          key: Code.check(z.maxLength(40)),
          name: z.string().check(z.minLength(1), z.maxLength(100)),
        }),
      )
      .check(z.maxLength(50)),
  ),
})
export type Attribute = z.output<typeof Attribute>

const ServiceDefinition = z.strictObject({ service_code: Code, attributes: z.array(Attribute) })
export type ServiceDefinition = z.output<typeof ServiceDefinition>

const extended = {
  attributes: z.exactOptional(
    z.array(z.strictObject({ label: z.string(), name: z.string(), value: z.string(), code: z.string() })),
  ),
  extended_attributes: z.exactOptional(
    z.strictObject({ channel: z.string(), x: z.number(), y: z.number(), photos: z.array(z.string()) }),
  ),
  notes: z.exactOptional(z.array(z.strictObject({ datetime: Datetime, description: z.string(), type: z.string() }))),
}

const ServiceRequest = z.strictObject({
  service_request_id: Code,
  status: z.enum(['open', 'closed']),
  status_notes: z.nullable(z.string()),
  service_name: z.string(),
  service_code: z.string(),
  description: z.string(),
  agency_responsible: z.nullable(z.string()),
  service_notice: z.nullable(z.string()),
  requested_datetime: Datetime,
  updated_datetime: Datetime,
  expected_datetime: z.exactOptional(Datetime),
  address: z.string(),
  address_id: z.string(),
  zipcode: z.string(),
  lat: z.number(),
  long: z.number(),
  media_url: z.string(),
  ...extended,
})
export type ServiceRequest = z.output<typeof ServiceRequest>

/** What is answered to a report: an id, or a token that will lead to one. */
const Accepted = z.strictObject({
  service_request_id: z.exactOptional(Code),
  token: z.exactOptional(Code),
  service_notice: z.nullable(z.string()),
  account_id: z.nullable(z.string()),
})
export type Accepted = z.output<typeof Accepted>

const Token = z.strictObject({ service_request_id: Code, token: Code })

/** What became of a request since; statuses in the extended words of mySociety's clients. */
export const RequestUpdate = z.strictObject({
  update_id: Code,
  service_request_id: Code,
  status: z.enum([
    'open',
    'in_progress',
    'action_scheduled',
    'fixed',
    'closed',
    'duplicate',
    'not_councils_responsibility',
    'no_further_action',
  ]),
  updated_datetime: Datetime,
  description: z.string(),
  media_url: z.string(),
})
export type RequestUpdate = z.output<typeof RequestUpdate>

const jurisdiction = { jurisdiction_id: z.exactOptional(z.string()) }
const paged = {
  page: z.exactOptional(z.string()),
  page_size: z.exactOptional(z.string()),
  start_date: z.exactOptional(z.string()),
  end_date: z.exactOptional(z.string()),
}

/** Read by the handler, since it takes them from the address as well as from the form; here for people to read. */
const ReportForm = z.looseObject({
  api_key: z.string(),
  ...jurisdiction,
  service_code: z.string(),
  lat: z.exactOptional(z.string()),
  long: z.exactOptional(z.string()),
  address_string: z.exactOptional(z.string()),
  address_id: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
  device_id: z.exactOptional(z.string()),
  account_id: z.exactOptional(z.string()),
  first_name: z.exactOptional(z.string()),
  last_name: z.exactOptional(z.string()),
  phone: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  media_url: z.exactOptional(z.string()),
  client_request_id: z.exactOptional(z.string()),
})

const UpdateForm = z.looseObject({
  api_key: z.string(),
  ...jurisdiction,
  service_request_id: z.string(),
  update_id: z.string(),
  updated_datetime: z.exactOptional(z.string()),
  status: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  media_url: z.exactOptional(z.string()),
})

/** Open311 GeoReport v2, complete, with the extensions that its clients use; see docs/open311.md. */
export const open311 = {
  discoverOpen311: endpoint({
    ...common,
    name: 'discoverOpen311',
    method: 'GET',
    path: '/open311/discovery.:format',
    summary: 'Open311: where the endpoints are',
    params: z.strictObject({ format: part }),
    reply: Discovery,
  }),
  discoverOpen311Below: endpoint({
    ...common,
    name: 'discoverOpen311Below',
    method: 'GET',
    path: '/open311/:edition/discovery.:format',
    summary: 'Open311: where the endpoints are, asked at an endpoint',
    params: z.strictObject(place),
    reply: Discovery,
  }),
  listOpen311Services: endpoint({
    ...common,
    name: 'listOpen311Services',
    method: 'GET',
    path: '/open311/:edition/services.:format',
    summary: 'Open311: what can be reported',
    params: z.strictObject(place),
    query: z.looseObject(jurisdiction),
    reply: z.array(Service),
  }),
  getOpen311Service: endpoint({
    ...common,
    name: 'getOpen311Service',
    method: 'GET',
    path: '/open311/:edition/services/:code.:format',
    summary: 'Open311: what a service asks beside the text',
    params: z.strictObject({ ...place, code: part }),
    query: z.looseObject(jurisdiction),
    reply: ServiceDefinition,
  }),
  reportByOpen311: endpoint({
    ...common,
    name: 'reportByOpen311',
    method: 'POST',
    path: '/open311/:edition/requests.:format',
    summary: 'Open311: report a matter, with photos as parts of the form or as media_url',
    params: z.strictObject(place),
    form: ReportForm,
    reply: z.array(Accepted),
  }),
  getOpen311Token: endpoint({
    ...common,
    name: 'getOpen311Token',
    method: 'GET',
    path: '/open311/:edition/tokens/:token.:format',
    summary: 'Open311: from a token to the id of the request',
    params: z.strictObject({ ...place, token: part }),
    query: z.looseObject(jurisdiction),
    reply: z.array(Token),
  }),
  listOpen311Requests: endpoint({
    ...common,
    name: 'listOpen311Requests',
    method: 'GET',
    path: '/open311/:edition/requests.:format',
    summary: 'Open311: the matters that are public, newest first; 90 days, at most 1000',
    params: z.strictObject(place),
    query: z.looseObject({
      ...jurisdiction,
      ...paged,
      service_request_id: z.exactOptional(z.string()),
      service_code: z.exactOptional(z.string()),
      status: z.exactOptional(z.string()),
      updated_after: z.exactOptional(z.string()),
      updated_before: z.exactOptional(z.string()),
      extensions: z.exactOptional(z.string()),
    }),
    reply: z.array(ServiceRequest),
  }),
  getOpen311Request: endpoint({
    ...common,
    name: 'getOpen311Request',
    method: 'GET',
    path: '/open311/:edition/requests/:id.:format',
    summary: 'Open311: one matter, as a list of one',
    params: z.strictObject({ ...place, id: part }),
    query: z.looseObject({ ...jurisdiction, extensions: z.exactOptional(z.string()) }),
    reply: z.array(ServiceRequest),
  }),
  getOpen311Photo: endpoint({
    ...common,
    name: 'getOpen311Photo',
    method: 'GET',
    path: '/open311/:edition/requests/:id/photos/:photo.webp',
    summary: 'Open311: the photo behind a media_url, as WebP',
    params: z.strictObject({ edition: part, id: part, photo: part }),
    reply: 'file',
  }),
  listOpen311Updates: endpoint({
    ...common,
    name: 'listOpen311Updates',
    method: 'GET',
    path: '/open311/:edition/servicerequestupdates.:format',
    summary: 'Open311 (extension): what became of the public matters, oldest first; at most 1000',
    params: z.strictObject(place),
    query: z.looseObject({ ...jurisdiction, ...paged }),
    reply: z.array(RequestUpdate),
  }),
  updateByOpen311: endpoint({
    ...common,
    name: 'updateByOpen311',
    method: 'POST',
    path: '/open311/:edition/servicerequestupdates.:format',
    summary: 'Open311 (extension): what the one who reported adds to a matter',
    params: z.strictObject(place),
    form: UpdateForm,
    reply: z.array(z.strictObject({ update_id: z.string() })),
  }),
} as const
