/** The page around: what of its style keeps guidance from being seen, read or made larger. */
import {finding, type Finding} from '../codes.js';
import type {FrameLook} from '../ask.js';
import type {Evidence} from '../examine.js';
import type {ElementLook} from '../in-page/shapes.js';
import {hasOurs, placed} from './copies.js';

function judgeElement({tag, where: element, defined, shows, rendered, width, height, hiddenBy, containedBy, faintest}: ElementLook, frame: FrameLook): Finding[] {
  const where = placed(element, frame);
  if (hiddenBy && tag !== 'practice-pack') return [finding('hidden-by-page', where,
    `${hiddenBy}. Nobody sees it, nor its fallback.`,
    'Take the rule away, or leave practice-… elements out of it. Resets that hide unknown tags until a script runs are the usual cause.')];
  if (containedBy) return [finding('contained-by-page', where,
    `${containedBy}: the browser leaves out or cuts what stands inside.`,
    'Take that style away. The elements contain themselves where that is worth it.')];
  if (!rendered || !defined) return [];
  const found: Finding[] = [];
  if (shows !== 'fallback' && tag !== 'practice-pack' && (width === 0 || height === 0))
    found.push(finding('zero-size', where,
      `It is ${Math.round(width)} by ${Math.round(height)} pixels.`,
      'Give it room: look for a width or height of 0 on it, and for a flex or grid cell that may shrink to nothing (min-width: 0).'));
  if (faintest)
    found.push(finding('low-contrast', where,
      `“${faintest.text}” is ${faintest.colour} on ${faintest.ground}, a contrast of ${faintest.ratio} to 1. Text needs 4.5, and large text 3.`,
      'Text takes the colour of the page: set color where you set background. On a dark ground, also say color-scheme: dark. Where you set --practice-… colours, choose ones that fit the ground.'));
  return found;
}

function judgePage({viewport, quirks, address}: FrameLook): Finding[] {
  const found: Finding[] = [];
  const largest = /maximum-scale\s*=\s*([\d.]+)/i.exec(viewport ?? '')?.[1];
  if (/user-scalable\s*=\s*(no|0)\b/i.test(viewport ?? '') || (largest !== undefined && Number(largest) < 2))
    found.push(finding('zoom-blocked', `<meta name="viewport" content="${viewport}">`,
      'Who needs larger text cannot have it on a phone. Text must be able to grow to twice its size (WCAG 1.4.4).',
      'Write content="width=device-width, initial-scale=1", and nothing of user-scalable or maximum-scale.'));
  if (quirks)
    found.push(finding('quirks-mode', address,
      'The page does not begin with <!doctype html>, so browsers lay it out as in the 1990s: tables forget the text’s size and colour, and heights are reckoned differently.',
      'Write <!doctype html> as the very first line of the page.'));
  return found;
}

export const judgeStyle = ({frames}: Evidence): Finding[] => frames.flatMap((frame) => [...(hasOurs(frame) ? judgePage(frame) : []), ...frame.elements.flatMap((element) => judgeElement(element, frame))]);
