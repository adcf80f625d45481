/** The demo's case system as a function from request to reply. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {largestBody, readBody} from './body.js';
import {builtSites} from './built-sites.js';
import type {DemoCase} from './case.js';
import {openGuidance, openPacks, type Guidance} from './guidance.js';
import {casePage, compactPage, savedRecord, type Typed} from './pages/case.js';
import {recordField} from './pages/checklist.js';
import {familyPage} from './pages/family.js';
import {frontPage} from './pages/front.js';
import {guidanceTextPage} from './pages/guidance-text.js';
import {messagePage, storeErrorPage} from './pages/message.js';
import {councils, proceduresList, proceduresPage} from './pages/procedures.js';
import {summaryPage} from './pages/summary.js';
import {themingPage} from './pages/theming.js';
import {commonHeaders, page, redirect, seeOther, type Reply} from './reply.js';
import {seedCases, seedStore} from './seed.js';
import {fileReply} from './static-files.js';
import {openStore, StoreError} from './store.js';
import {checkFields, fieldsFrom} from './validation.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface AppOptions {
  /** Where cases are stored. */
  dataFolder: string;
  /** The built folder that a host would copy. Left out: `dist/embed` of this repository. */
  embedFolder?: string;
}

type Handler = (request: IncomingMessage, parameter: string) => Reply | Promise<Reply>;

/**
 * Opens the store, puts the first cases into it, and gives what answers requests.
 * @throws StartError where the guidance was not built, or a first case does not fit it.
 */
export async function createApp({dataFolder, embedFolder = here('../dist/embed')}: AppOptions): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const packOf = openPacks(embedFolder);
  const guidanceOf = openGuidance(embedFolder, packOf);
  const first = seedCases(here('./data'), guidanceOf);
  const store = openStore(dataFolder);
  await seedStore(store, first);
  const siteOf = builtSites(join(dataFolder, 'sites'));

  /** A case on screen, saved or as somebody typed it. */
  const show = async (view: string, shown: DemoCase, typed: Typed, status: number): Promise<Reply> => {
    const screen = {shown, typed, guidance: guidanceOf(shown), panelPack: packOf(shown.guidancePack)};
    return page(status, view === 'compact' ? compactPage(screen) : casePage(screen, await store.list()));
  };

  const get = (view: string): Handler => async (_, reference) => {
    const shown = await store.read(reference);
    return shown ? show(view, shown, savedRecord(shown), 200) : notFound();
  };

  const save = (view: string): Handler => async (request, reference) => {
    const body = await readBody(request);
    if (body.kind !== 'form') return refusedBody(body);
    const shown = await store.read(reference);
    if (!shown) return notFound();
    if (shown.closed) return page(409, messagePage('This case is closed', 'A closed case cannot be changed. Nothing was saved, and the record is as it was.'));
    const posted = new URLSearchParams(body.text);
    const fields = fieldsFrom(posted);
    // No value at all means that the checklist was not on the page, or could not run: the answers of last time are still the answers.
    const record = posted.get(recordField) ?? shown.record;
    const errors = checkFields(fields);
    if (Object.keys(errors).length) return show(view, shown, {fields, record, errors}, 422);
    await store.write({...shown, fields, record, lastPost: {at: new Date().toISOString(), body: body.text}});
    return seeOther(`/${view}/${reference}`);
  };

  const reset: Handler = async () => {
    await store.clear();
    await seedStore(store, first);
    return seeOther(`/cases/${first[0]?.reference ?? ''}`);
  };

  const family = (id: string): Reply => {
    const shown = packOf('england').explanations.find((one) => one.id === id);
    return shown ? page(200, familyPage(packOf('england'), shown)) : notFound();
  };

  /** A page or a file of a council's own website. */
  const ofSite: Handler = async (_, address) => {
    const [id = '', ...rest] = address.split('/');
    if (!councils.some((one) => one.id === id)) return notFound();
    if (rest.length === 0) return redirect(`/sites/${id}/`);
    return (await fileReply(await siteOf(id), rest.join('/') || 'index.html')) ?? notFound();
  };

  const checklistsInUse = (): Guidance[] => [...new Map(first.map((one) => [`${one.pack} ${one.checklist}`, guidanceOf(one)])).values()];
  const file = (folder: string): Handler => async (_, path) => (await fileReply(folder, path)) ?? notFound();

  const routes: {path: RegExp; GET?: Handler; POST?: Handler}[] = [
    {path: /^\/$/, GET: () => page(200, frontPage)},
    {path: /^\/compact$/, GET: () => redirect(`/compact/${first[0]?.reference ?? ''}`)},
    {path: /^\/cases\/([^/]+)$/, GET: get('cases'), POST: save('cases')},
    {path: /^\/compact\/([^/]+)$/, GET: get('compact'), POST: save('compact')},
    {path: /^\/summary$/, GET: async () => page(200, summaryPage(await store.list(), guidanceOf))},
    {path: /^\/guidance-text$/, GET: () => page(200, guidanceTextPage(checklistsInUse()))},
    {path: /^\/procedures\/?$/, GET: () => page(200, proceduresList)},
    {path: /^\/procedures\/([^/]+)$/, GET: (_, id) => (councils.some((one) => one.id === id) ? page(200, proceduresPage(packOf(id))) : notFound())},
    {path: /^\/sites\/(.+)$/, GET: ofSite},
    // the pages of a website name no icon of their own
    {path: /^\/favicon\.ico$/, GET: () => redirect('/demo/icon.svg')},
    {path: /^\/family\/?$/, GET: () => page(200, familyPage(packOf('england')))},
    {path: /^\/family\/([^/]+)$/, GET: (_, id) => family(id)},
    {path: /^\/theming$/, GET: () => page(200, themingPage(packOf('wandsworth')))},
    {path: /^\/reset$/, POST: reset},
    {path: /^\/guidance\/(.+)$/, GET: file(embedFolder)},
    {path: /^\/demo\/(.+)$/, GET: file(here('./public'))},
  ];

  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const path = pathOf(request);
    const route = routes.find((one) => one.path.test(path));
    if (!route) return notFound();
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const handler = method === 'GET' || method === 'POST' ? route[method] : undefined;
    if (!handler) return wrongMethod(route.GET ? (route.POST ? 'GET, HEAD, POST' : 'GET, HEAD') : 'POST');
    if (method === 'POST' && request.headers['sec-fetch-site'] === 'cross-site') {
      return page(403, messagePage('This post came from another site', 'Only the demo’s own pages may save. Nothing was saved.'));
    }
    return handler(request, route.path.exec(path)?.[1] ?? '');
  };

  return (request, response) => {
    answer(request)
      .catch(failed)
      .then(({status, headers, body}) => {
        response.writeHead(status, {...commonHeaders, ...headers, 'content-length': Buffer.byteLength(body)});
        response.end(request.method === 'HEAD' ? undefined : body);
      })
      .catch((error: unknown) => response.destroy(error as Error));
  };
}

/** The path as it was asked for, `..` resolved and still percent-encoded; what is no path leads nowhere. */
function pathOf({url = '/'}: IncomingMessage): string {
  try {
    return url.startsWith('/') ? new URL(`http://demo${url}`).pathname : '';
  } catch {
    return '';
  }
}

const notFound = (): Reply => page(404, messagePage('There is no such page', 'The address may be mistyped, or the case may be from another copy of the demo.'));

const wrongMethod = (allow: string): Reply => page(405, messagePage('This address does not take that', `It takes ${allow}.`), {allow});

const refusedBody = (body: {kind: 'too-large'} | {kind: 'not-a-form'; type: string}): Reply =>
  body.kind === 'too-large'
    ? page(413, messagePage('That is too much to save', `A form may have ${largestBody / 1024} KB in all. Nothing was saved. Go back, shorten what you typed, and save again.`))
    : page(415, messagePage('That is no form', `This address takes application/x-www-form-urlencoded, as a form posts it, and not "${body.type}". Nothing was saved.`));

const failed = (error: unknown): Reply => {
  if (error instanceof StoreError) return page(500, storeErrorPage(error.message));
  console.error(error);
  return page(500, messagePage('Something went wrong in the demo', 'Nothing was saved. The terminal in which the demo runs says more.'));
};
