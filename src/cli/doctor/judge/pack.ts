/** The packs: whether each came, may be read, is one, and has what is asked of it. And whom our files ask besides. */
import {finding, type Finding} from '../codes.js';
import type {FrameLook} from '../ask.js';
import type {Evidence} from '../examine.js';
import type {ToldError, Violation} from '../in-page/shapes.js';
import {foldersOf, hasOurs, placed, short, type Copy} from './copies.js';

export const objectText = '[object Object]';
const objectInAddress = '[object%20Object]';

const addressIn = (message: string): string => /https?:\/\/\S+/.exec(message)?.[0] ?? '';

/** What an element itself told of. Its own words are good ones: they are kept. */
function judgeTold({code, message, remedy, where}: ToldError, frame: FrameLook, {asked}: Evidence): Finding | undefined {
  const place = placed(where, frame);
  if (message.includes(objectText) || message.includes(objectInAddress)) return undefined; // told as what it is
  if (code === 'pack-unreachable') return unreachable(message, place, frame, asked);
  if (code === 'pack-not-json') return finding('pack-not-json', place, `${message}.`, `${remedy}.`);
  if (code === 'pack-invalid' || code === 'pack-future') return finding('pack-unfit', place, `${message}.`, `${remedy}.`);
  if (code === 'checklist-missing' || code === 'entry-missing') return finding('entry-missing', place, `${message}.`, `${remedy}.`);
  if (code === 'record-unreadable')
    return finding('value-unreadable', place,
      `${message}.`,
      'Write back what was posted, as it came, with & written as &amp; and " as &quot;. What was given is kept, and posted back unchanged.');
  return finding('attribute-unreadable', place, `${message}.`, `${remedy}.`);
}

function unreachable(message: string, where: string, frame: FrameLook, asked: Evidence['asked']): Finding | undefined {
  const address = addressIn(message);
  const one = asked.find((each) => each.address === address);
  const isRefused = ({directive, blocked, reportOnly}: Violation): boolean => !reportOnly && directive === 'connect-src' && (blocked === address || address.startsWith(`${blocked}/`));
  if (frame.violations.some(isRefused)) return undefined; // told with the policy
  if (frame.origin === 'null') return undefined; // told with the frame
  const site = URL.canParse(address) ? new URL(address).origin : frame.origin;
  if (one?.cors ?? (site !== frame.origin && one?.failure && one.status !== undefined))
    return finding('pack-cors', where,
      `${address} is on another site, whose answer does not allow ${frame.origin} to read it${one?.cors ? ` (${one.cors})` : ''}.`,
      `Have ${site} send Access-Control-Allow-Origin: ${frame.origin} with its packs, or copy the pack to the page’s own site.`);
  const element = frame.elements.find((each) => where.startsWith(each.where));
  const written = element?.attributes['pack'] ?? element?.attributes['src'] ?? '';
  const without = written && !/^[\w-]+$/.test(written) && URL.canParse(written, frame.withoutBase) ? new URL(written, frame.withoutBase).href : address;
  if (frame.base !== frame.withoutBase && without !== address)
    return finding('base-element', where,
      `“${written}” leads to ${short(address, frame.address)} because of the base element, and there is no pack. Without it, it would lead to ${short(without, frame.address)}.`,
      'Write the pack’s address with a slash at its beginning, or its bare name, which is found beside the script.');
  const came = one?.status === undefined ? `there was no answer${one?.failure ? ` (${one.failure})` : ''}` : `the server answered ${one.status}`;
  return finding('pack-not-found', where,
    `${short(address, frame.address) || message}: ${came}.`,
    'A bare name such as wandsworth is found in packs/ beside the script; anything else is an address. Check the name, and that the pack was copied: `practice-guidance embed ./public/guidance --packs …`');
}

const notNamed = (frame: FrameLook): Finding[] =>
  frame.elements
    .filter(({defined, packGiven, shows}) => defined && !packGiven && shows === 'fallback')
    .map(({where}) => finding('pack-not-named', placed(where, frame),
      'It has no pack attribute, was given no pack by a script, and stands in no practice-pack that names one. It shows its fallback for ever.',
      'Add pack="wandsworth", or put it into <practice-pack name="wandsworth">. If it is there in the page’s source, something takes attributes out.'));

/** Still on its way when the time was over: the element waits as long, and its readers see the fallback. */
const late = (frame: FrameLook, {asked, address: page}: Evidence): Finding[] =>
  frame.elements
    .filter(({defined, packGiven, shows, where}) => defined && packGiven && shows === 'fallback' && !frame.errors.some((told) => told.where === where))
    .flatMap(({where}) => {
      const coming = asked.filter(({kind, underWay, frame: asker}) => underWay && kind === 'fetch' && asker === frame.address).map(({address}) => short(address, page));
      return coming.length === 0 ? [] : [finding('pack-late', placed(where, frame),
        `${coming.join(', ')} ${coming.length === 1 ? 'was' : 'were'} asked for, and had not come when the time was over. Until it comes, readers see the fallback.`,
        'Open the address by itself and see how long it takes. If the site is only slow today, --wait 60 waits longer.')];
    });

/** Frames with sandbox and without an origin: to a server, they are of no site at all. */
function sandboxed(frame: FrameLook, copies: readonly Copy[], {asked}: Evidence): Finding[] {
  if (frame.origin !== 'null') return [];
  const own = copies.filter((copy) => copy.frame === frame);
  if (!hasOurs(frame) && own.length === 0) return [];
  const isWhole = own.every(({isOurs}) => isOurs) && frame.elements.every(({defined}) => defined) && !frame.errors.some(({code}) => code === 'pack-unreachable');
  if (isWhole) return [];
  const kept = asked.find(({address, frame: asker, failure}) => asker === frame.address && failure && own.some((copy) => copy.address === address))?.address ?? addressIn(frame.errors[0]?.message ?? '');
  return [finding('sandboxed-origin', frame.frame ?? frame.address,
    `The frame has sandbox without allow-same-origin, so its origin is “null”, and a server that allows its own site alone refuses it${kept ? `: ${short(kept, frame.address)} was refused` : ''}. A form in it posts with Origin: null too.`,
    'Have the server send Access-Control-Allow-Origin: * with every file of the folder (nothing in it is secret), and accept Origin: null where the form is posted. The frame needs allow-scripts and allow-forms.')];
}

function workers({asked, address}: Evidence, copies: readonly Copy[]): Finding[] {
  const folders = foldersOf(copies);
  const given = asked.filter((one) => one.fromWorker && folders.some((folder) => one.address.startsWith(folder)));
  if (given.length === 0) return [];
  return [finding('service-worker', given.map((one) => short(one.address, address)).join(', '),
    'A service worker of the site gave these out, and not the server. After an upgrade, readers may go on seeing the old guidance.',
    'Leave the folder out of what the service worker keeps, or have it ask the server first.')];
}

/** Files and packs are all that our scripts may ask for: from their own folder, and from where the host names a pack. */
function elsewhere({asked, frames, address}: Evidence, copies: readonly Copy[]): Finding[] {
  const folders = foldersOf(copies);
  const named = frames.flatMap(({elements, base}) => elements.flatMap(({attributes}) => ['pack', 'src'].flatMap((name) => (attributes[name] && URL.canParse(attributes[name], base) ? new URL(attributes[name], base).origin : []))));
  const allowed = new Set([...frames.map(({origin}) => origin), ...folders.map((folder) => new URL(folder).origin), ...named]);
  const odd = asked.filter((one) => /^https?:/.test(one.address) && folders.some((folder) => one.by[0]?.startsWith(folder)) && !allowed.has(new URL(one.address).origin));
  return odd.map((one) => finding('requests-elsewhere', one.address,
    `${short(one.by[0] ?? '', address)} asked for it. The library as it is published asks for nothing but its own files and the packs that the page names, so this copy was changed.`,
    'Replace the folder with the published one, find out who changed it, and tell whoever looks after the site’s security.'));
}

export const judgePacks = (evidence: Evidence, copies: readonly Copy[]): Finding[] => [
  ...evidence.frames.flatMap((frame) => [...frame.errors.flatMap((told) => judgeTold(told, frame, evidence) ?? []), ...notNamed(frame), ...late(frame, evidence), ...sandboxed(frame, copies, evidence)]),
  ...workers(evidence, copies),
  ...elsewhere(evidence, copies),
];
