/** What a command is, and what it is given. */

/** 0: all is well; 1: it did its work and found something wrong; 2: it could not do its work. */
export type ExitCode = 0 | 1 | 2;

export interface CommandOption {
  name: string;
  /** What stands after it, in a word or two; without one it is a switch. */
  takes?: string;
  /** Whether it may be given more than once. */
  repeats?: boolean;
  means: string;
}

/** What was typed after a command's name. */
export interface Typed {
  words: readonly string[];
  /** The last value of an option, or undefined. */
  value(name: string): string | undefined;
  /** Every value of an option that may be given more than once. */
  values(name: string): readonly string[];
  has(name: string): boolean;
}

/** Where a command runs. All that it reads of the process comes by this, so that a test can be one. */
export interface Surroundings {
  /** The folder that paths are meant from. */
  cwd: string;
  /** The package's own folder, which has `package.json` and `dist/`. */
  installed: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Writes a text for people or for programs; ends it with a line break. */
  out(text: string): void;
  /** Writes to the other stream: what went wrong, and how far a slow thing is. */
  err(text: string): void;
  /** Whether the terminal shows colours. */
  colour: boolean;
  /** Whether somebody sees the other stream: how far a slow thing is, is told to people alone. */
  watched?: boolean;
  /** Resolves when somebody ends a command that goes on until then; without it, by Ctrl+C. */
  interrupted?(): Promise<void>;
  /** Asks the person at the terminal; undefined where she stopped instead of answering. Left out where nobody is there to answer. */
  ask?(question: string): Promise<string | undefined>;
  /** The day it is, as `YYYY-MM-DD`, where it is not the clock's. */
  today?: string;
}

export interface Command {
  /** Its examples, each as it is typed after `practice-guidance`. The first is what most people want. */
  examples: readonly [string, ...string[]];
  /** What is typed after its name, such as `<folder>`. */
  usage: string;
  /** One or two sentences. */
  about: string;
  options: readonly CommandOption[];
  /** @throws Problem where it cannot do its work */
  run(typed: Typed, surroundings: Surroundings): Promise<ExitCode>;
}
