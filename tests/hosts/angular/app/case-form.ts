import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import {FormsModule} from '@angular/forms';
import {ChecklistValue} from './checklist-value';

/** A case form in Angular: the record is the application's state, and the checklist shows it. */
@Component({
  selector: '#app',
  imports: [FormsModule, ChecklistValue],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Example Child A</h1>
    <section class="host"><h2>Visits</h2><table><tbody><tr><th>Day</th><td>2 November 2026</td></tr></tbody></table>
      <p><input type="checkbox" id="seen"> <label for="seen">Seen alone</label> <button type="button">Add a visit</button></p></section>
    @for (drawing of [drawn()]; track drawing) {
      <form id="case" (submit)="save($event)">
        <p role="status">{{ told() }}</p>
        <p><label>Notes <input name="notes" [(ngModel)]="notes"></label></p>
        @if (shown()) {
          <label for="record">Is the record of this child sound?</label>
          <practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" [(ngModel)]="record">The checklist is on the intranet.</practice-checklist>
        }
        <p><button>Save</button> <button type="button" (click)="drawn.set(drawn() + 1)">Draw again</button> <button type="button" (click)="shown.set(false)">Take away</button></p>
      </form>
    }
  `,
})
export class CaseForm {
  protected readonly record = signal<unknown>(null);
  protected readonly notes = signal('');
  protected readonly drawn = signal(0);
  protected readonly shown = signal(location.search !== '?without');
  protected readonly told = signal('');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await fetch('/save', {method: 'POST', body: new URLSearchParams([...new FormData(event.target as HTMLFormElement)] as [string, string][])});
    this.told.set('Saved.');
  }
}
