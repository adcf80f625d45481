/** What is sent to a server of the tests. */
import type {IncomingMessage} from 'node:http';

/** The body of a request as text; nothing where the sender has gone before its end, as a page does that is left. */
export async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  let body = '';
  try {
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return undefined;
    throw error;
  }
  return body;
}
