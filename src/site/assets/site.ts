/**
 * What a script adds to a page of a site, besides the elements: review dates on the day it is read, the way to a place inside an
 * element, and a button beside what is to be copied. Everything works without it.
 */

/** Today by the reader's own clock, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The page was written on another day: what it says of its review date is said anew. */
function tellReview(): void {
  for (const late of document.querySelectorAll<HTMLElement>('.late[data-due]')) late.hidden = (late.dataset['due'] ?? '') >= today();
  for (const note of document.querySelectorAll<HTMLElement>('.as-of')) note.hidden = document.querySelector('main :not(:defined)') === null && document.querySelector('practice-pack') !== null;
}

/** A place inside an element, which no address reaches by itself. */
const placeOf = (id: string): HTMLElement | null => [...document.querySelectorAll('main *')].map(({shadowRoot}) => shadowRoot?.getElementById(id)).find(Boolean) ?? null;

/** Until an element has drawn itself its text stands in the page, and the browser has gone there by itself. */
function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id) return;
  const stopped = new AbortController();
  for (const act of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(act, () => stopped.abort(), {passive: true, once: true, signal: stopped.signal});
  const until = performance.now() + 5_000;
  const look = (): void => {
    if (stopped.signal.aborted) return;
    const place = placeOf(id);
    if (place) {
      place.scrollIntoView({behavior: 'instant'});
      if (place.hasAttribute('tabindex')) place.focus({preventScroll: true});
      stopped.abort();
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
}

function addCopyButtons(): void {
  for (const code of document.querySelectorAll('.code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    const title = code.closest('section')?.querySelector('h2')?.textContent;
    const what = code.previousElementSibling?.textContent;
    if (title) button.setAttribute('aria-label', `Copy: ${title}, ${(what ?? '').toLowerCase()}`);
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(code.textContent ?? '').then(
        () => void (button.textContent = 'Copied'),
        () => getSelection()?.selectAllChildren(code), // somebody presses the keys for it
      );
    });
    code.after(button);
  }
}

/** A checklist to go through needs its element: without it, nobody is told of it. */
function showTrial(): void {
  const trial = document.querySelector<HTMLElement>('.trial');
  if (trial) void customElements.whenDefined('practice-checklist').then(() => (trial.hidden = false));
}

/** On paper a link leads nowhere: its address stands after it, inside elements as on the page around them, where no stylesheet of the page reaches. */
function printAddresses(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("@media print { :not(dd) > a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.85em; overflow-wrap: anywhere; } }");
  const within = (root: Document | ShadowRoot): void => {
    for (const {shadowRoot} of root.querySelectorAll('*')) {
      if (!shadowRoot) continue;
      if (!shadowRoot.adoptedStyleSheets.includes(sheet)) shadowRoot.adoptedStyleSheets.push(sheet);
      within(shadowRoot);
    }
  };
  addEventListener('beforeprint', () => within(document));
}

tellReview();
printAddresses();
addCopyButtons();
showTrial();
follow();
addEventListener('hashchange', follow);
// the elements come in their own time
addEventListener('load', () => setTimeout(tellReview, 1_000));
