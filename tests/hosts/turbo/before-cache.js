/* Turbo keeps a copy of the page that is left, and a copy has attributes alone. */
addEventListener('turbo:before-cache', () => {
  for (const checklist of document.querySelectorAll('practice-checklist')) if (checklist.value) checklist.setAttribute('value', JSON.stringify(checklist.value));
});
