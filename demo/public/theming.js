// Sets what the controls say, on the page's root, and writes the rule that a host would paste.
const form = document.querySelector('.tokens');
const written = document.querySelector('#written');
const set = new Map();

const show = () => {
  for (const {dataset} of form.querySelectorAll('[data-token]')) {
    const value = set.get(dataset.token);
    if (value) document.documentElement.style.setProperty(dataset.token, value);
    else document.documentElement.style.removeProperty(dataset.token);
  }
  written.textContent = set.size ? `:root {\n${[...set].map(([name, value]) => `  ${name}: ${value};\n`).join('')}}` : 'Nothing is set.';
};

form.addEventListener('input', ({target}) => {
  const {token} = target.dataset;
  const value = target.value.trim();
  if (value) set.set(token, value);
  else set.delete(token);
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => {
  set.clear();
  show();
});
