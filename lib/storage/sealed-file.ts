import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { StorageError } from './file-storage';

/**
 * The format of a file at rest: magic, salt, proof, then blocks of at most 64 KiB, each sealed with AES-256-GCM.
 * The key of each file is derived from the master key and the file's own random salt (HKDF, RFC 5869), so a
 * counter is a safe nonce. The nonce also says whether a block is the last: cutting the file short, or moving,
 * doubling or swapping blocks is found (the STREAM construction, Hoang et al. 2015). The proof ties the file to
 * its address, so one file cannot be put in another's place.
 */
const magic = Buffer.from('TLF1');
const saltBytes = 32;
const proofBytes = 32;
const tagBytes = 16;
export const blockBytes = 64 * 1024;
export const headBytes = magic.length + saltBytes + proofBytes;
export const sealedBlockBytes = blockBytes + tagBytes;

export type FileKey = { key: Buffer; salt: Buffer };

function derive(master: Buffer, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, salt, purpose, 32));
}

export function newFileKey(master: Buffer): FileKey {
  const salt = randomBytes(saltBytes);
  return { salt, key: derive(master, salt, 'throughline file') };
}

/** The name of a file on disk: keyed, so that the disk alone does not tell whether it holds a known file. */
export function addressName(master: Buffer, address: string): string {
  return createHmac('sha256', derive(master, Buffer.alloc(0), 'throughline file name'))
    .update(address)
    .digest('hex');
}

function proofOf(fileKey: FileKey, address: string): Buffer {
  return createHmac('sha256', fileKey.key).update(address).digest();
}

export function headOf(fileKey: FileKey, address: string): Buffer {
  return Buffer.concat([magic, fileKey.salt, proofOf(fileKey, address)]);
}

/** Checks that a head belongs to the address and returns the file's key. Throws StorageError `tampered`. */
export function openHead(master: Buffer, head: Buffer, address: string): FileKey {
  if (head.length !== headBytes || !head.subarray(0, magic.length).equals(magic))
    throw new StorageError('tampered');
  const salt = head.subarray(magic.length, magic.length + saltBytes);
  const fileKey = { salt, key: derive(master, salt, 'throughline file') };
  const proof = head.subarray(magic.length + saltBytes);
  if (!timingSafeEqual(proof, proofOf(fileKey, address))) throw new StorageError('tampered');
  return fileKey;
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

export function sealBlock(fileKey: FileKey, block: Uint8Array, index: number, isLast: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', fileKey.key, nonceOf(index, isLast));
  return Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
}

/** Throws StorageError `tampered` unless every bit, the place and the end are as sealed. */
export function openBlock(fileKey: FileKey, sealed: Buffer, index: number, isLast: boolean): Buffer {
  if (sealed.length < tagBytes) throw new StorageError('tampered');
  const decipher = createDecipheriv('aes-256-gcm', fileKey.key, nonceOf(index, isLast));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()]);
  } catch (error) {
    throw new StorageError('tampered', { cause: error });
  }
}
