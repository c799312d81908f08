// From wherever the WebAssembly may come to a compiled module, and from that to an instance.
import type { ResponseLike, WasmSource } from './api.js';
import { CallscopeError } from './errors.js';
import createGlue, { type Glue } from './glue.js';
import { VERSION } from './version.js';

/** The file beside this module. Bundlers know this form and carry the file along. */
export const wasmUrl = (): URL => new URL('./callscope.wasm', import.meta.url);

export async function compile(source: WasmSource | Promise<WasmSource>): Promise<WebAssembly.Module> {
  try {
    return await compileSource(await source);
  } catch (error) {
    if (error instanceof CallscopeError) throw error;
    throw new CallscopeError('not_loaded', `callscope.wasm cannot be loaded: ${reason(error)}`, null, error);
  }
}

async function compileSource(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source as BufferSource);
  if (typeof source === 'string') return compileResponse(await fetch(source));
  if ('href' in source) return compileResponse(await fetch(source.href));
  if ('arrayBuffer' in source) return compileResponse(source as ResponseLike);
  throw new TypeError('it is not a URL, bytes, a Response or a WebAssembly.Module');
}

async function compileResponse(response: ResponseLike): Promise<WebAssembly.Module> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  const streams = response instanceof Response && response.headers.get('content-type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

export async function instantiate(module: WebAssembly.Module): Promise<Glue> {
  let fail!: (error: unknown) => void;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  const ready = createGlue({
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(module, imports).then(receive).catch(fail);
      return {};
    },
  });
  const glue = await Promise.race([ready, failure]).catch((error: unknown) => {
    throw new CallscopeError('not_loaded', `callscope.wasm cannot be started: ${reason(error)}`, null, error);
  });
  const version = glue.version();
  if (version !== VERSION)
    throw new CallscopeError('not_loaded', `This module is ${VERSION}, but its callscope.wasm is ${version}.`);
  return glue;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
