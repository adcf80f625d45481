/**
 * Faults as a developer meets them: typed, with the element they happened in and the remedy. Nothing here is loaded until
 * something goes wrong, so its words may be as full as they should be.
 */

import {packComplaint} from './check.js';
import type {Fault, FaultCode} from './fault.js';

export class PracticeError extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    /** What to do about it, in one sentence. */
    readonly remedy: string,
    /** The element in which it happened. */
    readonly element?: Element,
    /** What led to it, where that is known: the program's own error, which is never shown on a page. */
    cause?: unknown,
  ) {
    super(message, {cause});
    this.name = 'PracticeError';
  }
}

/** Fired on the element in which something went wrong. What was wrong also stands on the page, in words for its reader. */
export class PracticeErrorEvent extends Event {
  constructor(readonly error: PracticeError) {
    super('practice-error', {bubbles: true, composed: true});
  }
}

const words: Record<FaultCode, (detail: string) => [message: string, remedy: string]> = {
  'pack-unreachable': (detail) => [`The guidance pack could not be fetched: ${detail}`, 'Check the pack’s name or address, and that the page’s policy allows connect-src to it'],
  'pack-not-json': (detail) => [`What came is not a guidance pack but something else: ${detail}`, 'Check that the address gives the pack itself, and not an error page or a sign-in page'],
  'pack-invalid': (detail) => [`The guidance pack cannot be used: ${detail}`, 'Give the JSON file that the build wrote, such as packs/wandsworth.json, whole and unchanged'],
  'pack-future': (detail) => [`The guidance pack was built for a newer version of this library: ${detail}`, 'Update the library on this page, or build the pack with this version'],
  'checklist-missing': (detail) => [`The pack has no such checklist: ${detail}`, 'Name one that the pack has in the “checklist” attribute'],
  'entry-missing': (detail) => [`The pack has no such entry: ${detail}`, 'Name one that the pack has, or give the pack that has it'],
  'record-unreadable': (detail) => [`The record given as value cannot be read: ${detail}`, detail.startsWith('object-as-text')
    ? 'Give the record as a property, or its JSON text; until then nothing is posted, so that a server keeps what it has'
    : `${detail.startsWith('unusual.js') ? 'Copy the whole folder of the script, all of one version' : 'Give the record as the page posted it'}; what was given is kept and posted back unchanged`],
  'dates-unreadable': (detail) => [`The “dates” attribute is not JSON: ${detail}`, 'Give an object of days by item id, such as {"case-summary": "2026-10-01"}'],
  'links-unusable': (detail) => [`The “links” address leads to no page: ${detail}`, 'Give an address that begins with https://, or one on this site, such as /guidance/{kind}/{id}'],
  'context-unknown': (detail) => [`The work in hand is described in a word that is not known: ${detail}`, 'Give one of the words listed; what applies always is shown meanwhile'],
};

/** What a reader wants to know first. */
export const unread = 'The guidance could not be shown. Tell whoever looks after this page.';

/** What somebody who was answering wants to know first. */
export const kept = 'The guidance could not be shown. What was answered is kept, and saving does not change it. Tell whoever looks after this page.';

/** How an error of the program itself begins: `TypeError: …`. */
const programs = /^\w*(Error|Exception)\b/;

/**
 * A fault in words. Where the pack itself is at fault, the first place in it that does not fit is named; the words of a program,
 * which help nobody on a page, are not said.
 */
export function explain(fault: Fault, element?: Element, pack?: unknown): PracticeError {
  const {code, message: detail} = fault;
  const told = programs.test(detail) ? '' : detail;
  const place = code === 'pack-invalid' && pack ? packComplaint(pack) : undefined;
  const [message, remedy] = words[code](told && place ? `${told} (${place})` : (place ?? (told || 'part of it is missing or is not what it should be')));
  return new PracticeError(code, message, remedy, element, fault.cause ?? fault);
}

declare global {
  interface HTMLElementEventMap {
    'practice-error': PracticeErrorEvent;
  }
}
