/**
 * Who carries the value into a form post. The element can, since it is form-associated; but jQuery's `serialize` and
 * ASP.NET's partial postbacks collect native fields only, and would lose the answer without a word. There a hidden input,
 * a light-DOM child of the element, carries it instead: it moves with the element, is disabled with it and leaves with it.
 */
export class Carrier {
  #inputs: HTMLInputElement[] = [];

  constructor(
    private readonly host: HTMLElement,
    private readonly internals: ElementInternals,
  ) {}

  /**
   * Writes the value, at once: a listener that reads the form in the same task must see it.
   * @param fields name and value of each field to post.
   * @param state what the browser keeps for Back.
   * @param by who carries it, as the `carrier` attribute says; anything but `element` and `input` is `auto`.
   */
  write(fields: [string, string][], state: string, by: string | undefined): void {
    const native = by === 'input' || (by !== 'element' && serialiserOnPage());
    const named = fields.filter(([name]) => name);
    const data = new FormData();
    for (const [name, value] of named) data.append(name, value);
    this.internals.setFormValue(native ? null : data, state);
    this.#show(native ? named : []);
  }

  #show(fields: [string, string][]): void {
    // those too that came with a copy of the element, and would post its value a second time
    for (const spare of [...this.#inputs.splice(fields.length), ...this.host.querySelectorAll<HTMLInputElement>(`:scope > [${mark}]`)]) if (!this.#inputs.includes(spare)) spare.remove();
    fields.forEach(([name, value], index) => {
      const input = (this.#inputs[index] ??= ours());
      input.name = name;
      input.value = value;
      input.disabled = this.host.hasAttribute('disabled');
      const form = this.host.getAttribute('form');
      if (form) input.setAttribute('form', form);
      else input.removeAttribute('form');
      // a host that redraws its page may have thrown the child out
      if (input.parentNode !== this.host) this.host.append(input);
    });
  }
}

/** By which a carrier's input is known, in a copy too. */
const mark = 'data-carrier';

// Chromium knows a form again on Back by the first two names of its native fields: with one of ours among them, which the page does
// not have as it loads, it would fill in no field of the form, the host's own neither
globalThis.addEventListener?.('pagehide', () => {
  for (const input of document.querySelectorAll<HTMLInputElement>(`[${mark}]`)) {
    const {name} = input;
    input.name = '';
    addEventListener('pageshow', () => (input.name = name), {once: true});
  }
});

function ours(): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.setAttribute(mark, '');
  return input;
}

/** Whether something on the page collects forms by their native fields alone. */
function serialiserOnPage(): boolean {
  const page = globalThis as {jQuery?: {fn?: {serialize?: unknown}}; Sys?: {WebForms?: {PageRequestManager?: unknown}}};
  return Boolean(page.jQuery?.fn?.serialize ?? page.Sys?.WebForms?.PageRequestManager);
}
