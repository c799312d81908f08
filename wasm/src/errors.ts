import type { Error as AnalysisError } from './types.js';

/**
 * Why there is no analysis: what the command says too, and two that only the module knows.
 * `not_loaded`: the WebAssembly cannot be had, or is of another version. `disposed`: the analyzer
 * was disposed of.
 */
export type ErrorCode = AnalysisError['code'] | 'not_loaded' | 'disposed';

/** An error as data; `message` is one English sentence for a person. */
export type ErrorData = Omit<AnalysisError, 'code'> & { code: ErrorCode };

/**
 * What every failure of this module is thrown as.
 *
 * @example
 * try {
 *   await analyzer.analyze('');
 * } catch (error) {
 *   if (error instanceof CallscopeError && error.code === 'empty') console.log('Nothing to read.');
 * }
 */
export class CallscopeError extends Error {
  readonly code: ErrorCode;
  /** Where in the input, in bytes, if there is a place. */
  readonly offset: number | null;

  constructor(code: ErrorCode, message: string, offset: number | null = null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CallscopeError';
    this.code = code;
    this.offset = offset;
  }

  static from({ code, message, offset }: ErrorData): CallscopeError {
    return new CallscopeError(code, message, offset);
  }

  toJSON(): ErrorData {
    return { code: this.code, message: this.message, offset: this.offset };
  }
}
