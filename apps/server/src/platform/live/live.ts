import { Refusal } from '@ejia/domain'
import type { FastifyBaseLogger, FastifyReply } from 'fastify'
import { Client, type Pool } from 'pg'
import { beatAll, countOf, emptyAudience, fanOut, join, leave, resetAll } from './audience.ts'
import { createBell } from './bell.ts'
import { type Listener, listen } from './listener.ts'
import { readPosition } from './position.ts'
import type { Snapshot } from './snapshot.ts'
import { beginEvents } from './sse.ts'
import { readMissed, readNow, readSince } from './store.ts'
import { beat, begin, hasGap, reset, type Stream, sendMissed } from './stream.ts'

export interface StreamRequest {
  readonly topics: readonly string[]
  /** The session, or another key, whose streams are counted together. */
  readonly owner: string
  /** A topic that ends the stream when something is published under it. */
  readonly endOn?: string
  readonly lastEventId?: string | undefined
}

export interface Live {
  /** Takes the reply over and streams until the client goes, the session ends or the server stops. */
  openStream(reply: FastifyReply, request: StreamRequest): Promise<void>
  /** To be called after each commit that published: wakes all servers, at most once in some milliseconds. */
  noteCommit(): void
  /** Calls whenever some server noted a commit, besides the polling of one's own that a lost wake makes necessary. */
  onWake(call: () => void): void
  countStreams(): number
  stop(): Promise<void>
}

export interface LiveOptions {
  readonly database: Pool
  readonly log: FastifyBaseLogger
  readonly pollMilliseconds?: number
  readonly beatMilliseconds?: number
  readonly streamsPerOwner?: number
}

const channel = 'ejia_live'

/** Wakes live readers, and the workers of the queue too, since jobs are enqueued without a notification. */
const wakeStatement = `select pg_notify('${channel}', ''), pg_notify('jobs:insert', '{"count":1}')`

export function openLive(options: LiveOptions): Live {
  const { database, log } = options
  const audience = emptyAudience()
  const bell = createBell(() => database.query(wakeStatement), log)
  let cursor: Snapshot | undefined
  const read = oneAtATime(async () => {
    const from = cursor ?? (await readNow(database))
    const reading = await readSince(database, from)
    if (from.xmax > reading.seen.xmax) resetAll(audience, reading.seen)
    else fanOut(audience, reading, hasGap(from, reading) ? 'all' : 'concerned')
    cursor = reading.seen
  }, log)
  const woken: (() => void)[] = [read]
  const listener = listen({
    channel,
    connect: () => new Client({ ...database.options, keepAlive: true }),
    onNotify: () => {
      for (const call of woken) call()
    },
    onLost: (error) => log.warn({ err: error }, 'the connection that listens for changes broke; making a new one'),
  })
  const timers = [
    setInterval(read, options.pollMilliseconds ?? 2000),
    setInterval(() => beatAll(audience, cursor), options.beatMilliseconds ?? 20_000),
  ]

  async function openStream(reply: FastifyReply, request: StreamRequest): Promise<void> {
    if (countOf(audience, request.owner) >= (options.streamsPerOwner ?? 8)) throw new Refusal('request.too-many')
    const stream = streamFor(reply, request)
    join(audience, stream)
    stream.events.onClose(() => leave(audience, stream))
    try {
      await catchUp(database, stream, request.lastEventId)
    } catch (error) {
      log.warn({ err: error }, 'a live stream could not catch up; its client will try again')
      stream.events.end()
    }
  }

  return {
    openStream,
    noteCommit: bell.ring,
    onWake: (call) => void woken.push(call),
    countStreams: () => audience.streams.size,
    stop: () => stop({ timers, listener, bell, streams: audience.streams }),
  }
}

async function catchUp(database: Pool, stream: Stream, lastEventId: string | undefined): Promise<void> {
  const position = lastEventId === undefined ? undefined : readPosition(lastEventId)
  if (position === undefined) {
    const now = await readNow(database)
    if (lastEventId !== undefined) return reset(stream, now)
    stream.events.write({ id: now.text })
    return begin(stream, now)
  }
  const missed = await readMissed(database, position, [...stream.topics, ...(stream.endOn ? [stream.endOn] : [])])
  const isOfAnotherDatabase = position.seen.xmax > missed.seen.xmax
  if (isOfAnotherDatabase || hasGap(position.seen, missed)) return reset(stream, missed.seen)
  sendMissed(stream, position, missed)
  begin(stream, missed.seen)
  beat(stream, undefined)
}

function streamFor(reply: FastifyReply, { topics, owner, endOn }: StreamRequest): Stream {
  const events = beginEvents(reply, 1000 + Math.round(Math.random() * 2000))
  return { topics: new Set(topics), owner, endOn, events, seen: undefined, waiting: [] }
}

interface Running {
  readonly timers: readonly NodeJS.Timeout[]
  readonly listener: Listener
  readonly bell: { stop(): Promise<void> }
  readonly streams: ReadonlySet<Stream>
}

async function stop({ timers, listener, bell, streams }: Running): Promise<void> {
  for (const timer of timers) clearInterval(timer)
  for (const stream of streams) stream.events.end()
  await listener.stop()
  await bell.stop()
}

/** Calls while one is under way are answered by one more afterwards. */
function oneAtATime(work: () => Promise<void>, log: FastifyBaseLogger): () => void {
  let running = false
  let again = false
  async function loop(): Promise<void> {
    running = true
    do {
      again = false
      await work().catch((error: unknown) =>
        log.warn({ err: error }, 'live changes could not be read; trying again soon'),
      )
    } while (again)
    running = false
  }
  return () => {
    if (running) again = true
    else void loop()
  }
}
