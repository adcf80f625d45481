/** One question at a terminal. */
import {createInterface} from 'node:readline';
import type {Readable, Writable} from 'node:stream';

/** The answer on one line; undefined where the person stopped: Ctrl+C, or the end of the input. */
export function askAt(input: Readable, output: Writable, question: string): Promise<string | undefined> {
  return new Promise((answer) => {
    const terminal = createInterface({input, output});
    let given: string | undefined;
    terminal.on('close', () => {
      if (given === undefined) output.write('\n');
      answer(given);
    });
    terminal.on('SIGINT', () => terminal.close());
    terminal.question(question, (line) => {
      given = line.trim();
      terminal.close();
    });
  });
}
