/** The page's content security policy: what of ours it refuses. */
import {finding, type Finding} from '../codes.js';
import type {FrameLook} from '../ask.js';
import type {Evidence} from '../examine.js';
import type {Violation} from '../in-page/shapes.js';
import {foldersOf, placed, short, type Copy} from './copies.js';

/** What a policy would have to say to let an address in. */
const sourceFor = (address: string, {origin}: FrameLook): string => {
  const from = URL.canParse(address) ? new URL(address).origin : origin;
  return from === origin ? "'self'" : from;
};

const refusal = ({directive, policy}: Violation): string => `The policy’s ${directive} refused it. The policy is: ${policy}`;

/** A directive's own name, which is what a policy is written with. */
const written = (directive: string): string => directive.replace(/-(elem|attr)$/, '');

function judgeOne(violation: Violation, frame: FrameLook, copies: readonly Copy[], packs: readonly string[]): Finding | undefined {
  const {directive, blocked, source, sample, policy} = violation;
  const where = placed(short(blocked, frame.address), frame);
  const folders = [...foldersOf(copies), ...copies.map(({address}) => new URL('.', address).href)];
  const isOurFile = folders.some((folder) => blocked.startsWith(folder));
  // where scripts are let in by a word of the page's own, 'self' would widen the policy, and beside 'strict-dynamic' do nothing
  const byNonce = /(?:^|;)\s*script-src(?:-elem)?\s[^;]*'(?:nonce-|strict-dynamic)/.test(policy);
  const allow = (name: string): string => `Add ${sourceFor(blocked, frame)} to ${name} in the policy.`;
  if (/^script-src/.test(directive) && (isOurFile || copies.some(({address}) => address === blocked || new URL(address).origin === blocked)))
    return finding('policy-script', where,
      refusal(violation),
      byNonce ? 'Write the nonce of the page on the line: <script type="module" nonce="…" src="…"></script>. What the script fetches later is let in with it.' : allow(written(directive)));
  if (directive === 'connect-src' && (packs.includes(blocked) || folders.some((folder) => source.startsWith(folder))))
    return finding('policy-connect', where,
      refusal(violation),
      allow('connect-src'));
  if (/^style-src/.test(directive) && /\/practice-guidance\.css$/.test(blocked))
    return finding('policy-style', where,
      refusal(violation),
      allow(written(directive)));
  if (directive === 'frame-src') {
    const held = frame.heldFrames.find(({address}) => address === blocked || (URL.canParse(address) && new URL(address).origin === blocked));
    if (held)
      return finding('policy-frame', placed(held.where, frame),
        `The policy’s frame-src refused ${short(held.address, frame.address)}. The policy is: ${policy}`,
        `Add ${sourceFor(held.address, frame)} to frame-src in the policy.`);
  }
  if (directive === 'trusted-types' && sample.startsWith('lit-html')) {
    const names = /(?:^|;)\s*trusted-types([^;]*)/.exec(policy)?.[1] ?? '';
    if (/\blit-html\b/.test(names))
      return finding('policy-duplicates', placed('the policy’s trusted-types', frame),
        'A second Lit wanted to make a policy of the name lit-html, and the page’s policy lets each name be made once. Whichever copy came second has stopped.',
        "Add 'allow-duplicates' to trusted-types. If the page has no Lit of its own, look for a second copy of this library and take it out.");
    return finding('policy-trusted-types', placed('the policy’s trusted-types', frame),
      `Lit makes its templates through a Trusted Types policy named lit-html, which the page’s policy does not name:${names || ' none at all'}.`,
      `Write trusted-types${names.replace(/'none'/, '').trimEnd()} lit-html`);
  }
  return undefined;
}

export const judgePolicy = ({frames}: Evidence, copies: readonly Copy[]): Finding[] =>
  frames.flatMap((frame) => {
    const packs = frame.errors.flatMap(({message}) => /https?:\/\/\S+/.exec(message)?.[0] ?? []);
    return frame.violations.filter(({reportOnly}) => !reportOnly).flatMap((violation) => judgeOne(violation, frame, copies, packs) ?? []);
  });
