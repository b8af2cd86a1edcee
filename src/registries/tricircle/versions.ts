/** The versions of the API and where their resources are (seed 003, "API Versions"). */
import type { components } from '../../../generated/tricircle/types.js';

type Schemas = components['schemas'];

const PATH = '/v1.0';
/** In the order in which they are listed. */
const RESOURCES = ['bindings', 'pods'];

/** All versions. `baseUrl`: what links begin with. */
export const versionList = (baseUrl: string): Schemas['VersionList'] => ({
  versions: [
    { id: 'v1.0', status: 'CURRENT', updated: '2015-09-09', links: [{ rel: 'self', href: `${baseUrl}${PATH}/` }] },
  ],
});

/** This version. `baseUrl`: what links begin with. */
export const version = (baseUrl: string): Schemas['Version'] => ({
  version: '1.0',
  links: [
    { rel: 'self', href: `${baseUrl}${PATH}` },
    ...RESOURCES.map((name) => ({ rel: name, href: `${baseUrl}${PATH}/${name}` })),
  ],
});
