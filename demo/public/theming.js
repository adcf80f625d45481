// Sets what the controls say, on the page's root, and writes the rule that a host would paste.
const form = document.querySelector('.tokens');
const written = document.querySelector('#written');
const set = new Map();
const probe = form.appendChild(document.createElement('i'));
const brush = document.createElement('canvas').getContext('2d', {willReadFrequently: true});

// A colour well takes six digits: the browser works out what any colour comes to on the page's ground.
const digitsOf = (colour) => {
  for (const layer of ['Canvas', colour]) {
    probe.style.color = layer;
    brush.fillStyle = getComputedStyle(probe).color;
    brush.fillRect(0, 0, 1, 1);
  }
  return `#${[...brush.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

const show = () => {
  for (const {dataset} of form.querySelectorAll('[data-token]')) {
    const value = set.get(dataset.token);
    if (value) document.documentElement.style.setProperty(dataset.token, value);
    else document.documentElement.style.removeProperty(dataset.token);
  }
  for (const well of form.querySelectorAll('[data-initial]')) if (!set.has(well.dataset.token)) well.value = digitsOf(well.dataset.initial);
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
  setTimeout(show); // the fields are emptied after this
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
show();
