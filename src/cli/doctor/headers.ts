/** `--header 'Cookie: …'`: what is sent with each request to the page's own site, and to no other. */
import {Problem} from '../problem.js';

export interface Header {
  name: string;
  value: string;
}

/** @throws Problem where one is not `Name: value` */
export const readHeaders = (given: readonly string[]): Header[] =>
  given.map((text) => {
    const [, name, value] = /^([!#$%&'*+.^`|~\w-]+):[ \t]*([^\r\n]*)$/.exec(text) ?? [];
    if (!name || value === undefined) throw new Problem(`--header takes a name and a value with a colon between them, such as --header "Cookie: session=abc". “${text.replace(/:.*/s, ': …')}” is none.`);
    return {name: name.toLowerCase(), value};
  });

/** A `Cookie` header's pairs. */
export const cookiesOf = (headers: readonly Header[]): {name: string; value: string}[] =>
  headers
    .filter(({name}) => name === 'cookie')
    .flatMap(({value}) => value.split(';'))
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='))
    .map((pair) => ({name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1)}));
