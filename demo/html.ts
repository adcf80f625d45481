/** HTML as text in which everything is escaped unless it was itself made by `html`: there is no way to let raw text through. */
export {markup as html, Markup, type Value} from '../src/site/html.js';
