// Written by tools/build-module.mjs: callscope.wasm as text.
export const base64: string;
