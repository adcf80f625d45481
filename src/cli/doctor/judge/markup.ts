/** The markup: whether our tags got onto the page, and are written as they should be. */
import {nearWords} from '../../../packs/near-words.js';
import {finding, type Finding} from '../codes.js';
import type {FrameLook} from '../ask.js';
import type {Evidence} from '../examine.js';
import {hasOurs, placed, type Copy} from './copies.js';
import {objectText} from './pack.js';

/** Attributes that any element may have, as far as one of ours could be mistaken for them. */
const anyElements = ['accesskey', 'class', 'contenteditable', 'dir', 'draggable', 'hidden', 'id', 'inert', 'is', 'lang', 'nonce', 'part', 'role', 'slot', 'spellcheck', 'style', 'tabindex', 'title', 'translate'];

const without = (tag: string): string => tag.replace(/^practice-/, '');

function unknownNames(frame: FrameLook, known: Evidence['known']): Finding[] {
  const names = Object.keys(known).map(without);
  const strangers = frame.strangers.flatMap(({tag, where}) => {
    const near = nearWords(without(tag), names);
    return near.length > 0 ? [finding('unknown-element', placed(where, frame),
      `There is no <${tag}>. It shows what stands inside it, and nothing more.`,
      `Write ${near.map((name) => `<practice-${name}>`).join(' or ')}.`)] : [];
  });
  const standIns = frame.standIns.filter((one) => !names.includes(one.names)).map((one) => {
    const near = nearWords(without(one.names), names);
    return finding('unknown-element', placed(one.where, frame),
      `data-practice="${one.names}" names no element. Its fallback stays.`,
      near.length > 0 ? `Write ${near.map((name) => `data-practice="${name}"`).join(' or ')}.` : `Write one of ${names.join(', ')}.`);
  });
  return [...strangers, ...standIns];
}

function unknownAttributes(frame: FrameLook, known: Evidence['known']): Finding[] {
  const near = (names: readonly string[], own: readonly string[], prefix: string, where: string): Finding[] =>
    names.flatMap((name) => {
      const meant = own.includes(name) || anyElements.includes(name) || /^(data-|aria-|on)/.test(name) ? [] : nearWords(name, own);
      return meant.length > 0 ? [finding('unknown-attribute', placed(where, frame),
        `${prefix}${name} means nothing to it, and is passed over.`,
        `Write ${meant.map((one) => prefix + one).join(' or ')}.`)] : [];
    });
  return [
    ...frame.elements.flatMap(({tag, attributes, where}) => near(Object.keys(attributes), known[tag] ?? [], '', where)),
    ...frame.standIns.flatMap(({names, attributes, where}) => near(attributes.filter((name) => name.startsWith('data-')).map((name) => name.slice(5)), known[`practice-${names}`] ?? [], 'data-', where)),
  ];
}

const objects = (frame: FrameLook): Finding[] =>
  frame.elements.flatMap(({attributes, where}) =>
    Object.entries(attributes)
      .filter(([, value]) => value.includes(objectText))
      .map(([name, value]) => finding('object-as-text', placed(where, frame),
        `${name}="${value}": a framework wrote an object as an attribute, and what was in it is lost.`,
        `Set it as a property: in Vue :${name}.prop, in Angular [${name}], in React once the script is there, or by a script. Or write JSON.stringify of it into the attribute.`)),
  );

const notClosed = (frame: FrameLook): Finding[] =>
  frame.elements.flatMap(({tag, where, swallowed}) =>
    swallowed === null ? [] : [finding('tag-not-closed', placed(where, frame),
      `${swallowed} stands inside it, as a part of its fallback, and is hidden with that once the guidance is there. HTML knows no <${tag} … />: a slash at the end closes nothing.`,
      `Write </${tag}> after its fallback.`)],
  );

function nothing({frames, address, wanted}: Evidence, copies: readonly Copy[]): Finding[] {
  if (frames.some((frame) => hasOurs(frame) || frame.unfinished || frame.heldFrames.length > 0)) return [];
  const loads = copies.length > 0 || frames.some(({versions}) => Object.keys(versions).length > 0);
  const ledOn = wanted === address ? '' : ` ${wanted} led there.`;
  if (!loads && frames[0]?.signIn)
    return [finding('nothing-here', address,
      `It asks for a password: most likely, a page to sign in came in place of the one that was meant.${ledOn}`,
      'Copy the session from a browser where you are signed in: --header "Cookie: …"')];
  if (!loads)
    return [finding('nothing-here', address,
      `The page neither loads the library nor has a tag of ours or an element with data-practice.${ledOn}`,
      'Paste the lines that `practice-guidance embed` prints. If they are there and nobody sees them without signing in: --header "Cookie: …"')];
  return [finding('nothing-here', address,
    'The page loads the library, and neither a tag of ours nor an element with data-practice stands on it. Where you wrote one, something took it out: content management systems do so when a page is saved.',
    'Look at the page’s source. If the tag is gone, write it with data attributes, as `practice-guidance embed` prints it. If a script puts it there later, say --wait 20.')];
}

export function judgeMarkup(evidence: Evidence, copies: readonly Copy[]): Finding[] {
  const {frames, known} = evidence;
  const asText = frames.flatMap((frame) => (frame.asText ? [finding('tag-as-text', placed(frame.asText, frame),
    'Readers see the tag itself. The editor that it was pasted into took it for text.',
    'Paste it in the editor’s source or HTML view. If the system still writes &lt; for <, write it with data attributes, or into the template.')] : []));
  const found = [...asText, ...frames.flatMap((frame) => [...unknownNames(frame, known), ...unknownAttributes(frame, known), ...objects(frame), ...notClosed(frame)])];
  return found.some(({code}) => code === 'tag-as-text' || code === 'unknown-element') ? found : [...found, ...nothing(evidence, copies)];
}
