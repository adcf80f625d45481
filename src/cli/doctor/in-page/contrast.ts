import type {Places} from './places.js';
import type {ElementLook} from './shapes.js';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** How hard text is to read against what is behind it. Sent to the page as text: uses nothing from outside itself but what a page has. */
export interface Contrast {
  /** The text of an element that is hardest to read; null where all of it reads well. */
  faintest(element: HTMLElement): ElementLook['faintest'];
}

export function contrast({chain}: Pick<Places, 'chain'>): Contrast {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const read = new Map<string, Colour>();
  /** Whatever notation a colour is in, as what a screen shows. */
  const colourOf = (text: string): Colour => {
    let colour = read.get(text);
    if (!colour && canvas) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      read.set(text, (colour = [red, green, blue, alpha / 255]));
    }
    return colour ?? [0, 0, 0, 1];
  };
  const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => [red * alpha + r * (1 - alpha), green * alpha + g * (1 - alpha), blue * alpha + b * (1 - alpha), 1];
  /** The ground behind an element; null where it is a picture. */
  const groundOf = (element: Element): Colour | null => {
    const layers: Colour[] = [];
    for (const one of chain(element)) {
      const {backgroundColor, backgroundImage} = getComputedStyle(one);
      if (backgroundImage !== 'none') return null;
      const colour = colourOf(backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    const paper: Colour = /^dark\b/.test(getComputedStyle(document.documentElement).colorScheme) ? [18, 18, 18, 1] : [255, 255, 255, 1];
    return layers.reverse().reduce((ground, layer) => over(layer, ground), paper);
  };
  const light = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const hex = (colour: Colour): string => `#${colour.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  const faintest = (element: HTMLElement): ElementLook['faintest'] => {
    let worst: ElementLook['faintest'] = null;
    if (!element.shadowRoot) return null;
    const texts = document.createTreeWalker(element.shadowRoot, NodeFilter.SHOW_TEXT);
    // the rest would repeat what the first three hundred say
    for (let count = 0; count < 300 && texts.nextNode(); count += 1) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const holder = texts.currentNode.parentElement;
      if (!text || !holder || holder.closest('style, script, :disabled, .aside') || !holder.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
      const {color, fontSize, fontWeight} = getComputedStyle(holder);
      const ground = groundOf(holder);
      if (!ground) continue;
      const shown = over(colourOf(color), ground);
      const [one = 0, other = 0] = [light(shown), light(ground)].sort((a, b) => b - a);
      const ratio = (one + 0.05) / (other + 0.05);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5) && ratio < (worst?.ratio ?? 21)) worst = {text: text.slice(0, 60), ratio: Math.floor(ratio * 100) / 100, colour: hex(shown), ground: hex(ground)};
    }
    return worst;
  };
  return {faintest};
}
