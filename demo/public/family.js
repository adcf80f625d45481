// Names go from the fields of this page straight into the explanation on it: by property, never by address, and nowhere else.
const form = document.querySelector('[data-gives-names]');
const explanation = document.querySelector('practice-explanation');

form?.addEventListener('input', () => {
  explanation.names = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
});
// what was typed is on the screen too
explanation?.addEventListener('practice-shown', ({act}) => {
  if (act === 'hidden') form?.reset();
});
form?.addEventListener('submit', (event) => event.preventDefault());
