/** Our page in a frame, as the page around it holds it: whether the two speak, and what is answered there reaches a form. */
import {finding, type Finding} from '../codes.js';
import type {FrameLook} from '../ask.js';
import type {Evidence} from '../examine.js';
import type {HeldFrame} from '../in-page/shapes.js';
import {placed} from './copies.js';

const isRefused = ({address}: HeldFrame, {violations}: FrameLook): boolean =>
  violations.some(({directive, blocked, reportOnly}) => !reportOnly && directive === 'frame-src' && (blocked === address || (URL.canParse(address) && blocked === new URL(address).origin)));

/** The first thing that would have to be mended. */
function judgeHeld(held: HeldFrame, frame: FrameLook, {asked}: Evidence): Finding | undefined {
  const where = placed(held.where, frame);
  if (isRefused(held, frame) || !URL.canParse(held.address)) return undefined; // told with the policy
  const {origin, searchParams} = new URL(held.address);
  const isChecklist = searchParams.get('element') === 'checklist';
  const parent = searchParams.get('parent')?.replace(/\/$/, '') ?? null;
  if (held.names === null && !isChecklist) return undefined; // something to read: it needs nobody
  if (parent !== frame.origin)
    return finding('frame-parent', where,
      `Its address ${parent === null ? 'has no parent=' : `says parent=${parent}`}, and this page is ${frame.origin}. The frame speaks to that origin alone, so what is answered in it goes nowhere.`,
      `Write parent=${frame.origin} in the frame’s address.`);
  if (held.names === null) return undefined; // a program may listen
  const named = `data-practice-frame="${held.names}"`;
  if (!held.field)
    return finding('frame-field', where,
      `${named} names no element of the page, so what is answered in the frame is posted by nothing.`,
      `Put <textarea hidden id="${held.names || 'record-check'}" name="recordCheck"></textarea> into the form, or write the id of the field that is there.`);
  if (!held.field.name || !held.field.hasForm)
    return finding('frame-field', where,
      `The field that ${named} names ${held.field.name ? 'stands in no form' : 'has no name'}, so what is answered in the frame is not posted.`,
      held.field.name ? 'Put the field into the form.' : 'Add a name, such as name="recordCheck": the field that the server reads.');
  if (held.heard) return undefined;
  const script = asked.find(({address, kind, status}) => kind === 'script' && /\/frame-host\.js$/.test(address) && (status ?? 400) < 400);
  return script
    ? finding('frame-unheard', where,
      `The page loads frame-host.js, and nothing came from ${origin}. Either the frame shows an error page, or its server does not let this page frame it (X-Frame-Options, or frame-ancestors in its policy), or its own files did not come.`,
      `Open the frame’s address by itself. If it shows the checklist, have its server send Content-Security-Policy: frame-ancestors ${frame.origin}, and no X-Frame-Options.`)
    : finding('frame-unheard', where,
      'The page does not load frame-host.js, so nobody takes what is answered in the frame.',
      'Copy frame-host.js to this site, and load it: <script type="module" src="/guidance/frame-host.js"></script>');
}

export const judgeFrames = (evidence: Evidence): Finding[] => evidence.frames.flatMap((frame) => frame.heldFrames.flatMap((held) => judgeHeld(held, frame, evidence) ?? []));
