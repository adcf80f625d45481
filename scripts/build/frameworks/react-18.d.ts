/**
 * A component for each tag, for React 18, which gives custom elements text attributes alone and hears none of their events. Properties are
 * written as properties; `onPracticeAnswer` listens to `practice-answer`. The tags themselves are registered by their own entries.
 */
import type {ForwardRefExoticComponent, HTMLAttributes, RefAttributes} from 'react';
import type {AttributesOf, ElementOf, EventsOf, Name, PropertiesOf} from './elements.js';

/** As React calls an event: `practice-answer` is `PracticeAnswer`. */
type Called<Event extends string> = Event extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Called<Rest>}` : Capitalize<Event>;

type Listener<One extends Name, Event extends keyof EventsOf<One>> = (event: EventsOf<One>[Event] & {currentTarget: ElementOf<One>}) => void;

type Own<One extends Name> = PropertiesOf<One> & AttributesOf<One> & {[Event in keyof EventsOf<One> & string as `on${Called<Event>}`]?: Listener<One, Event> | undefined};

/** A tag as a component. */
export type PracticeComponent<One extends Name> = ForwardRefExoticComponent<Own<One> & Omit<HTMLAttributes<ElementOf<One>>, keyof Own<One>> & RefAttributes<ElementOf<One>>>;

