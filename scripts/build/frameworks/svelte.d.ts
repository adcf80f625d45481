/** Types of the tags in Svelte 5. `import type {} from 'practice-guidance/svelte'` once makes every tag known; `onpractice-answer` listens to `practice-answer`. */
import type {HTMLAttributes} from 'svelte/elements';
import type {AttributesOf, ElementOf, EventsOf, Name, PropertiesOf} from './elements.js';

type Listener<One extends Name, Event extends keyof EventsOf<One>> = (event: EventsOf<One>[Event] & {currentTarget: ElementOf<One>}) => void;

type Own<One extends Name> = PropertiesOf<One> & AttributesOf<One> & {[Event in keyof EventsOf<One> & string as `on${Event}`]?: Listener<One, Event> | undefined};

/** What a tag takes in markup. */
export type PracticeAttributes<One extends Name> = Own<One> & Omit<HTMLAttributes<ElementOf<One>>, keyof Own<One>>;

/** All tags. Under another prefix: `interface SvelteHTMLElements extends PracticeElements<'ours-'> {}`. */
export type PracticeElements<Prefix extends string = 'practice-'> = {[One in Name as `${Prefix}${One}`]: PracticeAttributes<One>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends PracticeElements {}
}
