/** Every page of a built site as text: its links lead somewhere, its mark-up is right, and it says what it is. */
import assert from 'node:assert/strict';
import path from 'node:path';
import {before, describe, it} from 'node:test';
import {HtmlValidate, StaticConfigLoader} from 'html-validate';
import {entriesOf} from '../../../src/packs/entries.js';
import {readingOrder} from '../../../src/packs/texts.js';
import {guidance, pastReview} from '../../../stories/fixtures/guidance.js';
import {built, pagesIn, shipped, today} from '../../site/built.js';

const base = 'https://example.gov.uk/guidance/';
let fixture: Map<string, string>;
let council: Map<string, string>;
before(async () => {
  fixture = await built(guidance, {base});
  council = await built(shipped('barnet'));
});

/** What in a page does not lead where it says. */
function lost(name: string, text: string, files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (const [, attribute, address = ''] of text.replace(/<base [^>]*>/, '').matchAll(/\s(href|src)="([^"]*)"/g)) {
    const whole = address.replaceAll('&amp;', '&');
    if (/^(https?|mailto|tel):/.test(whole)) continue;
    const [file = '', fragment] = whole.split('#');
    const place = file ? path.posix.normalize(path.posix.join(path.posix.dirname(name), file)) : name;
    const target = files.get(`site/${place}`);
    if (target === undefined) found.push(`${name}: ${attribute}="${whole}" leads to no file`);
    else if (fragment && !target.includes(` id="${fragment}"`)) found.push(`${name}: "${whole}" leads to no place on the page`);
  }
  return found;
}

describe('the pages of a site', () => {
  it('lead to files and places that are there, all of them', () => {
    for (const files of [fixture, council]) {
      const pages = pagesIn(files);
      assert.ok(pages.size > 40);
      assert.deepEqual([...pages].flatMap(([name, text]) => lost(name, text, files)), []);
    }
  });

  it('are there for every entry, and one is led to by the list of all', () => {
    for (const kind of readingOrder) {
      for (const {id} of entriesOf(guidance, kind)) {
        assert.ok(fixture.has(`site/${kind}/${id}.html`), `${kind}/${id}`);
        assert.ok(fixture.get('site/find.html')?.includes(`href="${kind}/${id}.html"`), `${kind}/${id} can be found`);
      }
    }
  });

  it('are HTML that a validator finds nothing wrong with', async () => {
    // a title is the source's, and is not cut to what a search engine shows
    const validator = new HtmlValidate(new StaticConfigLoader({extends: ['html-validate:recommended'], rules: {'long-title': 'off'}}));
    const pages = [...pagesIn(fixture), ...['index.html', 'pathway/escalation.html'].flatMap((name) => (council.has(`site/${name}`) ? [[name, council.get(`site/${name}`)!] as const] : []))];
    const wrong: string[] = [];
    for (const [name, text] of pages) for (const {messages} of (await validator.validateString(text)).results) wrong.push(...messages.map(({line, column, ruleId, message}) => `${name}:${line}:${column} ${ruleId}: ${message}`));
    assert.deepEqual(wrong, []);
  });

  it('show what must always be done in its words on the home page, before anything else that is in the pack', () => {
    const home = fixture.get('site/index.html') ?? '';
    const [{id, title}] = [guidance.bottomLines[0]!]; // the fixture has one of each kind
    const at = home.indexOf(`<a href="bottom-line/${id}.html">${title}</a><p>`);
    assert.ok(at > home.indexOf('class="chapters"'));
    assert.ok(at < home.indexOf('<section id="sets">') && at < home.indexOf('<section id="standards"'));
  });

  it('tell apart what to beware of and where a text comes from, without a script', () => {
    const text = fixture.get('site/timescales.html') ?? '';
    assert.match(text, /<p class="provenance">Source: /);
    assert.match(text, /<p class="limit">/);
    assert.match(text, /<p class="(mark|passed)">/);
    assert.match(fixture.get(`site/standard/${guidance.standards[0]!.id}.html`) ?? '', /<h1>Standard \d+: /);
  });

  it('to print all of it: no contents of single entries, and no way from one to the next', () => {
    const whole = fixture.get('site/print.html') ?? '';
    assert.doesNotMatch(whole, /On this page|>Next </);
    assert.ok([...pagesIn(fixture)].some(([name, text]) => name.startsWith('standard/') && /On this page/.test(text)), 'a page of its own has them');
  });

  it('have no script, no style and no address of another site that a browser would fetch', () => {
    for (const [name, text] of [...pagesIn(fixture), ...pagesIn(council)]) {
      assert.doesNotMatch(text, /<style|\sstyle=|\son[a-z]+=|javascript:/, name);
      assert.doesNotMatch(text, /<script(?![^>]*\ssrc=)/, name);
      assert.doesNotMatch(text, /<(script|link rel="stylesheet"|img|iframe)[^>]*(src|href)="(https?:)?\/\//, name);
    }
  });

  it('tell search engines and archives what they are, whose, from which source, and until when', () => {
    const {id, title, reviewed, due, owner, source} = guidance.standards[0]!;
    const page = fixture.get(`site/standard/${id}.html`) ?? '';
    for (const part of [
      `<title>${title} - Sample practice guidance</title>`, `<link rel="canonical" href="${base}standard/${id}.html">`, `<meta property="og:url" content="${base}standard/${id}.html">`,
      '<meta property="og:type" content="article">', `<meta property="article:modified_time" content="${reviewed}">`, `<meta name="dcterms.valid" content="end=${due}">`,
      `<meta name="dcterms.publisher" content="${owner}">`, '<meta name="dcterms.language" content="en-GB">', '<html lang="en-GB">', source.publisher,
    ]) assert.ok(page.includes(part), part);
    assert.match(page, /<meta name="description" content="[^"]{20,}">/);
    const sitemap = fixture.get('site/sitemap.xml') ?? '';
    assert.deepEqual([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address.slice(base.length) || 'index.html').sort(), [...pagesIn(fixture).keys()].filter((name) => name !== '404.html').sort());
    assert.equal(council.has('site/sitemap.xml'), false, 'no sitemap where the address is not known');
    assert.match(fixture.get('site/404.html') ?? '', /<base href="\/guidance\/">/);
  });

  it('for families: hold nothing for staff, have one page for each reader, and of translations only those that somebody has checked', () => {
    const names = [...pagesIn(fixture).keys()].filter((name) => name.startsWith('families/'));
    assert.deepEqual(names.sort(), ['families/assessment/parent.html', 'families/assessment/parent.ur.html', 'families/assessment/young-child.html', 'families/assessment/young-person.html', 'families/index.html']);
    for (const name of names) assert.doesNotMatch(fixture.get(`site/${name}`) ?? '', /href="[^"]*(standard|use|find|print|statement|checklist)\b/, name);
    assert.match(fixture.get('site/families/assessment/parent.ur.html') ?? '', /<html lang="ur" dir="rtl">/);
    assert.match(fixture.get('site/families/assessment/parent.html') ?? '', /hreflang="ur" dir="rtl">اردو</);
  });

  it('say on the day of the build what has passed its review date, and carry the words for the day on which it does', async () => {
    const {id} = guidance.standards[0]!;
    const late = pagesIn(await built(pastReview)).get(`standard/${id}.html`) ?? '';
    assert.match(late, /<p class="late" data-due="2026-06-01">Review date passed on 1 June 2026: ask /);
    assert.match(fixture.get(`site/standard/${id}.html`) ?? '', /<p class="late" data-due="[\d-]+" hidden>/);
    assert.match(late, new RegExp(`This page was built on <time datetime="${today}">22 November 2026</time>\\.`));
  });
});

describe('a build', () => {
  it('gives the same bytes for the same pack on the same day', async () => {
    const again = await built(guidance, {base});
    assert.deepEqual([...again.keys()], [...fixture.keys()]);
    for (const [name, text] of fixture) assert.equal(again.get(name), text, name);
  });

  it('brings the scripts that its pages need and no others, with the bytes that the package has, and none where they are served already', async () => {
    const scripts = [...fixture.keys()].filter((name) => /^site\/guidance\/.*\.js$/.test(name)).map((name) => name.slice('site/guidance/'.length));
    for (const name of ['practice-guidance.js', 'elements/standards.js', 'elements/search.js', 'search.js']) assert.ok(scripts.includes(name), name);
    for (const name of ['practice-guidance.all.js', 'practice-guidance.classic.js', 'elements/framework.js', 'frame.js']) assert.equal(scripts.includes(name), false, name);
    const elsewhere = await built(guidance, {at: '/scripts/'});
    assert.deepEqual([...elsewhere.keys()].filter((name) => name.startsWith('site/guidance/')), ['site/guidance/packs/sample.json']);
    assert.match(elsewhere.get('site/index.html') ?? '', /<script type="module" src="\/scripts\/practice-guidance\.js">/);
  });

  it('escapes what a pack says: no word of it becomes mark-up', async () => {
    const hostile = '<script>alert(1)</script> & "quotes" \'';
    const files = await built({...guidance, title: hostile, owner: hostile, standards: guidance.standards.map((one) => ({...one, title: hostile, owner: hostile, place: hostile}))});
    for (const [name, text] of pagesIn(files)) assert.doesNotMatch(text, /<script>|alert\(1\)<\/script>/, name);
  });
});
