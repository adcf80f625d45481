/**
 * A tag as a component of React 18, which gives a custom element text attributes alone and hears none of its events. What React
 * gives is handed over, since the library itself has no React.
 */

/** The little of React that a component needs. */
interface React {
  createElement(tag: string, props: object): unknown;
  forwardRef(draw: (props: Props, ref: unknown) => unknown): unknown;
  useRef<Value>(first: Value): {current: Value};
  useEffect(act: () => void | (() => void), on?: readonly unknown[]): void;
  useLayoutEffect(act: () => void | (() => void), on?: readonly unknown[]): void;
  useImperativeHandle(ref: unknown, give: () => unknown, on: readonly unknown[]): void;
}
type Props = Readonly<Record<string, unknown>>;

/** Attributes that are there or not; React 18 would write `false` as text, and the element would be hidden. */
const toggled: readonly string[] = ['hidden', 'inert'];

/**
 * @param properties what is written as a property; all else is an attribute or React's own
 * @param events names of events by what React calls their listeners: `{onPracticeAnswer: 'practice-answer'}`
 */
export function wrapper(react: React, tag: string, properties: readonly string[], events: Readonly<Record<string, string>>): unknown {
  const {createElement, forwardRef, useRef, useImperativeHandle} = react;
  // React warns of the other where there is no page
  const useDrawn = globalThis.document ? react.useLayoutEffect : react.useEffect;

  return forwardRef((props, ref) => {
    const element = useRef<HTMLElement | null>(null);
    const latest = useRef(props);
    const written = useRef<Props>({});
    useImperativeHandle(ref, () => element.current, []);

    // before the properties: an element may tell at once that it cannot take one
    useDrawn(() => {
      const {current: node} = element;
      const heard = Object.entries(events).map(([name, type]) => [type, (event: Event) => (latest.current[name] as ((event: Event) => void) | undefined)?.(event)] as const);
      for (const [type, hear] of heard) node?.addEventListener(type, hear);
      return () => {
        for (const [type, hear] of heard) node?.removeEventListener(type, hear);
      };
    }, []);

    useDrawn(() => {
      const given = Object.fromEntries(properties.filter((name) => name in props).map((name) => [name, props[name]]));
      // what is given again as it was is not written again: a person may have answered since
      const changed = properties.filter((name) => !Object.is(given[name], written.current[name]));
      written.current = given;
      latest.current = props;
      Object.assign(element.current ?? {}, Object.fromEntries(changed.map((name) => [name, given[name]])));
    });

    const rest = Object.entries(props).filter(([name]) => !properties.includes(name) && !(name in events));
    return createElement(tag, {...Object.fromEntries(rest.map(attribute)), ref: element});
  });
}

function attribute([name, value]: [name: string, value: unknown]): [name: string, value: unknown] {
  if (name === 'className') return ['class', value];
  return [name, toggled.includes(name) ? (value ? '' : undefined) : value];
}
