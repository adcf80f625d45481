/** A file's content as its SHA-256, by which a command knows again what it wrote. */
import {createHash} from 'node:crypto';

/** In hexadecimal digits. */
export const contentHash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Whether a content is the one that a hash was made of. Git on Windows ends the lines of a text otherwise than they were written, and
 * some editors put a mark before it: neither is a change.
 */
export const isStill = (content: Uint8Array, hash: string | undefined): boolean => hash !== undefined && (contentHash(content) === hash || contentHash(plainText(content)) === hash);

const plainText = (content: Uint8Array): string => Buffer.from(content).toString('utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
