/** Expressions that a page evaluates for us, the same text in every engine. */
import type {Json} from './engine.js';

type Outcome = {value?: Json; error?: string};

/** A function declared in the test, as text the page can call. tsx marks names with a helper that a page does not have. */
const sourceOf = (fn: unknown): string => `((__name) => (${String(fn)}))((named) => named)`;

/**
 * An expression whose value is a promise of JSON text: `{value}` or `{error}`. Text, since each protocol has its own idea
 * of what an object is on its way out of a page.
 */
export const callExpression = (fn: unknown, args: readonly Json[]): string => `(async () => {
  try {
    const value = await (${sourceOf(fn)})(...${JSON.stringify(args)});
    return JSON.stringify({value: value === undefined ? null : value});
  } catch (error) {
    return JSON.stringify({error: error && error.stack ? error.name + ': ' + error.message : String(error)});
  }
})()`;

/** @throws Error with what the page's function threw */
export const readOutcome = (text: unknown): Json => {
  if (typeof text !== 'string') throw new Error(`The page gave back ${typeof text} where JSON text was expected.`);
  const outcome = JSON.parse(text) as Outcome;
  if (outcome.error !== undefined) throw new Error(`In the page: ${outcome.error}`);
  return outcome.value ?? null;
};

/** In the page: the first element that matches, `>>>` stepping into open shadow roots. */
export const findSource = `(selector) => {
  let found = document.documentElement;
  let scope = document;
  for (const step of selector.split('>>>').map((part) => part.trim())) {
    if (!scope) throw new Error('nothing to step into before "' + step + '" of "' + selector + '": no open shadow root');
    found = scope.querySelector(step);
    if (!found) throw new Error('no element matches "' + step + '" of "' + selector + '"');
    scope = found.shadowRoot;
  }
  return found;
}`;

/** In the page: where the middle of an element is, in CSS pixels of the viewport, once it has been scrolled there. */
export const middleSource = `(selector) => {
  const element = (${findSource})(selector);
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const box = element.getClientRects()[0];
  if (!box || box.width === 0 || box.height === 0) throw new Error('"' + selector + '" has no box to press');
  return {x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2)};
}`;
