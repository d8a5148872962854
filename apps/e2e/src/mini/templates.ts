import { TmplGroup } from 'glass-easel-template-compiler'
import * as z from 'zod'
import type { Files } from './list-files.ts'

const Warnings = z.array(z.looseObject({ message: z.string(), startLine: z.number().default(0) })).nullish()

/** What WeChat draws itself; in a browser each is a component of ours. */
const drawn: Readonly<Record<string, string>> = {
  textarea:
    '<n-textarea class="n" aria-label="{{ariaLabel}}" placeholder="{{placeholder}}" maxlength="{{maxlength}}"></n-textarea>',
  input:
    '<n-input class="n" aria-label="{{ariaLabel}}" placeholder="{{placeholder}}" maxlength="{{maxlength}}"></n-input>',
  button:
    '<n-button class="n" wx:if="{{disabled}}" disabled="true"><slot/></n-button><n-button class="n" wx:else><slot/></n-button>',
  image: '<n-img class="n" src="{{src}}" alt="{{ariaLabel}}" />',
  picker: '<slot/>',
  navigator: '<slot/>',
}

/** The markup of the program as the framework's own compiler reads it; a warning is a fault. */
export function compileTemplates(files: Files): string {
  const group = new TmplGroup()
  const faults: string[] = []
  for (const [path, text] of files) if (path.endsWith('.wxs')) group.addScript(path.slice(0, -4), text)
  for (const [path, text] of files) {
    if (!path.endsWith('.wxml')) continue
    const warnings = Warnings.parse(group.addTmpl(path.slice(0, -5), asBrowserReads(text))) ?? []
    // The library's own markup is not ours to mend.
    if (path.startsWith('miniprogram_npm/')) continue
    faults.push(...warnings.map(({ message, startLine }) => `${path}:${startLine + 1}: ${message}`))
  }
  const code = group.getTmplGenObjectGroups()
  group.free()
  if (faults.length > 0) throw new Error(`the markup has faults:\n${faults.join('\n')}`)
  return code
}

export function compileDrawn(): string {
  const group = new TmplGroup()
  for (const [name, markup] of Object.entries(drawn)) group.addTmpl(name, markup)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return code
}

/** Elements that we draw get names of their own; handlers are written with a colon, which WeChat leaves open. */
function asBrowserReads(markup: string): string {
  return markup
    .replaceAll(/(<\/?)(textarea|input|button|image|picker|navigator)(?=[\s>/])/g, '$1wx-$2')
    .replaceAll(/(\s)(capture-bind|capture-catch|mut-bind|bind|catch)(?=[a-z][\w-]*\s*=)/g, '$1$2:')
    .replaceAll(/(\s)aria-role=/g, '$1role=')
}
