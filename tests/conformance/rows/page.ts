/** Getting on with the rest of the page: scripts that come first, second copies, policies, collectors of native fields. */
import assert from 'node:assert/strict';
import {strictHeaders} from '../policy.js';
import {version} from '../samples.js';
import {newerVersion} from '../site.js';
import {type Note, NotTried, type Row, type Trial} from '../trial.js';

const module = (address: string): string => `<script type="module" src="${address}"></script>`;
const library = module('/guidance/checklist.js');

const refusesText = (trial: Trial) =>
  trial.engine.evaluate(() => {
    try {
      // a text, under a policy that wants a trusted value
      document.createElement('script').text = 'void 0';
      return false;
    } catch {
      return true;
    }
  });

/** The page wants trusted values, and this engine knows what those are. Asked last: the refusal itself is a breach. */
const isEnforced = async (trial: Trial): Promise<void> => {
  if (!(await trial.engine.evaluate(() => 'trustedTypes' in window))) throw new NotTried('the engine has no Trusted Types');
  assert.equal(await refusesText(trial), true, 'the engine enforces Trusted Types here');
};

const loads = {none: 'a native control is not loaded'};
const carries = {none: 'a native control always carries itself'};

/** A form whose checklist is carried as the attribute says, with scripts before and after the library. */
const carrierForm = (trial: Trial, attributes: string, {before = '', after = ''} = {}) =>
  trial.open(`<form id="form" action="/echo" method="post">${trial.controls(attributes)}<button>Save</button></form>`, {head: `${before}${library}${after}`});

/** Its value is in the form's data once, among the native fields so many times, and in a real post once. */
const isCarriedOnce = async (trial: Trial, amongNative: 0 | 1): Promise<void> => {
  const look = () =>
    trial.ask((id) => ({now: control(id).now(), native: nativeFields(document.forms[0]!).filter(([name]) => name === id).map(([, value]) => value)}));
  const {now, native} = await look();
  await trial.isCarried(now);
  assert.deepEqual(native, amongNative ? now.expected : []);
  assert.deepEqual((await trial.save()).filter(([name]) => name.startsWith(trial.subject)), now.expected.map((value) => [trial.subject, value]));
};

const jquery = '<script src="/jquery.js"></script>';
/** As much of jQuery as says that it is there. */
const serveJquery = (trial: Trial) => trial.site.page('/jquery.js', {body: 'globalThis.jQuery = {fn: {serialize() {}}};', headers: {'content-type': 'text/javascript'}});

export const pageRows: Row[] = [
  {
    group: 'Page',
    title: 'made by a script before its tag is registered, with properties set on it, it takes them over',
    beside: 'checkbox',
    async check(trial) {
      await trial.open('<form id="form"></form>', {head: ''});
      await trial.ask(async (id) => {
        const element = Object.assign(document.createElement(id === 'ours' ? 'practice-checklist' : 'input'), {id}) as unknown as HTMLInputElement & Record<string, unknown>;
        const form = document.forms[0]!;
        if (id === 'ours') {
          element['checklist'] = 'wandsworth-5';
          element['pack'] = await (await fetch('/guidance/packs/wandsworth.json')).json();
        } else Object.assign(element, {type: 'checkbox', value: 'yes'});
        element.name = id;
        form.append(element);
        control(id).write();
        const script = Object.assign(document.createElement('script'), {type: 'module', src: '/guidance/checklist.js'});
        document.head.append(script);
        await new Promise((resolve) => script.addEventListener('load', resolve));
      });
      await trial.isCarried();
      await trial.shown();
      assert.deepEqual(await trial.ask((id) => ['value', 'pack', 'checklist', 'name'].filter((property) => Object.hasOwn(control(id).element, property))), [], 'no property hides the element’s own');
      await trial.isQuiet();
    },
  },
  {
    group: 'Page',
    title: 'strict content security policy, as a header: it works, without one breach',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls()}</form>`, {headers: strictHeaders});
      await trial.answer();
      await trial.isCarried();
      await trial.isQuiet();
    },
  },
  {
    group: 'Page',
    title: 'Trusted Types wanted, with `trusted-types lit-html`: it works, without one breach',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls()}</form>`, {headers: strictHeaders});
      await trial.answer();
      await trial.isCarried();
      await trial.isQuiet();
      await isEnforced(trial);
    },
  },
  {
    group: 'Second copy',
    title: 'of the same version: silent, and all goes on working',
    beside: loads,
    async check(trial) {
      // under the policy that lets one Lit in: beside the checklist alone, the whole library still brings what is missing
      await trial.open(`<form id="form">${trial.controls()}</form><practice-statements pack="wandsworth"></practice-statements>`, {head: library + module('/copy/checklist.js') + module('/guidance/practice-guidance.js'), headers: strictHeaders});
      assert.ok(await trial.until(() => trial.engine.evaluate(() => document.querySelector('practice-statements')?.shadowRoot?.querySelector('.reading') != null)), 'the other elements come');
      await trial.answer();
      await trial.isCarried();
      await trial.isQuiet();
    },
  },
  {
    group: 'Second copy',
    title: 'of another version: one warning that names both, nothing throws, and all goes on working',
    beside: loads,
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls()}</form>`, {head: library + module('/newer/checklist.js')});
      await warnedOnce(trial);
      await trial.answer();
      await trial.isCarried();
    },
  },
  {
    group: 'Second copy',
    title: 'under the strict policy with Trusted Types: the same, without one breach',
    beside: loads,
    async check(trial) {
      await trial.open(`<form id="form">${trial.controls()}</form>`, {head: library + module('/copy/checklist.js') + module('/newer/practice-guidance.js'), headers: strictHeaders});
      await warnedOnce(trial);
      await trial.answer();
      await trial.isCarried();
      await isEnforced(trial);
    },
  },
  {
    group: 'Carrier',
    title: '`carrier="input"`: once in `FormData`, in a real post, and among the native fields',
    beside: 'checkbox',
    async check(trial) {
      await carrierForm(trial, 'carrier="input"');
      await trial.answer();
      await isCarriedOnce(trial, 1);
    },
  },
  {
    group: 'Carrier',
    title: '`carrier="input"` and disabled by its fieldset: nowhere; enabled again: once',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form" action="/echo" method="post"><fieldset id="around" disabled>${trial.controls('carrier="input"')}</fieldset><button>Save</button></form>`);
      await trial.ask((id) => control(id).write());
      assert.deepEqual(await trial.ask((id) => [control(id).posts(), nativeFields(document.forms[0]!)]), [[], []]);
      await trial.engine.evaluate(() => document.querySelector('#around')!.removeAttribute('disabled'));
      await isCarriedOnce(trial, 1);
    },
  },
  {
    group: 'Carrier',
    title: '`carrier="input"` and `form="id"`: once, in the form that is named',
    beside: 'checkbox',
    async check(trial) {
      await trial.open(`<form id="form" action="/echo" method="post"><button>Save</button></form><form id="other">${trial.controls('carrier="input" form="form"')}</form>`);
      await trial.answer();
      assert.deepEqual(await trial.ask((id) => control(id).posts(document.forms[1])), []);
      await isCarriedOnce(trial, 1);
    },
  },
  {
    group: 'Carrier',
    title: '`carrier="auto"` beside jQuery’s `serialize`: once, among the native fields too',
    beside: carries,
    async check(trial) {
      serveJquery(trial);
      await carrierForm(trial, 'carrier="auto"', {before: jquery});
      await trial.answer();
      await isCarriedOnce(trial, 1);
    },
  },
  {
    group: 'Carrier',
    title: 'without the attribute, jQuery loaded after it: found once the page has loaded',
    beside: carries,
    async check(trial) {
      serveJquery(trial);
      await carrierForm(trial, '', {after: '<script type="module" src="/jquery.js"></script>'});
      await trial.ask((id) => control(id).write());
      await isCarriedOnce(trial, 1);
    },
  },
  {
    group: 'Carrier',
    title: '`carrier="auto"`, jQuery added long after: found at the next write',
    beside: carries,
    async check(trial) {
      await carrierForm(trial, 'carrier="auto"');
      await trial.engine.evaluate(() => void Object.assign(window, {jQuery: {fn: {serialize: () => ''}}}));
      await trial.answer();
      await isCarriedOnce(trial, 1);
    },
  },
  {
    group: 'Carrier',
    title: '`carrier="auto"` on a page without such a collector: the element carries it, once',
    beside: carries,
    async check(trial) {
      await carrierForm(trial, 'carrier="auto"');
      await trial.answer();
      await isCarriedOnce(trial, 0);
    },
  },
  {
    group: 'Carrier',
    title: '`carrier="element"` beside jQuery: the element carries it, once',
    beside: carries,
    async check(trial) {
      serveJquery(trial);
      await carrierForm(trial, 'carrier="element"', {before: jquery});
      await trial.answer();
      await isCarriedOnce(trial, 0);
    },
  },
  {
    group: 'Carrier',
    title: '`submit="fields"`: what is posted comes back as the same answers, posted flat or as JSON of nested fields',
    beside: {none: 'a native control has one value and one field'},
    async check(trial) {
      await trial.form('submit="fields"');
      await trial.ask((id) => control(id).write());
      await trial.click('#ours >>> [data-item=genogram] input[value=not-applicable]');
      const items = () => trial.ask((id) => (control(id).element.value as unknown as {items: Record<string, Record<string, string>>}).items);
      const given = await items();
      const posted = await trial.save();
      // a browser posts each line break as two characters
      for (const [id, answer] of Object.entries(given)) for (const [field, value] of Object.entries(answer)) assert.deepEqual(posted.filter(([name]) => name === `ours[${id}][${field}]`), [[`ours[${id}][${field}]`, value.replaceAll('\n', '\r\n')]]);
      const nested: Record<string, Record<string, string>> = {};
      for (const [name, value] of posted) {
        const [, id = '', field = ''] = /^ours\[(.+)\]\[(.+)\]$/.exec(name)!;
        (nested[id] ??= {})[field] = value;
      }
      // the pack is told with each answer, as no other field says whose it is
      const told = Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, {...answer, pack: 'wandsworth'}]));
      for (const map of [Object.fromEntries(posted), nested]) {
        await trial.form(`submit="fields" value="${JSON.stringify(map).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
        assert.deepEqual(await items(), told);
        assert.deepEqual((await trial.save()).toSorted(), posted.toSorted());
      }
    },
  },
];

/** The page was warned once, of both versions; nothing else went wrong. */
async function warnedOnce(trial: Trial): Promise<void> {
  const told = await trial.engine.evaluate(() => notes as unknown as Record<string, string>[]) as unknown as Note[];
  assert.deepEqual(told.map(({kind}) => kind), ['warning']);
  for (const words of [version, newerVersion]) assert.ok(told[0]!.text.includes(words), `“${told[0]!.text}” names version ${words}`);
}
