import {JsonPipe} from '@angular/common';
import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import {FormControl, FormGroup, ReactiveFormsModule} from '@angular/forms';
import {ChecklistValue} from './checklist-value';

/** The same record held by Angular's reactive forms: one control of a group, and one that stands alone. */
@Component({
  selector: '#app',
  imports: [JsonPipe, ReactiveFormsModule, ChecklistValue],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Example Child A</h1>
    <form [formGroup]="form">
      <label for="record">Is the record of this child sound?</label>
      <practice-checklist id="record" [attr.required]="''" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" formControlName="record">The checklist is on the intranet.</practice-checklist>
      <output>{{ form.status }}, {{ form.touched ? 'touched' : 'untouched' }}: {{ form.getRawValue() | json }}</output>
      <p>
        <button type="button" (click)="form.controls.record.setValue(alone.value)">Take over</button> <button type="button" (click)="form.reset()">Empty</button>
        <button type="button" (click)="form.disable()">Close</button> <button type="button" (click)="form.enable()">Open</button>
      </p>
    </form>
    <label for="alone">And that of the sibling?</label>
    <practice-checklist id="alone" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" [formControl]="alone">The checklist is on the intranet.</practice-checklist>
  `,
})
export class ReactiveForm {
  protected readonly form = new FormGroup({record: new FormControl<unknown>(null)});
  protected readonly alone = new FormControl<unknown>(null);
}
