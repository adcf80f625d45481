/** For whom an explanation is written: a child of about 5 to 8, to whom an adult reads it; a young person of 9 to 17; a parent or carer. */
import * as z from 'zod';

export const audience = z.enum(['parent', 'young-person', 'young-child']);
export type Audience = z.infer<typeof audience>;
