/**
 * Reading aloud, paragraph by paragraph. It comes in a file of its own, when somebody presses the button.
 *
 * To pause is to stop within a paragraph and to begin it again: some voices never come back from a pause of the browser's own.
 */
export interface Reader {
  /** Goes on where it was, or begins. */
  play(): void;
  pause(): void;
  /** Stops for good. */
  stop(): void;
}

/** What the element hands over. */
interface Given {
  /** The voice for a language; nothing where the machine has none of its own. */
  voice(this: void, language: string): SpeechSynthesisVoice | undefined;
  /** The last paragraph has been read, or it was stopped. */
  done(this: void): void;
}

const mark = 'data-reading';

/** What is heard of a part of the page: not what only the eye needs, nor what is read as a part of its own. */
function words(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('.aside, [role=status], ul, ol')) silent.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Reads the titles, paragraphs and lines that are inside `text`. */
export function reader(text: Element, {voice, done}: Given): Reader {
  // what is there for paper alone is not read
  const parts = [...text.querySelectorAll('[role=heading], p, li, dt, dd')].filter((part) => part.getClientRects().length && words(part));
  const spoken = speechSynthesis;
  let at = 0;
  /** The one being heard: whatever another says of its end has been overtaken. */
  let now: SpeechSynthesisUtterance | undefined;
  const hush = (): void => {
    parts[at]?.removeAttribute(mark);
    if (!now) return;
    now = undefined;
    spoken.cancel();
  };
  const stop = (): void => {
    hush();
    at = parts.length;
    done();
  };
  const play = (): void => {
    const part = parts[at];
    if (!part) return stop();
    const language = (part.querySelector(':scope > [lang]') ?? part.closest('[lang]'))?.getAttribute('lang') ?? '';
    const found = voice(language);
    const next = (): void => {
      part.removeAttribute(mark);
      at++;
      play();
    };
    // no voice reads a language that is not its own
    if (!found) return next();
    const said = new SpeechSynthesisUtterance(words(part));
    said.lang = language;
    said.voice = found;
    said.onend = said.onerror = () => {
      if (now === said) next();
    };
    now = said;
    part.setAttribute(mark, '');
    if (part.getBoundingClientRect().bottom > innerHeight) part.scrollIntoView({block: 'center'});
    spoken.speak(said);
  };
  return {play, pause: hush, stop};
}
