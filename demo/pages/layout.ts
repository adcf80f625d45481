/** What every screen of the demo's case system has around it. */
import type {DemoCase} from '../case.js';
import {html, type Markup, type Value} from '../html.js';

export interface Screen {
  /** What the browser's tab says, before the name of the case system. */
  title: string;
  /** The address of the screen, so that its own link is marked as the current one. */
  address: string;
  body: Value;
  /** What stands beside the body; on a narrow screen, below it. */
  aside?: Markup;
  /** Scripts of the case system's own, by their names in demo/public. */
  scripts?: readonly string[];
  /** Stylesheets besides the case system's own, by their names in demo/public. */
  styles?: readonly string[];
}

/** What there is to see: the links at the head of every screen, and the front page. */
export const screens: readonly {address: string; begins: string; name: string; says: string}[] = [
  {address: '/cases/DEMO-0001', begins: '/cases/', name: 'Case screen', says: 'The Wandsworth 5 in an ordinary form that saves.'},
  {address: '/cases/DEMO-0001#guidance-panel', begins: '#', name: 'Guidance beside the form', says: 'What applies at this stage of the work. It follows the form.'},
  {address: '/compact', begins: '/compact', name: 'Side panel', says: 'The same checklist where there is little room.'},
  {address: '/summary', begins: '/summary', name: 'Table of cases', says: 'How far each record is, on one line.'},
  {address: '/procedures', begins: '/procedures', name: 'Procedures sites', says: 'What each of five councils asks of its practitioners, with its source: to read, to search and to print.'},
  {address: '/family', begins: '/family', name: 'For families', says: 'Why we are involved and what happens next, in plain words, for a parent, a young person or a young child.'},
  {address: '/theming', begins: '/theming', name: 'Theming', says: 'Every custom property with a control that sets it, and the elements that answer.'},
  {address: '/guidance-text', begins: '/guidance-text', name: 'Guidance as text', says: 'The checklists as the server writes them, for a browser without scripts.'},
];

export const layout = ({title, address, body, aside, scripts = [], styles = []}: Screen): Markup => html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title} - Example case system (demo)</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/demo/icon.svg">
<link rel="stylesheet" href="/demo/demo.css">${styles.map((name) => html`
<link rel="stylesheet" href="/demo/${name}">`)}
<script type="module" src="/guidance/practice-guidance.js"></script>${scripts.map((name) => html`
<script type="module" src="/demo/${name}"></script>`)}
</head>
<body>
<a class="skip" href="#main">Skip to the main part</a>
<header class="bar">
<p class="name"><a href="/">Example case system</a> <span>a demo: nobody in it is real</span></p>
<nav aria-label="Screens"><ul>${screens.map(
  (screen) => html`<li><a href="${screen.address}"${address.startsWith(screen.begins) && html` aria-current="true"`}>${screen.name}</a></li>`,
)}</ul></nav>
</header>
<div class="${aside ? 'columns' : 'column'}">
<main id="main">
${body}
</main>
${aside}
</div>
</body>
</html>`;

/** The list of cases that stands beside a case. */
export const caseList = (cases: readonly DemoCase[], address: string): Markup => html`<aside class="cases">
<nav aria-labelledby="cases-heading">
<h2 id="cases-heading">Cases</h2>
<ul>${cases.map(
  (one) => html`
<li><a href="/cases/${one.reference}"${address === `/cases/${one.reference}` && html` aria-current="page"`}>${one.child}</a> <span class="reference">${one.reference}</span>
<span class="shows">${one.shows}</span></li>`,
)}
</ul>
</nav>
<p class="shows">Whatever you save stays on this computer.</p>
${resetForm}
</aside>`;

export const resetForm = html`<form method="post" action="/reset"><button class="quiet">Put the demo cases back</button></form>`;
