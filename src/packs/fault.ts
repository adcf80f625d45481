/** What can go wrong between a host and an element. `pack-…`: a pack could not be had or used; `checklist-missing`, `entry-missing`: it has no such entry; the rest is about what the host gave. */
export type FaultCode = 'pack-unreachable' | 'pack-not-json' | 'pack-invalid' | 'pack-future' | 'checklist-missing' | 'entry-missing' | 'record-unreadable' | 'dates-unreadable' | 'links-unusable' | 'context-unknown';

/** A fault before it has words: its code, and as its message what only the place where it happened could know. `cause`: the program's own error behind it. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    detail: string,
    cause?: unknown,
  ) {
    super(detail, {cause});
  }
}

/** Whatever was thrown while a pack was had or shown, as a fault: what is none of ours comes of a pack that is not as it should be. */
export const faultOf = (thrown: unknown): Fault => (thrown instanceof Fault ? thrown : new Fault('pack-invalid', '', thrown));
