/** An independent source of help for families. Contacts change: the day on which they were last checked goes with them. */
import * as z from 'zod';
import {audience} from './audience.js';
import {listed} from './list.js';
import {confidence} from './timescale.js';
import {address, isoDate, line} from './text.js';

export const helpLine = z.strictObject({
  ...listed,
  /** Whom it helps, as words that follow "for": `anyone under 19`. */
  for: line,
  audiences: z.array(audience).optional(),
  phone: line.optional(),
  hours: line.optional(),
  web: address.optional(),
  /** When the contact was last looked at, by this library's maintainers. */
  checked: isoDate,
  confidence,
});
export type HelpLine = z.infer<typeof helpLine>;
