/** A file that cannot be read as a Word document: its message says what it is instead, and what to do. */
export class NotReadable extends Error {
  override name = 'NotReadable';
}
