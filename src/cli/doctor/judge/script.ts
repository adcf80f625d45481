/** The script: whether it is there, is one, is ours, and is there once. */
import {nearWords} from '../../../packs/near-words.js';
import {finding, type Finding} from '../codes.js';
import type {FrameLook} from '../ask.js';
import type {Evidence} from '../examine.js';
import type {Asked} from '../watch.js';
import {entryNames, fileName, foldersOf, hasOurs, placed, short, type Copy} from './copies.js';

const lineToPaste = '<script type="module" src="/guidance/practice-guidance.js"></script>';
const isScriptType = (type: string): boolean => /^(text|application)\/(x-)?(java|ecma)script$/.test(type);
const refusedByPolicy = ({address, frame}: Copy): boolean =>
  frame.violations.some(({directive, blocked, reportOnly}) => !reportOnly && directive.startsWith('script-src') && (blocked === address || blocked === new URL(address).origin));

/** What is wrong with getting one script, as the first thing that would have to be mended. */
function trouble(copy: Copy, {told}: Evidence): Finding | undefined {
  const {address, written, module, frame, asked} = copy;
  const where = placed(short(address, frame.address), frame);
  if (refusedByPolicy(copy) || frame.origin === 'null') return undefined; // told with the policy, and with the frame
  const isElsewhere = new URL(address).origin !== frame.origin;
  if (frame.address.startsWith('https:') && address.startsWith('http:') && !copy.isOurs)
    return finding('script-mixed-content', where,
      'The page came by https and asks for this by http, which browsers refuse.',
      `Write the address without its beginning, as a path: ${new URL(address).pathname}`);
  if (asked?.cors || (asked?.failure && isElsewhere && asked.status !== undefined && module))
    return finding('script-cors', where,
      `It is on another site, ${new URL(address).origin}, whose answer does not allow ${frame.origin}${asked.cors ? ` (${asked.cors})` : ''}.`,
      `Have that site send Access-Control-Allow-Origin: ${frame.origin} with every file of the folder, or copy the folder to the page’s own site.`);
  if (told.some(({text}) => text.includes('integrity') && text.includes(address)))
    return finding('script-integrity', where,
      'The browser worked out the file’s hash, and it is another than the integrity attribute says. The file was changed or upgraded, or something on its way changes it.',
      'Paste the line anew, as `practice-guidance embed` prints it. If that does not help, look for a proxy or a build step that rewrites scripts.');
  const base = frame.base !== frame.withoutBase && new URL(written, frame.withoutBase).href !== address;
  if ((asked?.status ?? 200) >= 400 || (asked?.failure && asked.status === undefined)) {
    const came = asked?.status === undefined ? `gave no answer (${asked?.failure ?? 'nothing'})` : `answered ${asked.status}`;
    if (base)
      return finding('base-element', where,
        `“${written}” leads there because of the base element, and the server ${came}. Without it, it would lead to ${short(new URL(written, frame.withoutBase).href, frame.address)}.`,
        'Write the script’s address with a slash at its beginning.');
    return finding('script-not-found', where,
      `The server ${came}.`,
      'Check the address and that the whole folder was copied: `practice-guidance embed ./public/guidance` does it.');
  }
  if (asked?.status !== undefined && !isScriptType(asked.type) && (module || asked.type === 'text/html'))
    return finding('script-wrong-type', where,
      `The server says that it is ${asked.type || 'of no type'}${asked.type === 'text/html' ? ': most likely an error page or a sign-in page' : ''}. Browsers run a module only where it is text/javascript.`,
      asked.type === 'text/html' ? 'Open the address by itself and see what comes. Let the folder be read without signing in.' : 'Have the server send .js as text/javascript.');
  if (copy.isOurs && !module && asked?.text?.includes('import.meta'))
    return finding('script-not-module', where,
      'A module that is loaded without type="module" stops at its first line that is a module’s own.',
      `Write type="module": ${lineToPaste} Or, where a page cannot, load practice-guidance.classic.js.`);
  return undefined;
}

/** What comes of a script of the page that is no script, in words; nothing where it is one, or where that cannot be told. */
function lost({status, failure, type}: Asked): string | undefined {
  if (status === undefined) return failure && `gave no answer (${failure})`;
  if (status >= 400) return `answered ${status}`;
  return type === 'text/html' ? 'sent a page in its place' : undefined;
}

function missing(frame: FrameLook, copies: readonly Copy[], {asked}: Evidence): Finding[] {
  if (!hasOurs(frame) || frame.unfinished || frame.origin === 'null' || copies.some((copy) => copy.frame === frame) || Object.keys(frame.versions).length > 0) return [];
  const first = frame.elements[0]?.where ?? frame.standIns[0]?.where ?? '';
  const gone = frame.scripts.flatMap((script) => {
    const one = asked.find(({address, kind}) => address === script.address && kind === 'script');
    const came = one && lost(one);
    return came ? [{...script, came, near: nearWords(fileName(script.address).toLowerCase(), entryNames)}] : [];
  });
  const slips = gone.filter(({near}) => near.length > 0);
  if (slips.length > 0)
    return slips.map(({address, written, came, near}) => finding('script-not-found', placed(short(address, frame.address), frame),
      `The server ${came}. The page writes ${fileName(address)}, which is nearly the name of a script of ours.`,
      `Write ${near.map((name) => written.replace(fileName(address), name)).join(' or ')}`));
  return [finding('script-missing', placed(first, frame),
    'It stands on the page, and nothing makes it more than its fallback: no script of ours is asked for. Many content management systems take script tags out of a page’s text.'
    + (gone.length > 0 ? ` Of the page’s scripts, ${gone.map(({address, came}) => `${short(address, frame.address)} did not come: the server ${came}`).join('; ')}.` : ''),
    `Put this into the site’s template: ${lineToPaste}`)];
}

/** Modules run once the page has been read, so that there is no more to say of it until then. */
function unfinished(frame: FrameLook, {asked}: Evidence): Finding[] {
  if (!frame.unfinished || (frame.frame !== undefined && !hasOurs(frame))) return [];
  const held = asked.filter(({underWay, kind, frame: asker}) => underWay && ['document', 'script', 'stylesheet'].includes(kind) && asker === frame.address).map(({address}) => short(address, frame.address));
  return [finding('page-unfinished', frame.address,
    `The browser was still reading the page when the time was over, and no module begins before it has${held.length > 0 ? `. Still under way: ${held.join(', ')}` : ''}.`,
    'See why that takes so long: a server that does not end its answer, or a script in the head that does not come. If the site is only slow today, --wait 60 waits longer.')];
}

function several(copies: readonly Copy[], {told}: Evidence): Finding[] {
  const found: Finding[] = [];
  for (const frame of new Set(copies.map((copy) => copy.frame))) {
    const ours = copies.filter((copy) => copy.frame === frame && copy.isOurs);
    const listed = ours.map(({address, version = 'of an unknown version'}) => `${version} from ${short(address, frame.address)}`).join(', ');
    const versions = new Set(ours.map(({version}) => version));
    const alone = ours.find(({name}) => name === 'checklist.js');
    const whole = ours.find(({name}) => name !== 'checklist.js');
    if (versions.size > 1)
      found.push(finding('two-versions', placed(ours.map(({address}) => short(address, frame.address)).join(' and '), frame),
        `The page loads ${listed}. The first stays in use, and what the other would do differently is not done.`,
        'Load one version only: take the older line out, and look in the site’s template as well as in the page.'));
    else if (alone && whole)
      found.push(finding('checklist-and-all', placed(`${short(alone.address, frame.address)} and ${short(whole.address, frame.address)}`, frame),
        'Both bring the checklist, so readers fetch it twice. The elements work, whichever comes first.',
        'Take the line with checklist.js out: the other has the checklist too.'));
    else if (ours.length > 1)
      found.push(finding('script-twice', placed(ours.map(({address}) => short(address, frame.address)).join(' and '), frame),
        `The page loads ${listed}. The second does nothing, but readers fetch it.`,
        'Take one of the lines out.'));
  }
  const clash = told.map(({text}) => /<(practice-[\w-]+)> (\S+) was not registered: this page already has (\S+)\./.exec(text)).find((match) => match !== null);
  if (clash && !found.some(({code}) => code === 'two-versions'))
    found.push(finding('two-versions', `<${clash[1]}>`,
      `${clash[3]} is in use, and ${clash[2]} came as well: one of them most likely in a bundle of the page’s own. The first stays.`,
      'Load one version only: the script or the bundle, and not both.'));
  return found;
}

/** What the script itself says where a page takes away what it needs. */
const saidByUs = /this page has replaced customElements\.define|practice-guidance was not started on this page/;

const failed = (copies: readonly Copy[], {told}: Evidence): Finding[] =>
  told
    .filter(({text, thrown, from}) => (thrown && foldersOf(copies).some((folder) => from.includes(folder))) || saidByUs.test(text))
    .map(({text, from}) => finding('script-failed', short(/https?:\/\/[^\s)]+?\.js/.exec(from)?.[0] ?? '', copies[0]?.frame.address ?? ''),
      `The console says: ${text.split('\n')[0]}`,
      'Something on the page takes away what the script needs, such as a script that changes built-in functions. Load ours first, or leave that one out and look again.'));

/** Files that a script of ours asks for in its own time, and that did not come. */
function laterFiles(copies: readonly Copy[], {asked}: Evidence): Finding[] {
  const folders = foldersOf(copies);
  const isOurs = (address: string): boolean => folders.some((folder) => address.startsWith(folder)) || /\/practice-guidance\.css$/.test(address);
  const isLater = ({address, kind}: Asked): boolean => ['script', 'stylesheet'].includes(kind) && isOurs(address) && !copies.some((copy) => copy.address === address);
  const gone = asked.filter((one) => isLater(one) && one.blocked !== 'csp' && ((one.status ?? 200) >= 400 || one.failure));
  return gone.map(({address, status, failure, frame}) => finding('file-not-found', short(address, frame),
    status === undefined || status < 400 ? `It did not come (${failure}).` : `The server answered ${status}.`,
    'Copy the folder whole: `practice-guidance embed ./public/guidance`. If it was copied with --elements, add the element that this page uses.'));
}

function undefinedElements(frame: FrameLook, copies: readonly Copy[]): Finding[] {
  const ours = copies.filter((copy) => copy.frame === frame && copy.isOurs);
  if (frame.origin === 'null' || (ours.length === 0 && Object.keys(frame.versions).length === 0)) return [];
  const onlyChecklist = ours.length > 0 && ours.every(({name}) => name === 'checklist.js');
  const why = onlyChecklist ? 'The page loads checklist.js, which knows the checklist alone, and no data attributes.' : 'The scripts that the page loads do not define it.';
  const remedy = onlyChecklist ? 'Load practice-guidance.js in its place.' : 'Load practice-guidance.js, or import the element’s own “define” module in the page’s bundle.';
  const one = (where: string): Finding => finding('element-not-defined', placed(where, frame), why, remedy);
  const tags = new Map(frame.elements.filter(({defined}) => !defined).map(({tag, where}) => [tag, where]));
  const standIn = frame.standIns.find(({names, upgraded}) => !upgraded && (onlyChecklist || ours.length === 0) && names);
  return [...[...tags.values()].map(one), ...(standIn ? [one(standIn.where)] : [])];
}

export function judgeScript(evidence: Evidence, copies: readonly Copy[]): Finding[] {
  const troubles = copies.flatMap((copy) => trouble(copy, evidence) ?? []);
  const found = [...troubles, ...evidence.frames.flatMap((frame) => [...unfinished(frame, evidence), ...missing(frame, copies, evidence)]), ...several(copies, evidence), ...laterFiles(copies, evidence)];
  const refused = copies.some(refusedByPolicy) || evidence.frames.some(({violations}) => violations.some(({directive, reportOnly}) => !reportOnly && directive.includes('trusted-types')));
  // what follows from any of these is not told again
  const isExplained = refused || found.some(({code}) => !['script-twice', 'two-versions', 'checklist-and-all'].includes(code));
  const thrown = isExplained ? [] : failed(copies, evidence);
  return [...found, ...thrown, ...(isExplained || thrown.length > 0 ? [] : evidence.frames.flatMap((frame) => undefinedElements(frame, copies)))];
}
