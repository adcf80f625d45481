/** What a page that is made without a browser gives to an element. */
import type {Pack} from '../../model/pack.js';
import type {PackContext} from '../../packs/context.js';

/** What a `<practice-pack>` around an element gives it besides the pack. */
export type Around = Pick<PackContext, 'today' | 'language' | 'nation' | 'terms' | 'links'>;

/** An element as it is to be rendered. */
export interface StaticElement extends Around {
  /** Its tag, such as `practice-standards`. */
  tag: string;
  /** Its attributes, as a page would write them. What is null, undefined or false is left out, and true stands alone. */
  attributes?: Readonly<Record<string, string | number | boolean | null | undefined>> | undefined;
  /** A compiled pack; without it, that of the `practice-pack` around it. A name or an address belongs in `attributes`, for the browser. */
  pack?: Pack | undefined;
  /** Properties that have no attribute: `names` of an explanation, `applies` of the guidance. */
  properties?: Readonly<Record<string, unknown>> | undefined;
  /** The fallback, as HTML that is taken as it is; inside a `practice-pack`, elements as well. */
  children?: string | readonly (string | StaticElement)[] | undefined;
}

/** The attributes that are written, in the order given. */
export const attributesOf = ({attributes = {}}: StaticElement): Map<string, string> =>
  new Map(Object.entries(attributes).flatMap(([name, value]) => (value === null || value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)] as const])));

export const childrenOf = ({children = []}: StaticElement): readonly (string | StaticElement)[] => (typeof children === 'string' ? [children] : children);

/** What holds inside an element: what it says itself, and of the rest what holds around it. */
export function aroundOf(given: StaticElement, outer: Around = {}): Around {
  const attributes = given.tag === 'practice-pack' ? attributesOf(given) : undefined;
  const own = <Name extends keyof Around>(name: Name): Around[Name] => (attributes?.get(name) as Around[Name]) || given[name] || outer[name];
  return {today: own('today'), language: own('language'), nation: own('nation'), terms: (given.properties?.['terms'] as Around['terms']) ?? own('terms'), links: own('links')};
}
