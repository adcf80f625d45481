/** The pages that the doctor is shown: for each, which codes it raises, and no others. */
import type {Code} from '../../../src/cli/doctor/codes.js';
import {entryText, type Answer} from './site.js';

export interface Fixture {
  raises: readonly Code[];
  page: Answer;
  /** What else the site of the page answers, by path. */
  more?: Readonly<Record<string, Answer>>;
  /** What the other site answers. */
  other?: Readonly<Record<string, Answer>>;
  /** Seconds that the doctor waits, where that is less than it would. */
  wait?: number;
  /** It is on a site with a certificate, or on this machine: what a site without one may not do. */
  secure?: 'certificate' | 'local';
}

const script = (folder = '/guidance/', name = 'practice-guidance.js'): string => `<script type="module" src="${folder}${name}"></script>`;

/** A page as a careful host writes it, but for what is given. */
function page(body: string, {head = script(), headers = {}, viewport = 'width=device-width, initial-scale=1', doctype = '<!doctype html>'}: {head?: string; headers?: Record<string, string>; viewport?: string; doctype?: string} = {}): Answer {
  return {body: `${doctype}<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="${viewport}"><title>A case</title>${head}</head><body>${body}</body></html>`, headers};
}

/** A checklist in a form. */
const checklist = ({id = 'check', label = `<label for="${id}">Case record check</label>`, name = 'recordCheck', pack = 'wandsworth', more = '', of = 'wandsworth-5', beside = ''}: Partial<Record<'id' | 'label' | 'name' | 'pack' | 'more' | 'of' | 'beside', string>> = {}): string =>
  `<form method="post" action="/save">${label}<practice-checklist${id ? ` id="${id}"` : ''}${name ? ` name="${name}"` : ''}${pack ? ` pack="${pack}"` : ''} checklist="${of}" ${more}>The Wandsworth 5.</practice-checklist>${beside}<button>Save</button></form>`;

const policy = (text: string): Record<string, string> => ({'content-security-policy': text});
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const signIn: Answer = {body: '<!doctype html><title>Sign in</title><p>Sign in.</p>'};

/** A form with our page in a frame, from the other site. */
const framed = ({parent = '&parent=http://case.example', named = 'record', field = '<textarea hidden id="record" name="record"></textarea>', host = script('/guidance/', 'frame-host.js'), id = 'one'}: Partial<Record<'parent' | 'named' | 'field' | 'host' | 'id', string>> = {}): string =>
  `${host}<form method="post" action="/save">${field}<iframe id="${id}" title="Case record check" data-practice-frame="${named}" width="600" height="400" src="http://other.example/guidance/frame.html?element=checklist&pack=wandsworth&checklist=wandsworth-5${parent}"></iframe></form>`;

export const fixtures: Readonly<Record<string, Fixture>> = {
  'good': {
    raises: [],
    page: page(`${checklist()}<p>Before the <span data-practice="term" data-pack="england" data-term="core-group">core group</span>.</p><practice-pack name="lewisham"><practice-bottom-lines>Our bottom lines.</practice-bottom-lines></practice-pack><div hidden><practice-roles pack="lewisham">Roles.</practice-roles></div><pre>&lt;practice-checklist&gt;</pre>`, {
      headers: policy(strict),
      head: `<link rel="stylesheet" href="/guidance/practice-guidance.css">${script()}`,
    }),
  },
  'good-dark-in-a-frame-of-another-site': {
    raises: [],
    page: page('<iframe title="Guidance" src="http://other.example/framed" width="600" height="400"></iframe>', {head: ''}),
    other: {'/framed': page('<practice-bottom-lines pack="lewisham">Our bottom lines.</practice-bottom-lines>', {head: `<style>:root { color-scheme: dark } body { background: #111; color: #eee }</style>${script()}`})},
  },

  'script-missing': {raises: ['script-missing'], page: page('<div data-practice="bottom-lines" data-pack="lewisham">Our bottom lines.</div>', {head: ''})},
  'script-not-found': {raises: ['script-not-found'], page: page(checklist(), {head: script('/nowhere/')})},
  'script-misspelt': {raises: ['script-not-found'], page: page(checklist(), {head: script('/guidance/', 'practice_guidence.js')})},
  'script-of-the-page-gone': {raises: ['script-missing'], page: page(checklist(), {head: '<script src="/bundle.js"></script>'})},
  'script-wrong-type': {raises: ['script-wrong-type'], page: page(checklist(), {head: script('/login/')}), more: {'/login/practice-guidance.js': signIn}},
  'script-not-module': {raises: ['script-not-module'], page: page(checklist(), {head: '<script src="/guidance/practice-guidance.js"></script>'})},
  'script-mixed-content': {raises: ['script-mixed-content'], secure: 'certificate', page: page(checklist(), {head: script('http://other.example/guidance/')})},
  'script-integrity': {raises: ['script-integrity'], page: page(checklist(), {head: `<script type="module" src="/guidance/practice-guidance.js" integrity="sha384-${'A'.repeat(64)}"></script>`})},
  'script-cors': {raises: ['script-cors'], page: page(checklist(), {head: script('http://other.example/guidance/')})},
  'script-failed': {raises: ['script-failed'], page: page(checklist(), {head: `<script>customElements.define = () => { throw new Error('no more elements'); };</script>${script()}`})},
  'script-twice': {raises: ['script-twice'], page: page(checklist(), {head: script() + script('/copy/')})},
  'two-versions': {raises: ['two-versions'], page: page(checklist(), {head: script() + script('/newer/')})},
  'two-versions-one-in-a-bundle': {
    raises: ['two-versions'],
    page: page(checklist(), {head: `<style>practice-checklist { display: block }</style><script>customElements.define('practice-checklist', class extends HTMLElement { static version = '0.1.0'; static observedAttributes = ['pack']; constructor() { super(); this.attachShadow({mode: 'open'}).append(Object.assign(document.createElement('p'), {textContent: 'Theirs'})); } });</script>${script()}`}),
  },
  'checklist-and-all': {raises: ['checklist-and-all'], page: page(checklist(), {head: script('/guidance/', 'checklist.js') + script()})},
  'element-not-defined': {raises: ['element-not-defined'], page: page(`${checklist()}<practice-standards pack="lewisham">Our standards.</practice-standards>`, {head: script('/guidance/', 'checklist.js')})},
  'file-not-found': {raises: ['file-not-found'], page: page(checklist(), {head: `<link rel="stylesheet" href="/styles/practice-guidance.css">${script()}`})},
  'file-not-found-of-an-element': {
    raises: ['file-not-found'],
    page: page('<practice-roles pack="/guidance/packs/lewisham.json">Roles.</practice-roles>', {head: script('/part/')}),
    more: {'/part/practice-guidance.js': {type: 'text/javascript', body: entryText}},
  },

  'page-unfinished': {raises: ['page-unfinished'], wait: 2, page: {body: `<!doctype html><html lang="en"><title>A case</title>${script()}${checklist()}`, hangs: true}},

  'policy-script': {raises: ['policy-script'], page: page(checklist(), {headers: policy("script-src 'none'")})},
  'policy-connect': {raises: ['policy-connect'], page: page(checklist(), {headers: policy("default-src 'self'; connect-src https://api.example")})},
  'policy-style': {raises: ['policy-style'], page: page(checklist(), {headers: policy(strict.replace("style-src 'self'; ", '')), head: `<link rel="stylesheet" href="/guidance/practice-guidance.css">${script()}`})},
  'policy-script-of-nonces': {raises: ['policy-script'], page: page(checklist(), {headers: policy("script-src 'nonce-abc' 'strict-dynamic'")})},
  'policy-frame': {raises: ['policy-frame'], page: page(framed(), {headers: policy("default-src 'self'"), head: ''})},
  'policy-trusted-types': {raises: ['policy-trusted-types'], page: page(checklist(), {headers: policy("require-trusted-types-for 'script'; trusted-types theirs")})},
  'policy-duplicates': {raises: ['policy-duplicates'], page: page(checklist(), {headers: policy('trusted-types lit-html'), head: `<script>trustedTypes.createPolicy('lit-html', {createHTML: (text) => text});</script>${script()}`})},
  'policy-only-told': {raises: [], page: {...page(checklist()), headers: {'content-security-policy-report-only': "script-src 'none'; connect-src 'none'"}}},

  'pack-not-named': {raises: ['pack-not-named'], page: page(checklist({pack: ''}))},
  'pack-not-named-around': {raises: ['pack-not-named'], page: page(`<practice-pack language="en">${checklist({pack: ''})}</practice-pack>`)},
  'pack-late': {raises: ['pack-late'], wait: 3, page: page(checklist({pack: '/late.json'})), more: {'/late.json': {type: 'application/json', body: '{', hangs: true}}},
  'pack-not-found': {raises: ['pack-not-found'], page: page(checklist({pack: 'wandsowrth'}))},
  'pack-cors': {raises: ['pack-cors'], page: page(checklist({pack: 'http://other.example/guidance/packs/wandsworth.json'}))},
  'pack-not-json': {raises: ['pack-not-json'], page: page(checklist({pack: '/login/pack.json'})), more: {'/login/pack.json': signIn}},
  'pack-unfit': {raises: ['pack-unfit'], page: page(checklist({pack: '/ours.json'})), more: {'/ours.json': {type: 'application/json', body: '{"format":"practice-guidance/pack@9"}'}}},
  'entry-missing': {raises: ['entry-missing', 'entry-missing'], page: page(`${checklist({of: 'wandsworth-6'})}<practice-standards pack="lewisham" standard="asessing">Our standards.</practice-standards>`)},
  'entry-missing-with-a-percent-sign': {raises: ['entry-missing'], page: page(checklist({of: '50%'}))},
  'base-element': {raises: ['base-element'], page: page(checklist({pack: 'packs/ours.json'}), {head: `<base href="/app/">${script()}`})},
  'base-element-of-a-script': {raises: ['base-element'], page: page(checklist(), {head: `<base href="/app/">${script('guidance/')}`})},
  'service-worker': {
    raises: ['service-worker'],
    secure: 'local',
    page: page(checklist(), {head: `<script>addEventListener('load', () => navigator.serviceWorker.register('/worker.js'));</script>${script()}`}),
    more: {'/worker.js': {late: 900, type: 'text/javascript', body: "addEventListener('install', () => skipWaiting()); addEventListener('activate', (event) => event.waitUntil(clients.claim())); addEventListener('fetch', (event) => { if (event.request.url.includes('/guidance/')) event.respondWith(fetch(event.request)); });"}},
  },
  'sandboxed-origin': {
    raises: ['sandboxed-origin'],
    page: page('<iframe title="Case" sandbox="allow-scripts allow-forms" src="/framed" width="600" height="400"></iframe>', {head: ''}),
    more: {'/framed': page(checklist())},
  },
  'requests-elsewhere': {raises: ['requests-elsewhere'], page: page(checklist(), {head: script('/changed/')}), more: {'/changed/practice-guidance.js': {type: 'text/javascript', body: `${entryText}\nfetch('http://other.example/collect?title=' + document.title, {mode: 'no-cors'});`}, '/changed/packs/wandsworth.json': {status: 307, headers: {location: '/guidance/packs/wandsworth.json'}}}},

  'nothing-here': {raises: ['nothing-here'], page: page('<p>The Wandsworth 5.</p>')},
  'nothing-here-at-all': {raises: ['nothing-here'], page: page('<p>The Wandsworth 5.</p>', {head: ''})},
  'tag-as-text': {raises: ['tag-as-text'], page: page('<p>&lt;practice-checklist pack="wandsworth"&gt;</p>')},
  'tag-not-closed': {
    raises: ['tag-not-closed', 'tag-not-closed'],
    page: page('<form method="post" action="/save"><label for="check">Case record check</label><practice-checklist id="check" name="check" pack="wandsworth" checklist="wandsworth-5" /><button>Save</button></form><practice-bottom-lines pack="lewisham"><p>Our <a href="/lines">bottom lines</a>.</p><footer>The council</footer>'),
  },
  'tag-closed-with-a-form-of-its-own': {raises: [], page: page('<practice-search pack="lewisham"><form action="/search"><input name="q" aria-label="Words"><button>Search</button></form></practice-search>')},
  'tag-closed-with-the-title-of-the-page': {raises: [], page: page('<practice-bottom-lines pack="lewisham" heading-level="1"><h1>Our bottom lines</h1></practice-bottom-lines>')},
  'tag-not-closed-before-the-title-of-the-page': {raises: ['tag-not-closed'], page: page('<practice-bottom-lines pack="lewisham"><p>Our bottom lines.</p><h1>A case</h1>')},
  'markup': {
    raises: ['unknown-element', 'unknown-element', 'unknown-attribute', 'unknown-attribute', 'attribute-unreadable', 'object-as-text'],
    page: page(`<practice-cheklist>The five.</practice-cheklist><div data-practice="standrads" data-pack="lewisham">Our standards.</div><practice-theirs></practice-theirs>
      ${checklist({more: 'requird dates="yesterday"'})}<div data-practice="bottom-lines" data-pack="lewisham" data-heading-levl="3" data-controller="theirs">Our bottom lines.</div><practice-roles pack="[object Object]">Roles.</practice-roles>`),
  },

  'values': {
    raises: ['value-unreadable', 'name-missing', 'outside-form', 'disabled', 'value-twice', 'value-not-in-form'],
    page: page(`${checklist({id: 'damaged', name: 'damaged', more: 'value="{&quot;format"'})}${checklist({id: 'nameless', name: ''})}
      <practice-checklist name="formless" pack="wandsworth" checklist="wandsworth-5">The five.</practice-checklist>
      <fieldset disabled>${checklist({id: 'closed', name: 'closed'})}</fieldset>
      ${checklist({id: 'twice', name: 'twice', beside: '<input type="hidden" name="twice" value="{}">'})}
      <div id="taken">${checklist({id: 'lost', name: 'lost'})}</div><script>document.querySelector('#taken form').addEventListener('formdata', ({formData}) => formData.delete('lost'));</script>`),
  },
  'value-unheard': {raises: ['value-unheard'], page: page(checklist({more: 'carrier="element"'}), {head: `<script>globalThis.jQuery = {fn: {serialize() {}}};</script>${script()}`})},
  'value-heard': {raises: [], page: page(checklist(), {head: `<script>globalThis.jQuery = {fn: {serialize() {}}};</script>${script()}`})},
  'frame-heard': {raises: [], page: page(framed(), {head: ''})},
  'frames-unheard': {
    raises: ['frame-parent', 'frame-parent', 'frame-field', 'frame-field', 'frame-unheard'],
    page: page(
      [
        framed({parent: ''}),
        framed({host: '', id: 'two', parent: '&parent=https://case.example'}),
        framed({host: '', id: 'three', named: 'rekord', field: ''}),
        framed({host: '', id: 'four', named: 'nameless', field: '<textarea hidden id="nameless"></textarea>'}),
        framed({host: '', id: 'five', named: 'other', field: '<textarea hidden id="other" name="other"></textarea>'}).replace('other.example/guidance/frame.html', 'other.example/refuses/frame.html'),
      ].join(''),
      {head: ''},
    ),
    other: {'/refuses/frame.html': {body: '<!doctype html><p>Nothing.', headers: {'x-frame-options': 'DENY'}}},
  },
  'frame-without-its-script': {raises: ['frame-unheard'], page: page(framed({host: ''}), {head: ''})},
  'frame-of-a-set-height-heard': {raises: [], page: page(framed().replace('<iframe', '<iframe style="height: 400px"'), {head: ''})},
  'frame-of-a-set-height-without-its-script': {raises: ['frame-unheard'], page: page(framed({host: ''}).replace('<iframe', '<iframe style="height: 400px"'), {head: ''})},
  'labels': {
    raises: ['label-missing', 'label-leads-nowhere', 'duplicate-id'],
    page: page(`${checklist({id: 'wordless', label: '<label for="wordless"></label>'})}${checklist({id: '', label: '<label for="nowhere">Case record check</label>'})}${checklist({id: 'same', name: 'one'})}${checklist({id: 'same', name: 'other'})}`),
  },

  'page': {raises: ['quirks-mode', 'zoom-blocked'], page: page(checklist(), {doctype: '', viewport: 'width=device-width, maximum-scale=1, user-scalable=no'})},
  'style': {
    raises: ['hidden-by-page', 'zero-size', 'contained-by-page', 'low-contrast'],
    page: page(
      `${checklist()}<practice-bottom-lines pack="lewisham">Our bottom lines.</practice-bottom-lines><div class="cell"><practice-roles pack="lewisham">Roles.</practice-roles></div>
      <div class="kept"><practice-statements pack="lewisham">Our vision.</practice-statements></div><div class="night"><practice-pathway pack="england">Steps.</practice-pathway></div>`,
      {head: `<style>practice-bottom-lines { display: none } .cell { inline-size: 0 } .kept { content-visibility: hidden } .night { background: #222 }</style>${script()}`},
    ),
  },
};
