/** For sites that are built and servers that run Node: the elements rendered where there is no browser. */
export {renderElement, type ElementOptions} from './element.js';
export type {Around, StaticElement} from './given.js';
export {renderPlain, type PlainOptions} from './plain.js';
export {styleSheets, type StyleSheet} from './styles.js';
export {PracticeError} from '../../packs/errors.js';
