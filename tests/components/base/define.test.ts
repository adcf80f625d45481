import {expect} from '../testing.js';
import {define} from '../../../components/base/define.js';
import {version} from '../../../components/base/version.js';

/** What is warned of while `act` runs. */
const warned = (act: () => void): string[] => {
  const {warn} = console;
  const said: string[] = [];
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
};

const copy = (of: string): CustomElementConstructor => class extends HTMLElement {
  static readonly version = of;
};

describe('defining a tag', () => {
  it('twice by the same version is silent, and the first stays', () => {
    const first = copy(version);
    expect(warned(() => [define('test-same', first), define('test-same', copy(version))])).to.deep.equal([]);
    expect(customElements.get('test-same') === first).to.equal(true);
  });

  it('that another version has is one warning that names both, never a throw, and the first stays', () => {
    const first = copy('0.0.9');
    const said = warned(() => [define('test-other', first), define('test-other', copy(version))]);
    expect(customElements.get('test-other') === first).to.equal(true);
    expect(said).to.have.length(1);
    for (const words of ['<test-other>', version, '0.0.9', 'Load one version only']) expect(said[0]).to.contain(words);
  });

  it('that somebody else’s element has is a warning, and not a throw', () => {
    customElements.define('test-theirs', class extends HTMLElement {});
    expect(warned(() => define('test-theirs', copy(version)))).to.have.length(1);
  });
});
