/** Rules of `x-registry.records` that could not be kept are refused when types and definitions are made. */
import { expect, test } from '@jest/globals';
import type { OpenApi, RecordObject } from '../../scripts/generate/document.js';
import { recordDefinition } from '../../scripts/generate/records.js';

const schema = { type: 'object', required: ['id', 'stall', 'name', 'kind'], properties: { id: {}, stall: {}, name: {}, kind: {}, note: {} } }; // prettier-ignore
const definitionOf = (goods: Partial<RecordObject>) =>
  recordDefinition(
    {
      'x-registry': {
        records: {
          goods: { key: 'id', record: 'Good', noun: 'good', ...goods },
          stalls: { key: 'id', record: 'Stall', noun: 'stall' },
        },
      },
      components: { schemas: { Good: schema, Stall: schema } },
    } as unknown as OpenApi,
    'goods',
    'market.goods',
  );

const rule = { name: 'good-name', fields: ['name'], error: 'good-duplicate' };
const reference = { field: 'stall', to: 'stalls', unknown: 'stall-unknown', bound: 'stall-bound' };
const whole = {
  unique: [
    { ...rule, where: { kind: '' }, heldBy: { where: { kind: 'x' }, error: 'good-kind' } },
    { ...rule, name: 'pair', fields: ['stall', 'name'] },
  ],
  references: [{ ...reference, unfit: { where: { kind: '' }, error: 'stall-closed' } }],
  derived: { parts: { from: 'name', split: ',' } },
};

test('rules that can be kept are taken, each with its index', () => {
  const { indexes } = definitionOf(whole) as { indexes: { name: string }[] };
  expect(indexes.map(({ name }) => name)).toEqual(['parts', 'good-name', 'pair', 'stall', '_pending']);
});

test.each<[string, Partial<RecordObject>, string]>([
  ['a field that records may lack', { unique: [{ ...rule, fields: ['note'] }] }, 'the rule good-name takes required fields of goods, note is none'],
  ['where with a field that there is not', { unique: [{ ...rule, where: { typo: '' } }] }, 'the rule good-name takes required fields of goods, typo is none'],
  ['heldBy with one', { unique: [{ ...rule, heldBy: { where: { typo: '' }, error: 'x' } }] }, 'the rule good-name takes required fields of goods, typo is none'],
  ['two rules of one name', { unique: [rule, { ...rule, fields: ['kind'] }] }, 'two rules are called good-name'],
  ['a rule with where that has the name of a derived field', { unique: [{ ...rule, name: 'parts', where: { kind: '' } }], derived: whole.derived }, 'a rule with where cannot have the name of a derived field, as parts has'],
  ['a reference by a field that records may lack', { references: [{ ...reference, field: 'note' }] }, 'the reference by note takes required fields of goods, note is none'],
  ['a reference to a stranger', { references: [{ ...reference, to: 'halls' }] }, 'stall names halls, which is no type of the registry'],
  ['unfit with a field that there is not', { references: [{ ...reference, unfit: { where: { typo: '' }, error: 'x' } }] }, 'the reference by stall takes required fields of stalls, typo is none'],
])('%s', (_, goods, refusal) => {
  expect(() => definitionOf(goods)).toThrow(`market.goods: ${refusal}`);
}); // prettier-ignore
