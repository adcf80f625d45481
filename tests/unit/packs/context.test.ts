import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {PackContext} from '../../../src/packs/context.js';
import {announceProvider, ContextRequest, followContext} from '../../../src/packs/context.js';

const context = (today: string): PackContext => ({state: {kind: 'loading'}, today});

/** Something that answers, as a provider does, and can be told from the outside to answer anew. */
const provider = (element: EventTarget): {tell(given: PackContext): void; receivers: number} => {
  const receivers = new Map<() => void, ContextRequest['callback']>();
  let given = context('first');
  element.addEventListener('context-request', (event) => {
    event.stopImmediatePropagation();
    const {callback} = event as ContextRequest;
    const leave = (): void => void receivers.delete(leave);
    receivers.set(leave, callback);
    callback(given, leave);
  });
  return {
    tell(now) {
      given = now;
      receivers.forEach((callback, leave) => callback(now, leave));
    },
    get receivers() {
      return receivers.size;
    },
  };
};

// the protocol needs no more of an element than that it is an event target
const element = (): Element => new EventTarget() as Element;

describe('following a context', () => {
  it('asks as the community protocol does', () => {
    const asking = element();
    let asked: ContextRequest | undefined;
    asking.addEventListener('context-request', (event) => (asked = event as ContextRequest));
    followContext(asking, () => undefined)();
    assert.ok(asked);
    assert.deepEqual([asked.context, asked.subscribe, asked.bubbles, asked.composed, typeof asked.callback], ['practice-pack', true, true, true, 'function']);
  });

  it('hears at once, at every change, and no more after leaving', () => {
    const asking = element();
    const giving = provider(asking);
    const heard: unknown[] = [];
    const leave = followContext(asking, ({today}) => heard.push(today));
    giving.tell(context('second'));
    leave();
    giving.tell(context('third'));
    assert.deepEqual(heard, ['first', 'second']);
    assert.equal(giving.receivers, 0);
  });

  it('asks again when a provider turns up late, and is answered once', () => {
    const asking = element();
    const heard: unknown[] = [];
    const leave = followContext(asking, ({today}) => heard.push(today));
    const giving = provider(asking);
    announceProvider();
    giving.tell(context('second'));
    announceProvider();
    assert.deepEqual(heard, ['first', 'second', 'second']);
    assert.equal(giving.receivers, 1, 'one subscription however often it asked');
    leave();
    announceProvider();
    assert.equal(heard.length, 3);
    assert.equal(giving.receivers, 0);
  });
});
