import { platform } from './platform';

export type Json = Record<string, unknown>;

/** Calls the public API as the administrator, with the keys and tokens that changes need. */
export class Api {
  private constructor(
    private readonly cookie: string,
    private readonly csrf: string,
  ) {}

  static async signIn(): Promise<Api> {
    const { organisation, username, password } = platform;
    const answer = await fetch(`${platform.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ organisation, username, password }),
    });
    if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    return new Api(answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', csrfToken);
  }

  get<T = Json>(path: string): Promise<T> {
    return this.send('GET', path);
  }

  /** A version read before goes along as `etag`, and comes with what is answered. */
  post<T = Json>(path: string, body: unknown, etag?: string): Promise<T> {
    return this.send('POST', path, body, {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(etag === undefined ? {} : { 'If-Match': etag }),
    });
  }

  private async send<T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
    const answer = await fetch(`${platform.url}/api/v1${path}`, {
      method,
      headers: { Cookie: this.cookie, 'X-CSRF-Token': this.csrf, ...more },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    const value: unknown = text ? JSON.parse(text) : {};
    const etag = answer.headers.get('ETag');
    return (etag && !Array.isArray(value) ? { ...(value as Json), etag } : value) as T;
  }
}

/**
 * Asks again until there is an answer that is not undefined; what fails meanwhile has not arrived yet,
 * as events carry it.
 */
export async function awaited<T>(what: string, ask: () => Promise<T | undefined>, seconds = 60): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  let failure = '';
  for (;;) {
    const found = await ask().catch((error: unknown) => {
      failure = String(error);
      return undefined;
    });
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}. ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  await awaited(what, async () => ((await holds()) ? true : undefined));
}
