import {Directive, ElementRef, forwardRef, inject} from '@angular/core';
import {NG_VALUE_ACCESSOR, type ControlValueAccessor} from '@angular/forms';

type Checklist = HTMLElement & {value: unknown; disabled: boolean};

/** Lets `[(ngModel)]`, `formControl` and `formControlName` hold the record of a checklist: an object, or null. */
@Directive({
  selector: 'practice-checklist[ngModel], practice-checklist[formControl], practice-checklist[formControlName]',
  providers: [{provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => ChecklistValue), multi: true}],
  host: {'(change)': 'changed(checklist.value)', '(focusout)': 'touched()'},
})
export class ChecklistValue implements ControlValueAccessor {
  protected readonly checklist = inject<ElementRef<Checklist>>(ElementRef).nativeElement;
  protected changed = (_record: unknown): void => undefined;
  protected touched = (): void => undefined;

  writeValue(record: unknown): void {
    this.checklist.value = record ?? null;
  }

  registerOnChange(changed: (record: unknown) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.checklist.disabled = disabled;
  }
}
