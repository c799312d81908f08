/** Why there is no analysis: a code of the module's or the page's, and a sentence. */
export class Trouble extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
