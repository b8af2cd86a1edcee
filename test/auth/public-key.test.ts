/** Which keys clients may register. */
import { createPublicKey, generateKeyPairSync, type KeyObject, type X509Certificate } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { JWK } from 'jose';
import { certificateKey, readPublicJwk } from '../../src/auth/public-key.js';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
const { n } = rsa.export({ format: 'jwk' });

/** The same modulus with another exponent. */
const withExponent = (exponent: number): KeyObject => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(exponent);
  const e = bytes.subarray(bytes.findIndex((byte) => byte !== 0)).toString('base64url');
  return createPublicKey({ key: { kty: 'RSA', n: n!, e }, format: 'jwk' });
};
const isTaken = ({ publicKey }: { publicKey: KeyObject }): Promise<[boolean, boolean]> =>
  readPublicJwk(publicKey.export({ format: 'jwk' }) as JWK).then(
    () => [true, certificateKey({ publicKey } as X509Certificate) !== undefined],
    () => [false, certificateKey({ publicKey } as X509Certificate) !== undefined],
  );

test.each([1, 3, 17, 65_535, 65_538])(
  'an RSA key with the exponent %d is none, whose signatures are forged',
  async (e) => {
    expect(await isTaken({ publicKey: withExponent(e) })).toEqual([false, false]);
  },
);

test.each([65_537, 65_539])('one with %d is', async (e) => {
  expect(await isTaken({ publicKey: withExponent(e) })).toEqual([true, true]);
});
