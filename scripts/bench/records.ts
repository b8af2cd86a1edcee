/**
 * The records that are loaded and created, the questions asked about them, and the right answers. Everything is made of
 * a number, and all numbers have seven digits: every question of one kind, and every answer to it, is equally long.
 */

/** So many records have the same owner; a filter finds them all. */
export const RESULTS = 20;

/** Numbers from here on are created while measuring; those below are loaded before. */
export const FIRST_CREATED = 4000000;

/** `#n#` is the record's number, `#s#` that in its name, `#o#` that of its owner, `#r#` that of its region. */
const RECORD = JSON.stringify({
  network_id: 'net-#n#',
  network_name: 'Network #s# of the West Coast',
  metadata: { owner: 'ops-#o#@acme.example', region: 'region-#r#', tier: 'gold', contact: 'rack-#n#' },
  services_map: { metrics: 'http://metrics-#n#.svc:8888' },
  policies: { quota: 'policy://quota/v1' },
});
const FILTER = '{"metadata.owner":"ops-#o#@acme.example"}';
const REGIONS = 20;

/** So many of the loaded records, those with the highest numbers, have one name; half of them where there are fewer. */
const SAME_NAME = 50000;
/** The number in that name: higher than all others, so that it comes last in their order. */
const SHARED_NAME = 9999999;

/** How many records there are. */
export interface Scale {
  readonly records: number;
  readonly owners: number;
  /** The loaded records with numbers below this have a name of their own. */
  readonly named: number;
}

export const scaleOf = (records: number): Scale => ({
  records,
  owners: records / RESULTS,
  named: records - Math.min(SAME_NAME, records / 2),
});

/** A request as templates; `numbers` says of which records. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | undefined;
  /** Any of the loaded records, or each number once. */
  readonly numbers: 'random' | 'sequence';
}

/** What all servers are asked. */
export interface Question extends Asked {
  readonly name: 'get' | 'create' | 'filter';
}

/** In the order they are measured: creating last, as it changes the data. */
export const questions: readonly Question[] = [
  { name: 'get', method: 'GET', path: '/network/net-#n#', body: undefined, numbers: 'random' },
  { name: 'filter', method: 'POST', path: '/networks', body: FILTER, numbers: 'random' },
  { name: 'create', method: 'POST', path: '/network', body: RECORD, numbers: 'sequence' },
];

const digits = (number: number): string => String(number).padStart(7, '0');

/** Created records have owners of their own, so that filters go on finding as many. */
export const ownerOf = (number: number, { owners }: Scale): number =>
  (number % owners) + (number < FIRST_CREATED ? 0 : owners);

const nameOf = (number: number, { named }: Scale): number =>
  number < named || number >= FIRST_CREATED ? number : SHARED_NAME;

/** A template for one number. */
export const fill = (template: string, number: number, scale: Scale): string =>
  template
    .replaceAll('#n#', digits(number))
    .replaceAll('#s#', digits(nameOf(number, scale)))
    .replaceAll('#o#', digits(ownerOf(number, scale)))
    .replaceAll('#r#', digits(number % REGIONS));

/** The template as an expression of Lua over the texts `n`, `s`, `o` and `r`. */
export const toLua = (template: string): string =>
  template
    .split(/#([nsor])#/)
    .map((part, at) => (at % 2 === 1 ? part : JSON.stringify(part)))
    .join(' .. ');

/** The Lua lines that make `s`, `o` and `r` of the number `i`, as `fill` does, and `n` too. */
export const luaNumbers = ({ owners, named }: Scale): string => `
  local n = string.format("%07d", i)
  local s = string.format("%07d", (i < ${named} or i >= ${FIRST_CREATED}) and i or ${SHARED_NAME})
  local o = string.format("%07d", i % ${owners} + (i < ${FIRST_CREATED} and 0 or ${owners}))
  local r = string.format("%07d", i % ${REGIONS})`;

/** The JSON text of a record. */
export const recordText = (number: number, scale: Scale): string => fill(RECORD, number, scale);

/** The body of an answer with this content. */
export const success = (data: string): string => `{"success":true,"data":${data}}`;

/** The body of the right answer. */
export function answerTo({ name }: Question, number: number, scale: Scale): string {
  if (name === 'get') return success(recordText(number, scale));
  if (name === 'create') return success(`{"message":"Network created","id":"net-${digits(number)}"}`);
  const found = Array.from({ length: RESULTS }, (_, at) => (number % scale.owners) + at * scale.owners);
  return success(`[${found.map((one) => recordText(one, scale)).join(',')}]`);
}
