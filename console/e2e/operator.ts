import { platform } from './platform';

/** Calls the API as the administrator who signed in, with the keys and tokens that changes need. */
export class Operator {
  private constructor(
    private readonly cookie: string,
    private readonly csrf: string,
  ) {}

  static async signIn(): Promise<Operator> {
    const { organisation, username, password } = platform;
    const response = await fetch(`${platform.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ organisation, username, password }),
    });
    if (!response.ok)
      throw new Error(`signing in as ${username}: ${response.status} ${await response.text()}`);
    const { csrfToken } = (await response.json()) as { csrfToken: string };
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return new Operator(cookie, csrfToken);
  }

  async send<T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<T> {
    const response = await fetch(`${platform.url}/api/v1/${path}`, {
      method,
      headers: {
        Cookie: this.cookie,
        'X-CSRF-Token': this.csrf,
        ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...more,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    const value = (text ? JSON.parse(text) : undefined) as T;
    const etag = response.headers.get('ETag');
    return etag && value && typeof value === 'object' ? { ...value, etag } : value;
  }

  get = <T>(path: string) => this.send<T>('GET', path);
  post = <T>(path: string, body: unknown, more?: Record<string, string>) =>
    this.send<T>('POST', path, body, more);

  /** Asks until it is so, or fails after a minute with what was seen last. */
  async until<T>(what: string, path: string, holds: (value: T) => boolean): Promise<T> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const seen = await this.get<T>(path).catch((error: Error) => error);
      if (!(seen instanceof Error) && holds(seen)) return seen;
      if (Date.now() > deadline) {
        throw new Error(
          `waited in vain for ${what}: ${seen instanceof Error ? seen.message : JSON.stringify(seen)}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
