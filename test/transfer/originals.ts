/** Documents as the original services (Flask, pymongo) wrote them, good ones and those that cannot be kept. */
import { Binary, type Document, Double, Long, ObjectId } from 'mongodb';

/** An ObjectId of a given second and place, so that the order is known. */
export const objectId = (at: number): ObjectId =>
  ObjectId.createFromHexString((1_700_000_000 + at).toString(16).padStart(8, '0') + '0'.repeat(16));

const whole = (at: number): Document => ({
  _id: objectId(at),
  network_id: `net-${String(at).padStart(5, '0')}`,
  network_name: `Network ${at}`,
  metadata: { owner: `o${at % 7}`, rank: at },
  services_map: { metrics: 'http://metrics.svc:8888' },
  policies: {},
});

/** Good networks. */
export const wholeNetworks = (from: number, count: number): Document[] =>
  Array.from({ length: count }, (_, at) => whole(from + at));

/** Each with why it is refused; undefined: it is taken. */
export const networks: readonly [document: Document, reason: RegExp | undefined][] = [
  [whole(1), undefined],
  [{ _id: objectId(2), network_id: 'bare', network_name: 'Fields missing' }, undefined],
  [{ ...whole(3), metadata: null }, undefined],
  [{ ...whole(4), metadata: { created_at: new Date('2024-02-03T04:05:06.789Z'), parent: objectId(1) } }, undefined],
  [{ ...whole(1), _id: objectId(5) }, undefined],
  [{ ...whole(1), _id: objectId(6), network_name: 'Another' }, /with this key and other fields/],
  [{ ...whole(7), network_name: 7 }, /network_name must be string/],
  [{ ...whole(8), network_id: '' }, /network_id must NOT have fewer than 1/],
  [{ _id: objectId(9), network_name: 'No key' }, /required property 'network_id'/],
  [{ ...whole(10), owner: 'ops' }, /unknown field "owner"/],
  [{ ...whole(11), metadata: { 'a.b': 1 } }, /"a\.b" .* holds a dot/],
  [{ ...whole(12), metadata: { $inc: 1 } }, /"\$inc" .* starts with \$/],
  [{ ...whole(13), metadata: { big: Long.fromString('9007199254740993') } }, /9007199254740993, more than a number/],
  [{ ...whole(14), metadata: { nan: new Double(NaN) } }, /metadata\/nan is NaN/],
  [{ ...whole(15), metadata: { bytes: new Binary(Buffer.from('x')) } }, /metadata\/bytes is a Binary/],
  [{ ...whole(16), services_map: { x: 'javascript:alert(1)' } }, /services_map\/x must be a valid service-address/],
  [{ ...whole(17), metadata: JSON.parse('{"__proto__": {"a": 1}}') as Document }, /"__proto__" is not taken/],
  [{ ...whole(18), network_id: '..' }, /network_id must be a valid record-key/],
  [{ ...whole(19), metadata: { text: 'x'.repeat(1_100_000) } }, /at most 1048576 bytes/],
  [{ ...whole(20), _id: 'an id of its own' }, undefined],
];
