/** Looks at every object within a value, itself first, and at none of its arrays. */
export function eachObject(value: unknown, look: (object: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) eachObject(one, look);
    return;
  }
  const object = value as Readonly<Record<string, unknown>>;
  look(object);
  for (const key in object) eachObject(object[key], look);
}
