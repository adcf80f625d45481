/** The small script of the plain page: the status, what an answer asks for, and the way to take it back. One listener for all checklists. */
const wanted = (id: string): DocumentFragment => (document.getElementById(id) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;

const chosen = (fieldset: Element): string | undefined => fieldset.querySelector<HTMLInputElement>(':checked')?.value;
const isOpen = (fieldset: Element): boolean => {
  const state = chosen(fieldset);
  return !state || (state === 'not-applicable' && !fieldset.querySelector<HTMLInputElement>('[type=text]')?.value);
};

function tell(list: Element): void {
  const items = [...list.querySelectorAll('fieldset')];
  const open = items.filter(isOpen);
  const late = items.filter((one) => chosen(one) === 'needs-updating');
  const state = open.length ? (items.some(chosen) ? 'In progress' : 'Not started') : late.length ? 'Out of date' : 'Complete';
  const named = (what: string, some: Element[]): string => `${what}: ${some.map((one) => one.querySelector('legend')!.textContent).join(', ').replace(/, ([^,]*)$/, ' and $1')}.`;
  const status = list.querySelector('.status')!;
  status.className = `status ${state.toLowerCase().replaceAll(' ', '-')}`;
  status.querySelector('b')!.textContent = state;
  status.querySelector('span')!.textContent = `${items.length - open.length} of ${items.length} answered. ${open.length ? named('Open', open) : late.length ? named('Needs updating', late) : 'Nothing needs updating.'}`;
}

function message(fieldset: Element): void {
  const item = fieldset.parentElement!;
  item.querySelector('.message')?.remove();
  if (!chosen(fieldset) || !isOpen(fieldset)) return;
  const told = document.createElement('p');
  told.className = 'message';
  told.textContent = 'Say why it does not apply.';
  fieldset.after(told);
}

function answered(fieldset: Element, detail: string | undefined): void {
  const before = fieldset.querySelector<HTMLElement>('.detail');
  if (before?.dataset['kind'] !== detail) before?.remove();
  if (detail && before?.dataset['kind'] !== detail) fieldset.append(wanted(detail));
  message(fieldset);
  tell(fieldset.closest('.checklist')!);
}

document.addEventListener('input', ({target}) => {
  const field = target as HTMLInputElement;
  const fieldset = field.closest('.checklist fieldset');
  if (!fieldset) return;
  if (field.type === 'radio') answered(fieldset, field.value === 'not-applicable' ? 'reason' : 'detail');
  else {
    message(fieldset);
    tell(fieldset.closest('.checklist')!);
  }
});

document.addEventListener('click', ({target}) => {
  const button = target as HTMLElement;
  const fieldset = button.closest('.checklist fieldset');
  if (!fieldset || !button.dataset['do']) return;
  if (button.dataset['do'] === 'date') {
    button.previousElementSibling!.remove();
    button.replaceWith(wanted('date'));
  } else {
    fieldset.querySelectorAll<HTMLInputElement>(':checked').forEach((radio) => (radio.checked = false));
    answered(fieldset, undefined);
  }
});

const days = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'});

/** A date field stays only while it is in use. */
document.addEventListener('focusout', ({target}) => {
  const field = target as HTMLInputElement;
  const detail = field.type === 'date' && field.closest('.checklist .detail');
  if (!detail) return;
  const again = wanted('detail');
  if (field.value) {
    again.querySelector('span')!.textContent = `Last updated ${days.format(field.valueAsDate!)}`;
    again.querySelector('[data-do=date]')!.textContent = 'Change the date';
  }
  detail.replaceWith(again);
});
