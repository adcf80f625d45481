/** What can go wrong between a host and an element. `pack-…`: a pack could not be had or used; `checklist-missing`, `entry-missing`: it has no such entry; the rest is about what the host gave. */
export type FaultCode = 'pack-unreachable' | 'pack-not-json' | 'pack-invalid' | 'pack-future' | 'checklist-missing' | 'entry-missing' | 'record-unreadable' | 'dates-unreadable' | 'context-unknown';

/** A fault before it has words: its code, and as its message what only the place where it happened could know. */
export class Fault extends Error {
  constructor(
    readonly code: FaultCode,
    detail: string,
  ) {
    super(detail);
  }
}
