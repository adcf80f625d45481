/** When an entry applies: at which stage of the work, to whom, and to what it has to do with. What is not said applies always. */
import * as z from 'zod';
import {entryKind} from './kinds.js';
import {entryId, line} from './text.js';

/** The moments of work with a family, in the order in which they may come. The explanations for families have the same ids. */
export const stage = z.enum([
  'first-contact', 'assessment', 'family-help', 'child-protection-enquiry', 'child-protection-conference', 'core-group', 'family-group-conference',
  'coming-into-care', 'child-review', 'pre-proceedings', 'going-to-court', 'leaving-care', 'complaint', 'seeing-your-records',
]);
export type Stage = z.infer<typeof stage>;

/** Whose work it is. */
export const workRole = z.enum(['practitioner', 'manager', 'reviewing-officer', 'senior-leader', 'partner']);
export type WorkRole = z.infer<typeof workRole>;

/** Another entry that belongs with this one, under the title it has in the pack. */
export const related = z.strictObject({kind: entryKind, id: entryId, title: line});
export type Related = z.infer<typeof related>;

/** The fields that say when an entry applies and what goes with it. */
export const applies = {
  stages: z.array(stage).optional(),
  roles: z.array(workRole).optional(),
  topics: z.array(entryId).optional(),
  related: z.array(related).optional(),
};
const appliesObject = z.strictObject(applies);
export type Applies = z.infer<typeof appliesObject>;
