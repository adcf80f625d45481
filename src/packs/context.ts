/**
 * How an element finds the pack that a `<practice-pack>` around it gives: the Context Community Protocol, as an event
 * that the provider answers. A provider that is defined or inserted later is found as well.
 */
import type {Pack} from '../model/pack.js';
import type {Fault} from './fault.js';

/** Where a pack stands: on its way, here, or not to be had. */
export type PackState = {kind: 'loading'} | {kind: 'ready'; pack: Pack} | {kind: 'failed'; fault: Fault; retry?(): void};

/** What a `<practice-pack>` gives to everything inside it. */
export interface PackContext {
  state: PackState;
  /** The language to show, as a BCP 47 tag. */
  language?: string;
  nation?: 'england' | 'wales' | 'scotland' | 'northern-ireland';
  /** The day to reckon from, as `YYYY-MM-DD`. */
  today?: string;
  /** Names of things as this council says them, by term id. */
  terms?: Readonly<Record<string, string>>;
  /** Where entries have pages of their own: an address with `{kind}` and `{id}` in it. */
  links?: string;
}

export const packContext = 'practice-pack';
type Receive = (context: PackContext, unsubscribe?: () => void) => void;

/** Asks the providers around an element; the nearest one stops it and calls back, now and at every change. */
export class ContextRequest extends Event {
  readonly context = packContext;
  readonly subscribe = true;
  constructor(readonly callback: Receive) {
    super('context-request', {bubbles: true, composed: true});
  }
}

/** Elements whose question nobody has answered yet. */
const unanswered = new Set<() => void>();

/** Asks for the context around `element`, and again whenever a new provider turns up. Returns the way to stop. */
export function followContext(element: Element, receive: (context: PackContext) => void): () => void {
  let leave: (() => void) | undefined;
  const ask = (): void => {
    element.dispatchEvent(
      new ContextRequest((context, unsubscribe) => {
        if (leave !== unsubscribe) leave?.();
        leave = unsubscribe;
        receive(context);
      }),
    );
  };
  unanswered.add(ask);
  ask();
  return () => {
    unanswered.delete(ask);
    leave?.();
  };
}

/** To be called by a provider once it can answer: those inside it that asked too early ask again. */
export const announceProvider = (): void => unanswered.forEach((ask) => ask());
