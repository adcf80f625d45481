/** What a file is by the end of its name. */

/** Documents of word processors, and what else guidance is often kept in. */
export const isDocument = (path: string): boolean => /\.(docx?|docm|odt|rtf|pdf|pptx?)$/i.test(path);

/** Whether a name is that of a file: a document, a page, a table, a picture, a recording or a message. Hardly any host of the web is called so. */
export const isFileName = (name: string): boolean => isDocument(name) || /\.(md|txt|html?|xhtml|aspx?|php|xls[xmb]?|ods|csv|odp|pps|ppsx|pages|numbers|png|jpe?g|gif|svg|webp|bmp|tiff?|heic|mp[34]|m4a|wav|msg|eml|zip|epub|ya?ml|json|xml)$/i.test(name);
