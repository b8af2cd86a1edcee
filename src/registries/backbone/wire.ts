/** How the network registry speaks (seed 001): the success/error envelope, and its own messages. */
export { wire } from '../../dialects/envelope.js';

export const CREATED = 'BackboneData created';
export const UPDATED = 'BackboneData updated';
export const DELETED = 'BackboneData deleted';

/** Where a system is read. */
export const toLocation = (id: string): string => `/backbone/${encodeURIComponent(id)}`;
