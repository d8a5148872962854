type Options = {
  readonly success?: (answer: object) => void
  readonly fail?: (answer: { readonly errMsg: string }) => void
  readonly complete?: () => void
} & Readonly<Record<string, unknown>>

export type Navigation = {
  readonly go: (url: string) => void
  readonly replace: (url: string) => void
  readonly restart: (url: string) => void
  readonly back: () => void
}

/** WeChat answers by a callback where one is given, and else by a promise. */
function asked(work: (options: Options) => object | Promise<object>) {
  return (options: Options = {}): Promise<object> | undefined => {
    const done = Promise.resolve().then(() => work(options))
    if (!options.success && !options.fail) return done
    done.then(
      (answer) => options.success?.(answer),
      (error: unknown) => options.fail?.({ errMsg: String(error) }),
    )
    return undefined
  }
}

/** What the program asks of WeChat, answered by the phone of the journey and, for requests, by the real server. */
export function makeWechat(navigation: Navigation): object {
  const kept = new Map<string, string>()
  const recorder = makeRecorder()
  const go = (how: (url: string) => void) => asked(({ url }) => (how(String(url)), {}))
  const known: Readonly<Record<string, unknown>> = {
    ...storage(kept),
    request: (options: Options) => (options['enableChunked'] ? stream(options) : asked(request)(options)),
    uploadFile: asked(upload),
    navigateTo: go(navigation.go),
    redirectTo: go(navigation.replace),
    reLaunch: go(navigation.restart),
    navigateBack: asked(() => (navigation.back(), {})),
    chooseLocation: asked(() => {
      const { place } = PHONE
      if (!place) throw new Error('chooseLocation:fail cancel')
      return { ...place, address: place.name }
    }),
    getLocation: asked(() => {
      const { place, locates } = PHONE
      if (!place || !locates)
        throw new Error('getLocation:fail the api need to be declared in the requiredPrivateInfos')
      return { ...place, accuracy: 20 }
    }),
    chooseMedia: asked(() => {
      if (PHONE.photo === undefined) throw new Error('chooseMedia:fail cancel')
      return { type: 'image', tempFiles: [{ tempFilePath: PHONE.photo, size: 1000, fileType: 'image' }] }
    }),
    getRecorderManager: () => recorder,
    scanCode: asked(() => ({ result: PHONE.scanned ?? '' })),
    login: asked(() => ({ code: `${PHONE.loginCode ?? 'code-nobody'}#${Math.random()}` })),
    getRandomValues: asked(({ length }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
    })),
    requestSubscribeMessage: asked(({ tmplIds }) => accepted(tmplIds)),
    showModal: asked(() => ({ confirm: true, cancel: false })),
    getAppBaseInfo: () => ({ SDKVersion: '3.8.0', fontSizeScaleFactor: PHONE.scale ?? 1 }),
    setClipboardData: asked(({ data }) => (Object.assign(globalThis, { COPIED: data }), {})),
    setNavigationBarTitle: asked(() => ({})),
    makePhoneCall: asked(({ phoneNumber }) => (Object.assign(globalThis, { CALLED: phoneNumber }), {})),
    previewImage: asked(() => ({})),
    stopPullDownRefresh: asked(() => ({})),
    openPrivacyContract: asked(() => ({})),
    nextTick: (work: () => void) => queueMicrotask(work),
    canIUse: () => true,
    getSystemInfoSync: () => ({ SDKVersion: '3.8.0', platform: 'devtools' }),
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getWindowInfo: () => ({ windowWidth: innerWidth, windowHeight: innerHeight }),
  }
  return new Proxy(known, {
    get(answers, name) {
      if (typeof name === 'string' && !(name in answers)) console.warn(`wx.${name} is not there`)
      return Reflect.get(answers, name)
    },
  })
}

/** Records what the phone of the journey is given to say. */
function makeRecorder() {
  let stopped: (recording: { readonly tempFilePath: string; readonly duration: number }) => void = () => undefined
  let failed: (error: { readonly errMsg: string }) => void = () => undefined
  return {
    onStop: (listener: typeof stopped) => {
      stopped = listener
    },
    onError: (listener: typeof failed) => {
      failed = listener
    },
    start: () => {
      if (PHONE.voice === undefined) failed({ errMsg: 'operateRecorder:fail auth deny' })
    },
    stop: () => stopped({ tempFilePath: PHONE.voice ?? '', duration: 2000 }),
  }
}

/** As text, so that nothing is kept that a phone could not keep. */
function storage(kept: Map<string, string>) {
  return {
    getStorageSync: (key: string): unknown => JSON.parse(kept.get(key) ?? '""'),
    setStorageSync: (key: string, value: unknown) => kept.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => kept.delete(key),
  }
}

function accepted(ids: unknown): object {
  return Object.fromEntries((Array.isArray(ids) ? ids : []).map((id) => [String(id), 'accept']))
}

async function request({ url, method, header, data }: Options): Promise<object> {
  const init = { method: typeof method === 'string' ? method : 'GET', headers: headersOf(header) }
  const reply = await fetch(String(url), typeof data === 'string' ? { ...init, body: data } : init)
  return { statusCode: reply.status, data: await reply.text(), header: Object.fromEntries(reply.headers) }
}

/** What comes piece by piece, as long as nobody stops it. */
function stream({ url, header, success, complete }: Options): object {
  const stop = new AbortController()
  let hear: (piece: { readonly data: ArrayBuffer }) => void = () => undefined
  async function read(): Promise<void> {
    const { body, status } = await fetch(String(url), { headers: headersOf(header), signal: stop.signal })
    const reader = body?.getReader()
    for (let piece = await reader?.read(); piece?.value; piece = await reader?.read())
      hear({ data: piece.value.buffer })
    success?.({ statusCode: status })
  }
  void read().then(complete, complete)
  return {
    abort: () => stop.abort(),
    onChunkReceived: (listener: typeof hear) => {
      hear = listener
    },
  }
}

async function upload({ url, filePath, name, header }: Options): Promise<object> {
  const form = new FormData()
  form.append(String(name), await (await fetch(String(filePath))).blob(), 'photo.jpg')
  const reply = await fetch(String(url), { method: 'POST', headers: headersOf(header), body: form })
  return { statusCode: reply.status, data: await reply.text() }
}

function headersOf(header: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(header)).map(([name, value]) => [name, String(value)]))
}
