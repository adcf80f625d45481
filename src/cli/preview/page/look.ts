/**
 * How the guidance is dressed: width, size, theme. Paper and forced colours are the browser's own business, and no page can ask for
 * them: what the elements' style sheets say for them is made to hold on screen, as far as a page can.
 */
import type {View} from './view.js';

/** What the browser does to every page where colours are forced. */
const forced = new CSSStyleSheet();
forced.replaceSync(`
  *, *::before, *::after, :host {
    color: CanvasText !important; background-color: Canvas !important; border-color: CanvasText !important;
    box-shadow: none !important; text-shadow: none !important; text-decoration-color: currentColor !important;
  }
  a, a *, .peek { color: LinkText !important; }
  button { color: ButtonText !important; border-color: ButtonText !important; }
`);

/** What a rule was written for. */
const written = new WeakMap<MediaList, string>();

export function makeLook(): {set(view: View): void} {
  const theme = document.getElementById('theme') as HTMLLinkElement; // of frame.html
  const followed = new WeakSet<Node>();
  let view: View | undefined;
  let planned = 0;
  /** Elements come and go: whatever is new is dressed before it is seen. */
  const observer = new MutationObserver(() => {
    planned ||= requestAnimationFrame(() => {
      planned = 0;
      if (view && isSpecial(view)) dressAll(view);
    });
  });

  const dressAll = (now: View): void => {
    for (const root of rootsIn(document)) {
      if (!followed.has(root)) {
        followed.add(root);
        observer.observe(root, {childList: true, subtree: true});
      }
      const others = root.adoptedStyleSheets.filter((sheet) => sheet !== forced);
      const sheets = now.theme === 'contrast' ? [...others, forced] : others;
      if (sheets.length !== root.adoptedStyleSheets.length) root.adoptedStyleSheets = sheets;
      for (const sheet of [...root.styleSheets, ...others]) for (const rule of rulesOf(sheet)) setMedia(rule.media, now);
    }
  };

  return {
    set(now) {
      const before = view;
      view = now;
      const {dataset} = document.documentElement;
      if (dataset['theme'] !== now.theme) {
        const isReady = /^(govuk|nhs|bootstrap)$/.test(now.theme);
        if (isReady) theme.href = `/embed/themes/${now.theme}.css`;
        theme.disabled = !isReady;
      }
      Object.assign(dataset, {theme: now.theme, size: now.size, width: now.width});
      if (before?.width !== now.width && (now.width === 'paper' || before?.width === 'paper')) dispatchEvent(new Event(now.width === 'paper' ? 'beforeprint' : 'afterprint'));
      if (isSpecial(now) || (before && isSpecial(before))) dressAll(now);
    },
  };
}

const isSpecial = ({width, theme}: View): boolean => width === 'paper' || theme === 'contrast';

function* rootsIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) yield* rootsIn(shadowRoot);
}

function* rulesOf(from: {cssRules: CSSRuleList}): Generator<CSSMediaRule> {
  for (const rule of from.cssRules) {
    if (rule instanceof CSSMediaRule) yield rule;
    if ('cssRules' in rule) yield* rulesOf(rule as unknown as {cssRules: CSSRuleList});
  }
}

function setMedia(media: MediaList, {width, theme}: View): void {
  const own = written.get(media) ?? media.mediaText;
  written.set(media, own);
  const isHeld = (width === 'paper' && /^print$/.test(own)) || (theme === 'contrast' && /forced-colors:\s*active/.test(own));
  const isLeft = width === 'paper' && /^screen\b/.test(own);
  const now = isHeld ? 'all' : isLeft ? 'not all' : own;
  if (media.mediaText !== now) media.mediaText = now;
}
