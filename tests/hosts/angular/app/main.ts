import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {CaseForm} from './case-form';

void bootstrapApplication(CaseForm, {providers: [provideZonelessChangeDetection()]});
