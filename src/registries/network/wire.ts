/** How the network registry speaks (seed 001): the success/error envelope, and its own messages. */
export { wire } from '../../dialects/envelope.js';

export const CREATED = 'Network created';
export const UPDATED = 'Network updated';
export const DELETED = 'Network deleted';

/** Where a network is read. */
export const toLocation = (id: string): string => `/network/${encodeURIComponent(id)}`;
