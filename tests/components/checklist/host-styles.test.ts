import {expect, fixtureCleanup, nextFrame} from '../testing.js';
import type {PracticeChecklist} from '../../../components/checklist/checklist.js';
import {whole} from './packs.js';
import {button, field, part, settled, show, textOf, within} from './page.js';

/** A style sheet of the host's, taken away after the test. */
const sheets: HTMLStyleElement[] = [];
const hostStyles = (css: string): void => {
  const sheet = Object.assign(document.createElement('style'), {textContent: css});
  document.head.append(sheet);
  sheets.push(sheet);
};

const inside = (element: Element): HTMLElement => within(element, '.checklist')[0]!;

/** In a box of a known width that no rule of the page can take from it. */
const boxed = async (width = 600, textSize = 16): Promise<PracticeChecklist> => {
  fixtureCleanup();
  const element = await show({}, {value: whole()});
  const box = document.createElement('div');
  box.style.cssText = `display: block !important; inline-size: ${width}px !important; font: ${textSize}px/1.5 sans-serif !important`;
  element.before(box);
  box.append(element);
  button(part(element, 'Ecomap'), 'Guidance').click();
  await settled(element);
  // what is off screen is not laid out and has no size to compare; a few frames after it comes into view it is
  inside(element).scrollIntoView({behavior: 'instant'});
  for (let frame = 0; frame < 5; frame++) await nextFrame();
  return element;
};

const looks = (element: PracticeChecklist): Record<string, unknown> => {
  const radio = field(part(element, 'Ecomap'), 'Up to date');
  const legend = within(element, 'legend')[0]!;
  const {inlineSize, blockSize} = getComputedStyle(radio);
  const {fontSize, fontWeight, display} = getComputedStyle(legend);
  return {radio: [inlineSize, blockSize], legend: [fontSize, fontWeight, display], width: Math.round(inside(element).getBoundingClientRect().width), height: Math.round(inside(element).getBoundingClientRect().height)};
};

describe('on a host’s page', () => {
  afterEach(() => {
    for (const sheet of sheets.splice(0)) sheet.remove();
  });

  it('looks the same where the host resets everything', async () => {
    const before = looks(await boxed());
    hostStyles('* { all: unset !important }');
    expect(looks(await boxed())).to.deep.equal(before);
  });

  it('looks the same where the host’s root is 10 pixels, and where its boxes are sized otherwise', async () => {
    const before = looks(await boxed());
    hostStyles('html { font-size: 10px } * { box-sizing: content-box } input, button, p, ul, fieldset, legend { all: initial; border: 9px solid red; margin: 9px; padding: 9px }');
    expect(looks(await boxed())).to.deep.equal(before);
  });

  it('takes the host’s font, size and colour', async () => {
    const element = await boxed();
    element.parentElement!.style.setProperty('font', '20px Georgia', 'important');
    element.parentElement!.style.color = 'rgb(1, 2, 3)';
    const {fontSize, fontFamily, color} = getComputedStyle(within(element, 'legend')[0]!);
    expect([fontSize, fontFamily, color]).to.deep.equal(['20px', 'Georgia', 'rgb(1, 2, 3)']);
    expect(getComputedStyle(within(element, 'button')[0]!).fontFamily).to.equal('Georgia');
  });

  it('leaks nothing: the host’s own fields look as before', async () => {
    const own = (): string[] => {
      const input = document.createElement('input');
      document.body.append(input);
      const {font, color, outline, boxSizing, margin} = getComputedStyle(input);
      input.remove();
      return [font, color, outline, boxSizing, margin];
    };
    const before = own();
    await boxed();
    expect(own()).to.deep.equal(before);
  });

  it('is hidden by the hidden attribute, also where the host resets everything', async () => {
    const element = await boxed();
    element.hidden = true;
    expect(element.getClientRects()).to.have.length(0);
    hostStyles('* { all: unset !important }');
    expect(element.getClientRects()).to.have.length(0);
    element.hidden = false;
    expect(inside(element).getBoundingClientRect().height).to.be.above(100);
  });

  it('is hidden by a plain rule of the host’s', async () => {
    const element = await boxed();
    hostStyles('practice-checklist { display: none }');
    expect(element.getClientRects()).to.have.length(0);
  });

  it('lies as a block where nothing says otherwise', async () => {
    expect(getComputedStyle(await boxed()).display).to.equal('block');
  });

  for (const [name, textSize] of [['', 16], [' with its text at twice its size', 32]] as const) {
    it(`keeps within 320 pixels${name}`, async () => {
      const element = await boxed(320, textSize);
      for (const one of within(element, '*:not(.aside)')) expect(one.getBoundingClientRect().right, `<${one.localName}> “${textOf(one).slice(0, 40)}”`).to.be.at.most(element.getBoundingClientRect().right + 1);
      expect(element.scrollWidth).to.be.at.most(320);
    });
  }
});
