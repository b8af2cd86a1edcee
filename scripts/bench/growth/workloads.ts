/** What Cadastre is asked at each size, in the order it is measured: creating last, as it changes the data. */
import { questions, type Asked, type Question } from '../records.js';

/** Records on a page. */
export const PAGE = 20;
/** The number of the page that is far behind the first. */
export const FAR = 1000;

export const workloadNames = [
  'get',
  'filter',
  'page 1',
  `page ${FAR}`,
  'page 1, same name',
  `page ${FAR}, same name`,
  'create',
] as const;
export type WorkloadName = (typeof workloadNames)[number];

/** Seconds of load before measuring; reads by id go on until most records were asked for. */
export const warmUpSeconds = (name: WorkloadName): number => (name === 'get' ? 4 : 1);

/** The request of the comparison by that name. */
export const questionNamed = (name: Question['name']): Question => questions.find((one) => one.name === name)!;

/** Pages of all records by name; descending, the first 50,000 have one name. */
export const pageOrders = [
  { direction: 'up', first: 'page 1', far: `page ${FAR}` },
  { direction: 'down', first: 'page 1, same name', far: `page ${FAR}, same name` },
] as const satisfies readonly { direction: string; first: WorkloadName; far: WorkloadName }[];
export type PageOrder = (typeof pageOrders)[number];

/** The request for the first page of an order. */
export const firstPage = ({ direction }: PageOrder): Asked => ({
  method: 'POST',
  path: `/networks?limit=${PAGE}&sort=${direction === 'down' ? '-' : ''}network_name`,
  body: '{}',
  numbers: 'random',
});
