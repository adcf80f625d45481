/** Words with what is filled into their braces: an English text, said in the reader's language. */
export type Say = (english: string, values?: Readonly<Record<string, string | number>>) => string;
