/** The parts of a Word document, found as Word finds them: by the relationships that lead to them. */
import {openArchive, type Archive} from './archive.js';
import {otherArchive, refuseOtherFiles} from './what-it-is.js';
import {NotReadable} from './refusal.js';
import {child, elementsOf, readXml, textOf, type Element} from './xml.js';

export interface Relation {
  /** The last word of its type: `hyperlink`, `footnotes`, `image`. */
  type: string;
  target: string;
  /** Whether it leads out of the document. */
  external: boolean;
}

export interface WordPackage {
  body: Element;
  /** What the body's relationships lead to, by their ids. */
  relations: ReadonlyMap<string, Relation>;
  /** The parts of a type that the body leads to, such as `footer`. */
  parts(type: string): Element[];
  hasMacros: boolean;
  /** The day of the last change, as the document's properties have it. */
  saved: string | undefined;
}

/** @throws NotReadable where the bytes are no Word document that can be read */
export function openPackage(bytes: Uint8Array): WordPackage {
  refuseOtherFiles(bytes);
  const archive = openArchive(bytes);
  const mimetype = () => new TextDecoder().decode(archive.part('mimetype') ?? new Uint8Array());
  const roots = relationsOf(archive, '');
  const main = [...roots.values()].find(({type, external}) => type === 'officeDocument' && !external)?.target;
  if (main === undefined || !/^word\/|document.*\.xml$/.test(main)) throw otherArchive(archive.names, mimetype());
  const document = xml(archive, main);
  const body = document && child(document, 'w:body');
  if (!body) throw otherArchive(archive.names, mimetype());
  const relations = relationsOf(archive, main);
  return {
    body,
    relations,
    parts: (type) => [...relations.values()].filter((one) => one.type === type && !one.external).flatMap(({target}) => xml(archive, target) ?? []),
    hasMacros: archive.names.some((name) => /vba(project|data)/.test(name)),
    saved: savedOn(archive, [...roots.values()].find(({type}) => type === 'core-properties')?.target),
  };
}

const xml = (archive: Archive, name: string): Element | undefined => {
  const bytes = archive.part(name);
  return bytes && readXml(bytes);
};

/** What a part leads to. The package itself is the part without a name. */
function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = xml(archive, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  for (const {attributes: {Id = '', Type = '', Target = '', TargetMode}} of root ? elementsOf(root) : []) {
    const external = TargetMode === 'External';
    relations.set(Id, {type: Type.split('/').at(-1) ?? '', target: external ? Target : resolved(folder, Target), external});
  }
  return relations;
}

/** A target that is meant from a folder, as a name in the package. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The properties are worth having and not worth failing for. */
function savedOn(archive: Archive, name: string | undefined): string | undefined {
  try {
    const modified = child(name === undefined ? undefined : xml(archive, name), 'dcterms:modified');
    return modified && /^\d{4}-\d\d-\d\d/.exec(textOf(modified).trim())?.[0];
  } catch (error) {
    if (error instanceof NotReadable) return undefined;
    throw error;
  }
}
