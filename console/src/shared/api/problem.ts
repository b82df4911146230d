/** What is wrong with one field of a request. */
export interface BadField {
  in?: string;
  /** JSON pointer into the body, or the parameter's name with a slash before it. */
  pointer?: string;
  code?: string;
  detail?: string;
}

/** A refusal of the server (RFC 9457), or the lack of an answer (status 0). */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly BadField[] = [],
  ) {
    super(detail || title);
    this.name = 'ProblemError';
  }

  /** No answer came: the network is down, or the platform is. Trying again may help. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  /** Somebody changed it meanwhile: read again, then decide. */
  get isConflict(): boolean {
    return this.status === 409 || this.status === 412;
  }

  /** The last part of the problem's type, such as `insufficient-scope`. */
  get code(): string {
    return this.type.split(/[/:#]/).pop() ?? '';
  }

  static async of(response: Response): Promise<ProblemError> {
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    const fields = Array.isArray(body.errors) ? (body.errors as BadField[]) : [];
    return new ProblemError(
      response.status,
      text('type'),
      text('title') || response.statusText,
      text('detail'),
      fields,
    );
  }

  static unreachable(cause: unknown): ProblemError {
    return new ProblemError(0, 'unreachable', '', cause instanceof Error ? cause.message : String(cause));
  }
}

/** Form field path of a pointer: `/lines/0/quantity` is `['lines', 0, 'quantity']`. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
