/** Languages by their tags and names. */

/** A language's name in English, or nothing where nobody knows the tag: `ur` is Urdu. */
export function languageName(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(['en-GB'], {type: 'language', fallback: 'none'}).of(tag);
  } catch {
    return undefined; // it is no tag
  }
}
