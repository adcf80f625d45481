/** Where a statement comes from, what kind of duty it is, whose words it is in, and when those words must be looked at again. */
import * as z from 'zod';
import {address, entryId, isoDate, line} from './text.js';

/** A document that guidance rests on. */
export const source = z.strictObject({
  id: entryId,
  title: line,
  /** Who published it. */
  publisher: line,
  /** Its edition in words, such as "October 2011"; the source's own date, never ours. */
  edition: line,
  address: address.optional(),
});
export type Source = z.infer<typeof source>;

/** `must` is law, `should` is statutory guidance, `local` is a council's own expectation. */
export const duty = z.enum(['must', 'should', 'local']);
export type Duty = z.infer<typeof duty>;

/** `quoted`: the source's words; `adapted`: the source's meaning in ours; `drafted`: ours alone, a suggestion until the council supplies its own. */
export const wording = z.enum(['quoted', 'adapted', 'drafted']);
export type Wording = z.infer<typeof wording>;

/** The fields that every entry and every item carries, resolved: nothing has to be looked up elsewhere to say where it comes from. */
export const provenance = {
  source,
  /** The place in the source: a heading, a page, a section of an Act. */
  place: line,
  wording,
  duty,
  /** Who must review it. */
  owner: line,
  /** When our wording was last checked against the source, by this library's maintainers. */
  reviewed: isoDate,
  /** When it must be checked again: after `reviewed`, by a year at most. */
  due: isoDate,
  /** When the council itself took the wording as its own. Absent: the screen says "not yet reviewed by" the owner. */
  adopted: isoDate.optional(),
};
export const provenanceObject = z.strictObject(provenance);
export type Provenance = z.infer<typeof provenanceObject>;
