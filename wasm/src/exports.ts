// What every entry exports beside its `createAnalyzer`.
export type * from './api.js';
export { CallscopeError, type ErrorCode, type ErrorData } from './errors.js';
export type { Comparison } from './comparison-types.js';
export type * from './types.js';
export { VERSION as version } from './version.js';
