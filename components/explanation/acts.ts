/**
 * What is done with an explanation at a press: printing, copying, reading aloud. It comes in a file of its own, with the
 * first press, and looks after what a press adds to the row of buttons: the element draws that row once and leaves it be.
 */
import type {Stage} from './stage.js';

/** What a press adds to the page. */
const styles = `
  .copy, .copy textarea { display: block; font: inherit; inline-size: 100%; margin-block: 0.25em }
  [data-reading] { outline: 0.15em solid var(--_accent); outline-offset: 0.25em }
  @media print { .copy { display: none } [data-reading] { outline: 0 } }
`;

const find = ({element}: Stage, selector: string): HTMLElement | null | undefined => element.shadowRoot?.querySelector<HTMLElement>(selector);

/** Says what was done, to those who cannot see it as well. */
const told = (stage: Stage, words: string): void => {
  const status = find(stage, '.acts [role=status]');
  if (status) status.textContent = words;
};

const acts = {
  /** Prints this one alone. */
  async print({element}: Stage): Promise<void> {
    (await import('./print-alone.js')).printAlone(element);
  },

  /** Puts the text on the clipboard, or shows it to be copied where the page may not do that. */
  async copy(stage: Stage): Promise<void> {
    const {say, sheet, tell} = stage;
    clear(stage);
    if (!sheet) return; // hidden in the meantime
    const {letter} = await import('./letter.js');
    // what is drafted must not pass for the council's own where it is pasted: the mark under the text goes with it
    const mark = find(stage, '.text ~ .mark')?.textContent ?? '';
    const text = letter({...sheet, ending: [mark, ...sheet.ending]}, stage);
    try {
      await navigator.clipboard.writeText(text);
      told(stage, say('Copied.'));
      tell('copied');
    } catch {
      if (stage.sheet) offer(stage, text);
    }
  },

  /** Begins, pauses, or goes on. */
  async read(stage: Stage): Promise<void> {
    const {reader} = await import('./read-aloud.js');
    const text = find(stage, '.text');
    const button = find(stage, '[data-act=read]');
    if (!text || !button) return; // hidden in the meantime
    if (stage.reading) {
      stage.reading = false;
      stage.reader?.pause();
      button.textContent = stage.say('Go on reading');
      return;
    }
    if (!stage.reader) {
      stage.reader = reader(text, {voice: stage.voice, done: silence(stage, button)});
      stage.tell('read-aloud');
    }
    stage.reading = true;
    button.textContent = stage.say('Pause');
    stage.reader.play();
  },
};

export type Act = keyof typeof acts;

/** Takes away what copying left. */
function clear(stage: Stage): void {
  told(stage, '');
  find(stage, '.copy')?.remove();
}

/** A text for a person to copy. */
function offer(stage: Stage, text: string): void {
  const label = document.createElement('label');
  const field = document.createElement('textarea');
  label.className = 'copy';
  label.append(stage.say('Copy this text'), field);
  Object.assign(field, {readOnly: true, rows: 8, value: text, oncopy: () => stage.tell('copied')});
  find(stage, '.acts')?.append(label);
  field.select();
}

/** Adds the button that stops the reading. Returns what makes an end of it. */
function silence(stage: Stage, button: HTMLElement): () => void {
  const words = button.textContent;
  const stop = document.createElement('button');
  Object.assign(stop, {type: 'button', textContent: stage.say('Stop reading'), onclick: () => stage.reader?.stop()});
  button.after(' ', stop, ' ');
  return () => {
    // the focus never stays on what goes
    if (stop.matches(':focus')) button.focus();
    stop.remove();
    stage.reader = undefined;
    stage.reading = false;
    button.textContent = words;
  };
}

/** To be called at a press: what it begins has an end. */
export function act(name: Act, stage: Stage): Promise<void> {
  if (!stage.leave) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    stage.element.shadowRoot?.adoptedStyleSheets.push(sheet);
  }
  stage.leave = () => {
    clear(stage);
    stage.reader?.stop();
  };
  return acts[name](stage);
}
