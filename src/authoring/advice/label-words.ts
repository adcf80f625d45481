/**
 * Labels for people, why each is one, and what to say instead. After "Language that Cares" (TACT), the Children's Society's guide to
 * words that do not blame a child who is exploited, the United Kingdom government's style guide on words about disability and about
 * ethnicity, the Youth Justice Board's "Child First" and the Samaritans' media guidelines. What is written here is ours.
 */
export interface LabelWord {
  pattern: RegExp;
  /** A half sentence that follows "… is". */
  why: string;
  /** What to write, as a sentence. */
  instead: string;
}

const label = (words: string, why: string, instead: string): LabelWord => ({pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'giu'), why, instead});

const people = '(?:famil(?:y|ies)|parents?|mothers?|fathers?|carers?|child(?:ren)?|young (?:people|persons?)|groups?|communit(?:y|ies)|adults?|dads?|mums?|teenagers?|boys?|girls?)';
const asPerson = 'a label that makes a person of one fact about them';
const blames = 'a label that lays on a child what an adult did to them';
const judges = 'a label that judges, and tells the next reader nothing';

export const labelWords: readonly LabelWord[] = [
  // Families
  label('hard[- ]to[- ](?:reach|engage)', 'a label that puts on families what our service has not done', 'Say who has not been reached and what was tried, such as “families whom our letters have not reached”.'),
  label(`(?:non-engaging|unengaging|disengaged|resistant|non-compliant|uncooperative|unco-operative) ${people}`, judges, 'Say what happened: “she did not come to three visits, and told us that the time does not suit her”.'),
  label(`(?:chaotic|dysfunctional|problem|troubled|feckless|deprived) ${people}|chaotic (?:lifestyles?|lives|home lives)`, judges, 'Say what life is like for the child: “nobody got him up for school on nine days in March”.'),
  label('(?:fail(?:s|ed|ing)?|refus(?:es?|ed|ing)) to engage|(?:do|does|did|will|would|is|are|was|were) not engag(?:e|ing)(?= with (?:us|services|professionals|social)|[.,;]|$)|non-engagement', judges, 'Say what happened, and what was tried: “he was out when we came on three mornings; nobody has rung him in the evening”.'),
  label('broken homes?', 'a label for parents who live apart', 'Say who lives with the child and who does not.'),
  label('disguised compliance', judges, 'Say what was agreed, what was done, and what you saw.'),
  label('frequent flyers?', judges, 'Say how often the family asked for help, and what came of it.'),

  // Children
  label('LACs|CLAs|CINs|UASCs|NEETs|(?:LAC|CLA|UASC|CIN) (?:kids?|child|children|young people|girls?|boys?|lads?)|(?<=\\b(?:is|was|as|becomes?|became) )(?:an? )(?:LAC|CLA|UASC|CIN|NEET)(?= *(?:[.,;]|$|and\\b))', 'a label that makes a child of an abbreviation', 'Write “children in our care”, “children who came without their parents”; of one child, the name.'),
  label('absconders?|absconded|absconding', 'a word for prisoners', 'Write “went missing”, or “ran away”.'),
  label('young offenders?(?! institutions?)|juvenile delinquents?|delinquents?|child offenders?|juvenile offenders?', asPerson, 'Write “a child who has offended”, or “children in the youth justice system”.'),
  label('child prostitut(?:es?|ion)|teenage prostitut(?:es?|ion)', blames, 'Write “a child who is being sexually exploited”.'),
  label('child pornography|kiddie porn', 'a word that makes abuse sound like something made with consent', 'Write “images of child sexual abuse”.'),
  label('promiscuous|sexually active with (?:older|adult) (?:men|males)', blames, 'Say who did what to the child, and how old each of them is.'),
  label('(?:put(?:s|ting)?|plac(?:es?|ed|ing)) (?:him|her|them)sel(?:f|ves) at risk', blames, 'Say who or what is the danger: “adults are exploiting her”.'),
  label(`street-?wise (?:${people}|beyond)|(?:s?he|they|who) (?:is|are) (?:very )?street-?wise`, 'a label that makes a child sound like an adult who needs no protection', 'Say what the child knows or does, and how old they are.'),
  label('attention[- ]seek(?:ing|ers?)', judges, 'Say what the child may be asking for: “she needs an adult close by”.'),
  label('feral|out of control (?:kids?|child(?:ren)?|youths?|teenagers?)', judges, 'Say what the child did, when, and what had happened before.'),
  label('illegitimate child(?:ren)?|bastard child(?:ren)?|half[- ]castes?', 'an insult that was once a label', 'Leave it out, or write it as the family does.'),

  // Disability and health
  label('wheelchair[- ]bound|confined to (?:a|his|her|their) wheelchair', 'a label that makes of a wheelchair what holds a person', 'Write “uses a wheelchair”.'),
  label('(?:mentally |physically )?handicapped|mentally retarded|retarded|crippled', 'a label that disabled people have refused', 'Write “disabled”, or “with a learning disability”.'),
  label('the (?:disabled|mentally ill|blind|deaf)(?= (?:and|or|who|are|is|have|need|in|with|to|of|can|may)\\b|[.,;])', 'a label that makes a mass of people', 'Write “disabled people”, “people with a mental illness”, “blind people”, “deaf people”.'),
  label(`(?:suffers?|suffering|suffered) (?:from|with) (?:autism|ADHD|asperger['’]?s|dyslexia|epilepsy|down['’]?s|cerebral palsy|a (?:learning|physical) disability|schizophrenia|depression|anxiety)`, 'a label that makes a victim of a person', 'Write “has”, or “is autistic”.'),
  label('(?:drug |heroin |crack )?addicts?|drug (?:users? and )?abusers?|junkies?|alcoholics?(?! anonymous)|substance (?:abusers|misusers|abuser|misuser)', asPerson, 'Write “a parent who drinks too much”, “people who use drugs”, and how it touches the child.'),
  label('schizophrenics?|psychotics|psychopaths?|anorexics?', asPerson, 'Write “a person with”, and the illness.'),
  label('(?:commit(?:s|ted|ting)?) suicide', 'a word from when it was a crime', 'Write “died by suicide”, or “took his own life”.'),
  label('munchausen(?:['+"’"+']?s)?(?: syndrome)? by proxy', 'a name that medicine and the guidance have given up', 'Write “fabricated or induced illness”.'),
  label('battered (?:wom[ae]n|wi(?:fe|ves)|child(?:ren)?|babies)', asPerson, 'Write “a woman who has been abused by her partner”, and who did it.'),

  // Where people come from
  label('illegal (?:immigrants?|migrants?|aliens?)|illegals', 'a label that makes a crime of a person', 'Write “people without leave to remain”, or what their status is.'),
  label('(?:failed|bogus) asylum[- ]seekers?', judges, 'Write “people whose claim for asylum was refused”.'),
  label('BAME|BME', 'a label that the government’s own style guide gave up in 2021, as it hides who is meant', 'Name the group, or write “people from ethnic minorities”.'),
  label('coloured (?:people|persons?|child(?:ren)?|famil(?:y|ies)|communit(?:y|ies))|non-whites?(?: (?:people|families|children))?', 'a label that people refuse', 'Write how the family describes itself.'),
  label(`gyps(?:ies|y) (?:and|or) (?:tinkers?|itinerants?)|itinerants|tinkers`, 'a label that people refuse', 'Write “Gypsy, Roma and Traveller families”, or what the family calls itself.'),
];

/**
 * A first look that passes over most texts: forty patterns on each paragraph would cost more than all the rest of a check. It finds
 * a piece of every label there is, which a test holds it to.
 */
export const mayHoldLabel = new RegExp([
  'hard[- ]to', 'engag', 'resistant', 'complian', 'operative', 'chaotic', 'dysfunctional', 'problem', 'troubled', 'feckless', 'deprived', 'broken', 'frequent f',
  'LAC', 'CLA', 'CIN', 'UASC', 'NEET', 'abscond', 'offender', 'delinquent', 'prostitut', 'porn', 'promiscuous', 'sexually active', 'at risk', 'streetw', 'street-w', 'attention', 'feral', 'out of control', 'illegitimate', 'bastard', 'caste',
  'wheelchair', 'handicapped', 'retarded', 'crippled', 'the (?:disabled|mentally|blind|deaf)', 'suffer', 'addict', 'abuser', 'junkie', 'alcoholic', 'misuser', 'schizo', 'psycho', 'anorexic', 'suicide', 'munchausen', 'battered',
  'illegal', 'asylum', 'BAME', 'BME', 'coloured', 'non-white', 'gyps', 'itinerant', 'tinker',
].join('|'), 'i');
