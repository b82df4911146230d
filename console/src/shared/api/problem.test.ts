import { expect, it } from 'vitest';
import { pathOf, ProblemError } from './problem';

it('reads a refusal with its fields', async () => {
  const body = {
    type: 'urn:peisong:problem:invalid',
    title: 'Invalid',
    detail: 'See errors',
    errors: [{ pointer: '/lines/0/quantity', code: 'too-small', detail: 'at least 1' }],
  };
  const problem = await ProblemError.of(new Response(JSON.stringify(body), { status: 400 }));
  expect(problem.code).toBe('invalid');
  expect(problem.fields.map((field) => pathOf(field.pointer ?? ''))).toEqual([['lines', 0, 'quantity']]);
});

it('makes do with an answer that is no problem document', async () => {
  const problem = await ProblemError.of(
    new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }),
  );
  expect(problem.status).toBe(502);
  expect(problem.message).toBe('Bad Gateway');
});

it('unescapes pointers', () => {
  expect(pathOf('/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
});
