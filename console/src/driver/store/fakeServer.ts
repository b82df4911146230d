import type { Action, ActionAnswer, Evidence } from './model';

type Sent = { actions?: Action[]; refreshToken?: string };
type Answer = { status: number; body?: unknown } | 'lost' | 'down';

/** A gateway for tests: takes each action once by its id, and may lose answers or refuse. */
export function fakeServer() {
  const applied: Action[] = [];
  const proofs: Evidence[] = [];
  const told = new Map<string, Omit<ActionAnswer, 'id'>>();
  const script: Answer[] = [];
  const log: string[] = [];
  const refuse = new Set<string>();
  let generation = 1;

  function actions(sent: Action[]): Answer {
    const bad = sent.findIndex((action) => refuse.has(action.id));
    if (bad >= 0) {
      return { status: 400, body: { type: 'about:invalid', errors: [{ pointer: `/actions/${bad}/type` }] } };
    }
    const answers = [...sent]
      .sort((a, b) => a.occurredAt.localeCompare(b.occurredAt))
      .map((action): ActionAnswer => {
        const before = told.get(action.id);
        if (before) return { id: action.id, result: 'DUPLICATE', detail: before.detail };
        const answer = plan.get(action.id) ?? { result: 'APPLIED' as const };
        if (answer.result !== 'RETRY') told.set(action.id, answer);
        if (answer.result === 'APPLIED') applied.push(action);
        return { id: action.id, ...answer };
      });
    return { status: 200, body: { answers } };
  }

  const plan = new Map<string, Omit<ActionAnswer, 'id'>>();

  function tokens(refreshToken: string): Answer {
    const presented = Number(refreshToken.split('-')[1]);
    if (presented < generation) return { status: 401, body: { type: 'refresh-refused' } };
    generation = presented;
    return {
      status: 200,
      body: {
        accessToken: `access-${presented + 1}`,
        accessTokenExpiresAt: new Date(Date.now() + 900_000).toISOString(),
        refreshToken: `refresh-${presented + 1}`,
        refreshTokenExpiresAt: new Date(Date.now() + 9_000_000).toISOString(),
      },
    };
  }

  async function handle(path: string, body: string): Promise<Response> {
    log.push(path);
    const scripted = script.shift();
    if (scripted === 'down') throw new TypeError('Failed to fetch');
    const sent = body ? (JSON.parse(body) as Sent) : {};
    const answer = scripted && scripted !== 'lost' ? scripted : route(path, sent);
    if (scripted === 'lost') throw new TypeError('Failed to fetch'); // it was done all the same
    const { status, body: text } = answer as { status: number; body?: unknown };
    return new Response(JSON.stringify(text ?? {}), { status });
  }

  function route(path: string, sent: Sent): Answer {
    if (path === '/api/v1/driver/actions') return actions(sent.actions ?? []);
    if (path === '/api/v1/driver-tokens/refresh') return tokens(sent.refreshToken ?? '');
    if (path === '/api/v1/proofs') {
      const proof = sent as unknown as Evidence;
      if (!proofs.some((it) => it.proofId === proof.proofId)) proofs.push(proof);
      return { status: 201 };
    }
    return { status: 404 };
  }

  globalThis.fetch = ((input: string, init?: RequestInit) =>
    handle(input, (init?.body as string | undefined) ?? '')) as typeof fetch;
  return { applied, proofs, script, log, refuse, plan };
}
