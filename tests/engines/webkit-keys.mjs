// @ts-check
/** Keyboard and mouse of W3C WebDriver, which WebKit is driven by. */

/** The protocol's code points for keys that write nothing (W3C WebDriver, section 15.4.2). @type {Record<string, string>} */
const codes = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Delete: '\uE017', Meta: '\uE03D',
};

/** @param {string} key a `KeyboardEvent.key` name */
const codeOf = (key) => {
  const code = codes[key] ?? key;
  if ([...code].length !== 1) throw new Error(`No key is called "${key}". Use a KeyboardEvent.key name or one character.`);
  return code;
};

/**
 * Keys that go down in order and up in reverse.
 * @param {readonly string[]} keys
 */
export const chordActions = (keys) => {
  const values = keys.map(codeOf);
  const down = values.map((value) => ({type: 'keyDown', value}));
  const up = [...values].reverse().map((value) => ({type: 'keyUp', value}));
  return {actions: [{type: 'key', id: 'keyboard', actions: [...down, ...up]}]};
};

/**
 * One press of the first mouse button, in CSS pixels of the viewport.
 * @param {number} x
 * @param {number} y
 */
export const clickActions = (x, y) => ({
  actions: [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: {pointerType: 'mouse'},
      actions: [
        {type: 'pointerMove', origin: 'viewport', x, y, duration: 0},
        {type: 'pointerDown', button: 0},
        {type: 'pointerUp', button: 0},
      ],
    },
  ],
});
