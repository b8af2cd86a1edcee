import { describe, expect, it } from '@jest/globals';
import { credentialOf, credentialReader } from '../../src/auth/credential.js';
import { Verdicts } from '../../src/auth/verdicts.js';

const FAR = 1e15;

describe('verdicts', () => {
  it('stand till the time they say, ten minutes at most', () => {
    let now = 0;
    const verdicts = new Verdicts<{ until: number }>(() => now);
    verdicts.keep('short', { until: 5000 });
    verdicts.keep('long', { until: FAR });
    now = 4999;
    expect([verdicts.find('short'), verdicts.find('long')]).toEqual([{ until: 5000 }, { until: FAR }]);
    now = 5000;
    expect([verdicts.find('short'), verdicts.find('long')]).toEqual([undefined, { until: FAR }]);
    now = 600_000;
    expect(verdicts.find('long')).toBeUndefined();
    expect(verdicts.sizes).toEqual({ good: 0, bad: 0 });
  });

  it('are bounded; what is asked for stays', () => {
    const verdicts = new Verdicts<{ until: number; id: number }>(() => 0, { good: 100, bad: 10 });
    for (let id = 0; id < 1000; id++) {
      verdicts.keep(`token ${id}`, { until: FAR, id });
      expect(verdicts.find('token 0')?.id).toBe(0);
    }
    expect(verdicts.sizes.good).toBe(100);
  });

  it('that are bad end after a minute, are bounded, and push out no good ones', () => {
    let now = 0;
    const verdicts = new Verdicts<{ until: number }>(() => now, { good: 2, bad: 10 });
    verdicts.keep('good', { until: FAR });
    for (let id = 0; id < 1000; id++) verdicts.refuse(`bad ${id}`);
    expect(verdicts.sizes).toEqual({ good: 1, bad: 10 });
    expect([verdicts.isRefused('bad 989'), verdicts.isRefused('bad 990')]).toEqual([false, true]);
    now = 60_000;
    expect(verdicts.isRefused('bad 990')).toBe(false);
    expect(verdicts.find('good')).toBeDefined();
  });

  it('are known by a digest that no other spelling has', () => {
    const digestOf = (text: string): string => credentialOf(text).digest;
    expect(digestOf('a.b.c')).toHaveLength(43);
    expect(new Set(['a.b.c', 'a.b.c=', 'a.b.C', 'a.b.c '].map(digestOf)).size).toBe(4);
  });
});

it('what a connection sends again is read once; what it sends instead, or another one sends, is not', () => {
  let reads = 0;
  const read = credentialReader((field) => {
    reads += 1;
    return field === 'none' ? undefined : field.slice(1);
  });
  const [one, other] = [{}, {}];
  expect(read(one, ' a')).toEqual(credentialOf('a'));
  expect(read(one, ' a')).toBe(read(one, ' a'));
  expect([reads, read(one, ' b')?.text, reads]).toEqual([1, 'b', 2]);
  expect([read(other, ' a')?.text, read(one, 'none'), read(one, 'none')]).toEqual(['a', undefined, undefined]);
  expect(read(one, ' a')?.text).toBe('a');
  expect(reads).toBe(5);
});
