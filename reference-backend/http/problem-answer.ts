import type { ProblemError } from '../problems.ts';

export function problemAnswer(error: ProblemError): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (error.document.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(error.document), { status: error.document.status, headers });
}
