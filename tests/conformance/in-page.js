// @ts-check
/**
 * Loaded by every page of these tests before anything else: notes whatever goes wrong, and lets a test ask our element and
 * a native control the same questions. Uses nothing but what a host's own script could use.
 */

/** @typedef {{kind: 'error' | 'warning' | 'violation', text: string}} Note */

/** What went wrong, in order. @type {Note[]} */
const notes = [];

const note = (/** @type {Note['kind']} */ kind, /** @type {unknown} */ text) => notes.push({kind, text: String(text)});

for (const [method, kind] of /** @type {const} */ ([['error', 'error'], ['warn', 'warning']])) {
  const log = console[method].bind(console);
  console[method] = (...words) => {
    note(kind, words.map(String).join(' '));
    log(...words);
  };
}
// in the capture phase, since a script that does not load tells its own element alone
addEventListener('error', (event) => note('error', event.message || `${/** @type {HTMLScriptElement} */ (event.target).src} did not load`), true);
addEventListener('unhandledrejection', (event) => note('error', event.reason));
document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) => {
  // some engines ask for a site's icon by themselves, and refuse it by the page's policy
  if (!blockedURI.endsWith('/favicon.ico')) note('violation', `${effectiveDirective} ${blockedURI} ${sample}`);
});

/** The checklist, as a control with a value. @param {any} element */
const ours = (element) => ({
  element,
  /** Answers it from a script. */
  write: () => void (element.value = wholeRecord),
  /** Takes the answers away from a script. */
  clear: () => void (element.value = null),
  answered: () => element.value !== null,
  /** What it should post as it stands. */
  expected: () => [element.value === null ? '' : JSON.stringify(element.value)],
  /** What has the focus, where it lies inside the control. */
  focused: () => (document.activeElement === element ? element.shadowRoot.activeElement : null),
});

/** A native control. @param {any} element */
const native = (element) => {
  const ticked = element.type === 'checkbox' || element.type === 'radio';
  return {
    element,
    write: () => void (ticked ? (element.checked = true) : (element.value = 'answered')),
    clear: () => void (ticked ? (element.checked = false) : (element.value = '')),
    answered: () => (ticked ? element.checked : element.value !== ''),
    expected: () => (!ticked ? [element.value] : element.checked ? [element.value] : []),
    focused: () => (document.activeElement === element ? element : null),
  };
};

Object.assign(globalThis, {
  notes,
  /** @param {string} id of the control, which is also its name in the post */
  control: (id) => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`No control has the id "${id}".`);
    const asked = element.localName === 'practice-checklist' ? ours(element) : native(element);
    return {
      ...asked,
      /** What a form's data holds under its name. */
      posts: (form = document.forms[0]) => new FormData(form).getAll(/** @type {any} */ (element).name),
      /** Everything at once, in the same task. */
      now: () => ({answered: asked.answered(), posts: new FormData(document.forms[0]).getAll(/** @type {any} */ (element).name), expected: asked.expected()}),
    };
  },
  /** Collects a form as jQuery's `serialize` does: native fields only. @param {HTMLFormElement} form */
  nativeFields: (form) =>
    [...form.elements].flatMap((/** @type {any} */ field) => {
      const collected = field.name && !field.matches(':disabled') && /^(input|select|textarea)$/i.test(field.nodeName) && !/^(submit|button|image|reset|file)$/i.test(field.type) && (field.checked || !/^(checkbox|radio)$/i.test(field.type));
      return collected ? [[field.name, field.value]] : [];
    }),
});
