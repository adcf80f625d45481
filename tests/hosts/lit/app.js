/* A case form in Lit, with a Lit of its own beside ours: the record is the element's state, and the checklist shows it. */
import {LitElement, html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

class CaseForm extends LitElement {
  static properties = {record: {attribute: false}, notes: {}, drawn: {type: Number}, shown: {type: Boolean}, told: {}};

  constructor() {
    super();
    this.record = null;
    this.notes = '';
    this.drawn = 0;
    this.shown = location.search !== '?without';
    this.told = '';
  }

  /** In the page, so that its styles and forms are the page's. */
  createRenderRoot() {
    return this;
  }

  render() {
    return html`<h1>Example Child A</h1>
      <section class="host"><h2>Visits</h2><table><tbody><tr><th>Day</th><td>2 November 2026</td></tr></tbody></table>
        <p><input type="checkbox" id="seen"> <label for="seen">Seen alone</label> <button type="button">Add a visit</button></p></section>
      ${keyed(
        this.drawn,
        html`<form id="case" @submit=${this.save}>
          <p role="status">${this.told}</p>
          <p><label>Notes <input name="notes" .value=${this.notes} @input=${(event) => (this.notes = event.target.value)}></label></p>
          ${this.shown
            ? html`<label for="record">Is the record of this child sound?</label>
                <practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" .value=${this.record} @change=${(event) => (this.record = event.currentTarget.value)}>The checklist is on the intranet.</practice-checklist>`
            : nothing}
          <p><button>Save</button> <button type="button" @click=${() => (this.drawn += 1)}>Draw again</button> <button type="button" @click=${() => (this.shown = false)}>Take away</button></p>
        </form>`,
      )}`;
  }

  async save(event) {
    event.preventDefault();
    await fetch('/save', {method: 'POST', body: new URLSearchParams(new FormData(event.target))});
    this.told = 'Saved.';
  }
}

customElements.define('case-form', CaseForm);
document.querySelector('#app').append(new CaseForm());
