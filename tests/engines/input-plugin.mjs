// @ts-check
/** The server's side of input.ts: real keys and a real mouse for component tests, under the same names in every engine. */

/** `Shift+Tab` as its keys in the order they go down. `+` alone is a key. @param {string} chord */
export const keysOf = (chord) => (chord === '+' ? ['+'] : chord.split('+')).map((key) => (key === 'Space' ? ' ' : key));

/** @param {any} keyboard Playwright's or puppeteer's, which agree this far @param {readonly string[]} keys */
const pressWith = async (keyboard, keys) => {
  const held = keys.slice(0, -1);
  for (const key of held) await keyboard.down(key);
  await keyboard.press(keys.at(-1));
  for (const key of held.reverse()) await keyboard.up(key);
};

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export const inputPlugin = () => ({
  name: 'input',
  async executeCommand({command, payload, session}) {
    if (command !== 'input-press' && command !== 'input-type' && command !== 'input-click') return undefined;
    const browser = /** @type {any} */ (session.browser);
    const page = browser.getPage?.(session.id);
    const press = (/** @type {readonly string[]} */ keys) => (page ? pressWith(page.keyboard, keys) : browser.press(keys));
    const asked = /** @type {any} */ (payload);
    if (command === 'input-press') await press(keysOf(asked.keys));
    if (command === 'input-type') for (const character of asked.text) await press([character]);
    if (command === 'input-click') await (page ? page.mouse.click(asked.x, asked.y) : browser.clickAt(asked.x, asked.y));
    return true;
  },
});
