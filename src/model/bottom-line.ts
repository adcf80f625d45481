/** A bottom line: what must always be done, whatever else is. */
import * as z from 'zod';
import {listed} from './list.js';

export const bottomLine = z.strictObject({...listed});
export type BottomLine = z.infer<typeof bottomLine>;
