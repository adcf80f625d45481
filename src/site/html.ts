/**
 * HTML as text in which everything is escaped unless it was itself made by `markup`, or handed over by `rendered` as what the library's
 * own renderer made. A value that has to be mark-up has to be written as a template.
 */

/** Mark-up that is safe to write into a page. */
export class Markup {
  readonly text: string;

  constructor(strings: TemplateStringsArray, values: readonly Value[]) {
    this.text = strings.reduce((text, part, index) => text + written(values[index - 1]) + part);
  }
}

/** What a template takes: text and numbers are escaped, lists are joined, and nothing at all is written for null, undefined and false. */
export type Value = Markup | string | number | null | undefined | false | readonly Value[];

export const markup = (strings: TemplateStringsArray, ...values: Value[]): Markup => new Markup(strings, values);

/** What `renderPlain` gave, as it is: it escapes every word itself. */
export const rendered = (text: string): Markup => new Markup(Object.assign([text], {raw: [text]}), []);

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return escaped(String(value));
}

const references: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;'};

/** A carriage return is written as a reference, since a browser reads a bare one as a line feed and a record would come back changed. */
export const escaped = (text: string): string => text.replace(/[&<>"'\r]/g, (character) => references[character]!); // the class names its keys
