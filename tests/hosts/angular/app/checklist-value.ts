import {Directive, ElementRef, forwardRef, inject} from '@angular/core';
import {NG_VALIDATORS, NG_VALUE_ACCESSOR, type ControlValueAccessor, type ValidationErrors, type Validator} from '@angular/forms';

type Checklist = HTMLElement & {value: unknown; disabled: boolean; validity?: ValidityState; validationMessage?: string};

/** Lets `[(ngModel)]`, `formControl` and `formControlName` hold the record of a checklist: an object, or null. With `required` the control is invalid while an item is open. */
@Directive({
  selector: 'practice-checklist[ngModel], practice-checklist[formControl], practice-checklist[formControlName]',
  providers: [
    {provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => ChecklistValue), multi: true},
    {provide: NG_VALIDATORS, useExisting: forwardRef(() => ChecklistValue), multi: true},
  ],
  host: {'(change)': 'changed(checklist.value)', '(practice-progress)': 'revalidated()', '(practice-error)': 'revalidated()', '(focusout)': 'touched()'},
})
export class ChecklistValue implements ControlValueAccessor, Validator {
  protected readonly checklist = inject<ElementRef<Checklist>>(ElementRef).nativeElement;
  protected changed = (_record: unknown): void => undefined;
  protected touched = (): void => undefined;
  protected revalidated = (): void => undefined;

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

  validate(): ValidationErrors | null {
    const {validity, validationMessage} = this.checklist;
    return validity && !validity.valid ? {checklist: validationMessage} : null;
  }

  registerOnValidatorChange(revalidated: () => void): void {
    this.revalidated = revalidated;
  }
}
