/**
 * Words of the work that no term of a pack claims for itself, since elsewhere they are everyday words or belong to other people's
 * work, with what to say to a family. What is asked for comes from "Language that Cares" (TACT, made with young people in care),
 * from Bromley's direct work toolkit and from the Plain English Campaign's words to avoid; the phrases are ours.
 */
export interface JargonWord {
  pattern: RegExp;
  /** What to say; several ways are kept apart by semicolons. */
  plain: string;
  /** The term that it belongs to, whose own plain words come first where a pack has it. */
  term?: string;
}

const word = (words: string, plain: string, term?: string): JargonWord => ({...(term && {term}), plain, pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'giu')});

export const jargonWords: readonly JargonWord[] = [
  // Language that Cares, Bromley
  word('(?:(?:foster|residential|emergency|current|new|kinship|this|your|their|the|a) )?placements?(?! year| student)', 'where you live; your home', 'placement'),
  word('(?:supervised |direct |indirect )?contact (?:sessions?|visits?|time)|(?:supervised|indirect) contact', 'family time; seeing Mum, Dad or Nan', 'contact'),
  word('(?<!\\b(?:in|into|make|makes|made|get|lose|lost) )contact(?= with (?:(?:your|their|his|her) )?(?:child[\'’]s |birth )?(?:mum|dad|mother|father|parents?|brothers?|sisters?|family|grand\\p{L}+|nan|child(?:ren)?)\\b)', 'family time; seeing Mum, Dad or Nan', 'contact'),
  word('professionals?', 'teacher, nurse, social worker: the job itself'),
  word('service users?', 'you; families'),
  word('(?:your|the|a|this) case is (?:closed|open)|clos(?:e|es|ed|ing) (?:your|the|a|this) case|open (?:a|your) case|case closure', 'we stop working with you; we start working with you'),
  word('disengag(?:e|es|ed|ing)', 'stop coming; stop taking part'),
  word('non-engagement|(?:engag(?:e|es|ed|ing)|engagement) with (?:us|services|professionals|the (?:service|plan|process|team|assessment))', 'work with us; take part'),

  // Words of offices that stand for something a family has to decide or to do
  word('safeguarding', 'keeping children safe'),
  word('multi-agency|multi-disciplinary|inter-agency', 'the police, schools, health and us together'),
  word('referrals?|(?:was|were|been|be|is|are) referred|refer(?:red)? (?:you|your (?:child|family))', 'someone told us that they were worried; someone asked us to help', 'referral'),
  word('(?:child (?:and family )?|social work )?assessments?', 'finding out about your family, so that we know what would help', 'assessment'),
  word('statutory', 'that the law says we must do'),
  word('thresholds?', 'how worried we need to be before we step in'),
  word('disclos(?:e|es|ed|ing)', 'tell; told'),
  word('disclosures?', 'what you have told us; what was said'),
  word('interventions?', 'help; what we do with you'),
  word('parenting capacity|parental capacity|capacity to parent', 'how you are able to look after your child'),
  word('caregivers?', 'the people who look after a child'),
  word('dysregulat(?:ed|ion)', 'very upset, and finding it hard to calm down'),
  word('substance (?:misuse|use|abuse)', 'drinking or taking drugs'),
  word('non-complian(?:ce|t)|complian(?:ce|t) with', 'doing what was agreed'),
  word('prior to', 'before'),
  word('in accordance with', 'as the law says; as the plan says'),
  word('in respect of|with regards? to|pertaining to', 'about'),
];

/** A first look that passes over most texts, as `mayHoldLabel` is: a piece of every word above, which a test holds it to. */
export const mayHoldJargon = new RegExp([
  'placement', 'contact', 'professional', 'service user', 'case', 'engag', 'safeguarding', 'multi-', 'inter-agency', 'refer', 'assessment', 'statutory', 'threshold', 'disclos',
  'intervention', 'parent(?:ing|al) capacity', 'capacity to', 'caregiver', 'dysregulat', 'substance', 'complian', 'prior to', 'in accordance', 'in respect', 'regard', 'pertaining',
].join('|'), 'i');
