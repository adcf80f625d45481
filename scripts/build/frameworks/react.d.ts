/**
 * Types of the tags in React 19, which takes custom elements as they are: properties are set as properties, and `onpractice-answer`
 * listens to `practice-answer`. `import type {} from 'practice-guidance/react'` once makes every tag known.
 */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {AttributesOf, ElementOf, EventsOf, Name, PropertiesOf} from './elements.js';

type Listener<One extends Name, Event extends keyof EventsOf<One>> = (event: EventsOf<One>[Event] & {currentTarget: ElementOf<One>}) => void;

// `form` is left out: React would write it as a property, which no element of a form lets anybody do
type Own<One extends Name> = PropertiesOf<One> & Omit<AttributesOf<One>, 'form'> & {[Event in keyof EventsOf<One> & string as `on${Event}`]?: Listener<One, Event> | undefined};

/** What a tag takes in JSX. */
export type PracticeProps<One extends Name> = Own<One> & Omit<DetailedHTMLProps<HTMLAttributes<ElementOf<One>>, ElementOf<One>>, keyof Own<One>>;

/** All tags. Under another prefix: `interface IntrinsicElements extends PracticeElements<'ours-'> {}`. */
export type PracticeElements<Prefix extends string = 'practice-'> = {[One in Name as `${Prefix}${One}`]: PracticeProps<One>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends PracticeElements {}
  }
}
