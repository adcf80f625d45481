import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {CaseForm} from './case-form';
import {ReactiveForm} from './reactive-form';

void bootstrapApplication(location.search === '?reactive' ? ReactiveForm : CaseForm, {providers: [provideZonelessChangeDetection()]});
