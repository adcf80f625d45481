/** The stages of the work and the roles in words, in the order in which they are offered. */
import type {Stage, WorkRole} from '../../src/model/applies.js';
import type {Say} from './say.js';

export const stageWords = (say: Say): Record<Stage, string> => ({
  'first-contact': say('First contact'),
  assessment: say('Assessment'),
  'family-help': say('Family help'),
  'child-protection-enquiry': say('Child protection enquiry'),
  'child-protection-conference': say('Child protection conference'),
  'core-group': say('Core group'),
  'family-group-conference': say('Family group conference'),
  'coming-into-care': say('Coming into care'),
  'child-review': say('Child’s review'),
  'pre-proceedings': say('Pre-proceedings'),
  'going-to-court': say('Going to court'),
  'leaving-care': say('Leaving care'),
  complaint: say('Complaint'),
  'seeing-your-records': say('Seeing your records'),
});

export const roleWords = (say: Say): Record<WorkRole, string> => ({
  practitioner: say('Practitioner'),
  manager: say('Manager'),
  'reviewing-officer': say('Reviewing officer'),
  'senior-leader': say('Senior leader'),
  partner: say('Partner'),
});
