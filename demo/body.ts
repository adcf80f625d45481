/** Reading a posted form. */
import type {IncomingMessage} from 'node:http';

/** Ample for a case form with a long note, and small enough that nobody fills the disk by mistake. In bytes. */
export const largestBody = 64 * 1024;

export type Body = {kind: 'form'; text: string} | {kind: 'too-large'} | {kind: 'not-a-form'; type: string};

/**
 * The url-encoded body, as it arrived. One that is too large is read to its end and thrown away, since a browser shows a
 * broken connection instead of our answer if nobody listens to what it sends.
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (type !== 'application/x-www-form-urlencoded') return {kind: 'not-a-form', type};
  return size > largestBody ? {kind: 'too-large'} : {kind: 'form', text: Buffer.concat(chunks).toString('utf8')};
}
