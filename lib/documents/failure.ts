/** Why a document cannot be used. The words for each code stand in messages/<locale>/documents.json. */
export const documentFailureCodes = [
  'empty',
  'too_large',
  'unsupported_type',
  'disguised',
  'corrupt',
  'encrypted',
  'no_text',
  'too_complex',
  'too_many_pages',
  'internal',
] as const;
export type DocumentFailureCode = (typeof documentFailureCodes)[number];

export function isDocumentFailureCode(value: unknown): value is DocumentFailureCode {
  return documentFailureCodes.some((code) => code === value);
}

/** Thrown by the readers. Carries a code and never any text of the document. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';
  readonly code: DocumentFailureCode;

  constructor(code: DocumentFailureCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
