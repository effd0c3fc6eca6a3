import { type DocumentExtension, documentExtensions, documentMediaTypes } from './schema';

/** The kind of a stored document; what was accepted has one of the three media types. */
export function extensionOf(mediaType: string): DocumentExtension {
  const known = documentExtensions.find((extension) => documentMediaTypes[extension] === mediaType);
  if (!known) throw new Error('stored media type is not one of ours');
  return known;
}
