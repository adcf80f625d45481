/**
 * The small words every entry is made of: ids, dates, hashes, languages. Zod schemas, so that the compiler, the JSON
 * Schema for editors and the TypeScript types all come from one statement. The browser takes only the types.
 */
import * as z from 'zod';

/** A written id: lower-case words joined by hyphens (`case-summary`). Never derived from a heading, never used again for something else. */
export const entryId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as case-summary');

/** A day as `YYYY-MM-DD`, a real one: no 30 February. */
export const isoDate = z.iso.date('a date is written year-month-day, such as 2026-11-22, and has to be a real day');
export type IsoDate = z.infer<typeof isoDate>;

/** A moment in UTC as `YYYY-MM-DDTHH:MM:SSZ`, fractions of a second allowed. */
export const isoInstant = z.iso.datetime('a moment is written in UTC, such as 2026-11-22T09:30:00Z');
export type IsoInstant = z.infer<typeof isoInstant>;

/** The identity of a wording: the first 16 hexadecimal digits of its SHA-256. An identity, not a seal: it is not checked again at run time. */
export const contentHash = z.string().regex(/^[0-9a-f]{16}$/, 'a content hash is 16 hexadecimal digits');

/** A pack's version, as semantic versioning writes it (`1.4.0`). */
export const packVersion = z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'a version is three numbers with dots, such as 1.4.0');

/** Text on one line that says something. */
export const line = z.string().trim().min(1, 'this may not be empty').regex(/^[^\n\r]*$/, 'this is one line of text');

/** A BCP 47 language tag (`en-GB`, `cy`, `ur`). */
export const languageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a tag such as en-GB, cy or ur');

/** An address that a reader may follow: http, https or mailto, nothing that runs. */
export const address = z.string().regex(/^(https?:\/\/|mailto:)\S+$/i, 'an address begins with https://, http:// or mailto:');
