import type { DocumentFailureCode } from './schema';

/** Thrown by the readers. Carries a code and never any text of the document. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';
  readonly code: DocumentFailureCode;

  constructor(code: DocumentFailureCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
