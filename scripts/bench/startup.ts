/** How long Cadastre takes from being started to its first answers, on a prepared folder. */
import { startCadastre } from './configurations.js';
import { fill, questions, type Scale } from './records.js';

export interface Startup {
  /** Milliseconds until `GET /livez` was answered with 200. */
  readonly live: number;
  /** Milliseconds until `GET /readyz` was. */
  readonly ready: number;
  /** Milliseconds until a record was. */
  readonly record: number;
}

/** Times, each of a process of its own. The folder's pages are in the system's cache, as after any restart. */
export async function measureStartups(folder: string, scale: Scale, times: number): Promise<Startup[]> {
  const startups: Startup[] = [];
  for (let number = 0; number < times; number++) {
    const started = performance.now();
    const server = await startCadastre(folder);
    try {
      const since = async (path: string): Promise<number> => {
        const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
        if (response.status !== 200) throw new Error(`${path} is answered ${response.status} after the start`);
        await response.text();
        return performance.now() - started;
      };
      const [live, ready] = [await since('/livez'), await since('/readyz')];
      startups.push({ live, ready, record: await since(fill(questions[0]!.path, number, scale)) });
    } finally {
      await server.stop();
    }
  }
  return startups;
}
