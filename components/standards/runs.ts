/**
 * The parts of a standard as its page shows them: those that come from the same place stand together under one line that says where,
 * and what is a suggestion is said once for all of it.
 */
import type {Provenance} from '../../src/model/provenance.js';
import type {Standard, StandardSection} from '../../src/model/standard.js';

/** Parts that follow one another and have the same provenance. */
export interface Run {
  provenance: Provenance;
  sections: StandardSection[];
  /** Suggestions begin here, and go on to the part of this title. */
  suggestedTo?: string;
}

const origin = ({source, place, wording, duty, owner, reviewed, due, adopted}: Provenance): string => JSON.stringify([source.id, place, wording, duty, owner, reviewed, due, adopted]);
const suggested = (one: Provenance | undefined, owner: string): boolean => one?.wording === 'drafted' && one.owner === owner;

/** The first run is the standard's own: its text, and the parts that follow it without a provenance of their own. */
export function runsOf(standard: Standard): [Run, ...Run[]] {
  const runs: [Run, ...Run[]] = [{provenance: standard, sections: []}];
  let last: Run = runs[0];
  for (const section of standard.sections) {
    const provenance = section.provenance ?? standard;
    if (origin(provenance) !== origin(last.provenance)) runs.push((last = {provenance, sections: []}));
    last.sections.push(section);
  }
  runs.forEach((run, index) => {
    const {owner} = run.provenance;
    if (!index || !suggested(run.provenance, owner) || suggested(runs[index - 1]?.provenance, owner)) return;
    let end = index;
    while (suggested(runs[end + 1]?.provenance, owner)) end++;
    run.suggestedTo = runs[end]?.sections.at(-1)?.title ?? '';
  });
  return runs;
}
