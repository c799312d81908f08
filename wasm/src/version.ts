/** The version of this module; the WebAssembly it loads must say the same. */
export const VERSION = '0.1.0';
