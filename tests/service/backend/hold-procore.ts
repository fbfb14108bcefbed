import type { AccessReading } from '../../../src/procore-api/access/question.ts';
import { held, type TestBackend } from './test-backend.ts';

/** Lets Procore answer only when the test says so, or when the run is cancelled. */
export function holdProcore(backend: TestBackend) {
  const reading = held<AccessReading>();
  backend.procore.answer = (_question, { signal }) => {
    signal.throwIfAborted();
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return Promise.race([reading.promise, aborted]);
  };
  return reading;
}
