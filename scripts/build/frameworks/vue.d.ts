/**
 * Types of the tags in Vue 3's templates. `import type {} from 'practice-guidance/vue'` once makes every tag known. At run time Vue has to
 * be told that they are custom elements: `compilerOptions.isCustomElement`.
 */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {AttributesOf, ElementOf, EventsOf, Name, PropertiesOf} from './elements.js';

/** As Vue calls an event: `practice-answer` is `PracticeAnswer`. */
type Called<Event extends string> = Event extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Called<Rest>}` : Capitalize<Event>;

type Listener<One extends Name, Event extends keyof EventsOf<One>> = (event: EventsOf<One>[Event] & {currentTarget: ElementOf<One>}) => void;

type Own<One extends Name> = PropertiesOf<One> & AttributesOf<One> & {[Event in keyof EventsOf<One> & string as `on${Called<Event>}`]?: Listener<One, Event> | undefined};

/** A tag as Vue's templates see a component. */
export type PracticeComponent<One extends Name> = new () => ElementOf<One> & {$props: Own<One> & Omit<HTMLAttributes, keyof Own<One>> & PublicProps};

/** All tags. Under another prefix: `interface GlobalComponents extends PracticeElements<'ours-'> {}`. */
export type PracticeElements<Prefix extends string = 'practice-'> = {[One in Name as `${Prefix}${One}`]: PracticeComponent<One>};

declare module 'vue' {
  interface GlobalComponents extends PracticeElements {}
}
