// Written by `make generate`. Do not edit: change spec/network.yaml.
import type { HandlersOf } from '../../src/http/handlers.js';
import type { Operation } from '../../src/http/operation.js';
import type { RegistryDefinition } from '../../src/records/definition.js';
import type { components, operations as Types } from './types.js';

/** The records by their types: as they are sent, or as they are kept where handlers make of that what is sent. */
export interface Records {
  networks: components['schemas']["NetworkRecord"];
}

/** One function for each operation of the document; `satisfies Handlers` makes a missing one a compile error. */
export type Handlers = HandlersOf<Types, Records>;

export const registry = {
  "name": "network",
  "title": "Network registry",
  "port": 5000,
  "records": {
    "networks": {
      "name": "network",
      "noun": "network",
      "collection": "networks",
      "key": {
        "field": "network_id"
      },
      "fields": [
        "network_id",
        "network_name",
        "metadata",
        "services_map",
        "policies"
      ],
      "required": [
        "network_id",
        "network_name"
      ],
      "defaults": {
        "metadata": {},
        "services_map": {},
        "policies": {}
      },
      "derived": {},
      "filterable": {
        "network_id": {
          "path": "_id",
          "type": "string"
        },
        "network_name": {
          "path": "network_name",
          "type": "string"
        },
        "metadata": {
          "path": "metadata",
          "type": "object",
          "open": true
        },
        "services_map": {
          "path": "services_map",
          "type": "object",
          "open": true
        },
        "policies": {
          "path": "policies",
          "type": "object",
          "open": true
        }
      },
      "sortable": {
        "network_id": "_id",
        "network_name": "network_name"
      },
      "indexes": [
        {
          "name": "network_name",
          "key": {
            "network_name": 1,
            "_id": 1
          }
        },
        {
          "name": "metadata",
          "key": {
            "metadata.$**": 1
          }
        },
        {
          "name": "services_map",
          "key": {
            "services_map.$**": 1
          }
        },
        {
          "name": "policies",
          "key": {
            "policies.$**": 1
          }
        }
      ]
    }
  }
} as const satisfies RegistryDefinition;

export const operations = [
  {
    "id": "createNetwork",
    "method": "POST",
    "path": "/network",
    "parameters": {
      "path": [],
      "query": [],
      "header": [
        {
          "name": "Idempotency-Key",
          "type": "string"
        },
        {
          "name": "Prefer",
          "type": "string"
        }
      ]
    },
    "body": {
      "required": true,
      "maxBytes": 1048576,
      "types": [
        "application/json"
      ]
    },
    "answers": {
      "201": [
        "application/json"
      ],
      "400": [
        "application/json",
        "application/problem+json"
      ],
      "401": [
        "application/json",
        "application/problem+json"
      ],
      "403": [
        "application/json",
        "application/problem+json"
      ],
      "406": [
        "application/json",
        "application/problem+json"
      ],
      "409": [
        "application/json",
        "application/problem+json"
      ],
      "413": [
        "application/json",
        "application/problem+json"
      ],
      "415": [
        "application/json",
        "application/problem+json"
      ],
      "422": [
        "application/json",
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/json",
        "application/problem+json"
      ],
      "503": [
        "application/json",
        "application/problem+json"
      ],
      "507": [
        "application/json",
        "application/problem+json"
      ]
    },
    "scope": "network:write",
    "security": [
      {
        "apiKey": [
          "network:write"
        ]
      },
      {
        "bearer": [
          "network:write"
        ]
      },
      {
        "clientCredentials": [
          "network:write"
        ]
      },
      {
        "mutualTls": [
          "network:write"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "readNetwork",
    "method": "GET",
    "path": "/network/{network_id}",
    "parameters": {
      "path": [
        {
          "name": "network_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": [
        {
          "name": "If-Match",
          "type": "string"
        },
        {
          "name": "If-None-Match",
          "type": "string"
        },
        {
          "name": "If-Modified-Since",
          "type": "string"
        }
      ]
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "304": [],
      "400": [
        "application/json",
        "application/problem+json"
      ],
      "401": [
        "application/json",
        "application/problem+json"
      ],
      "403": [
        "application/json",
        "application/problem+json"
      ],
      "404": [
        "application/json",
        "application/problem+json"
      ],
      "406": [
        "application/json",
        "application/problem+json"
      ],
      "412": [
        "application/json",
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/json",
        "application/problem+json"
      ],
      "503": [
        "application/json",
        "application/problem+json"
      ]
    },
    "scope": "network:read",
    "security": [
      {
        "apiKey": [
          "network:read"
        ]
      },
      {
        "bearer": [
          "network:read"
        ]
      },
      {
        "clientCredentials": [
          "network:read"
        ]
      },
      {
        "mutualTls": [
          "network:read"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "checkNetwork",
    "method": "HEAD",
    "path": "/network/{network_id}",
    "parameters": {
      "path": [
        {
          "name": "network_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": [
        {
          "name": "If-Match",
          "type": "string"
        },
        {
          "name": "If-None-Match",
          "type": "string"
        },
        {
          "name": "If-Modified-Since",
          "type": "string"
        }
      ]
    },
    "answers": {
      "200": [],
      "304": [],
      "400": [
        "application/json",
        "application/problem+json"
      ],
      "401": [
        "application/json",
        "application/problem+json"
      ],
      "403": [
        "application/json",
        "application/problem+json"
      ],
      "404": [
        "application/json",
        "application/problem+json"
      ],
      "412": [
        "application/json",
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/json",
        "application/problem+json"
      ],
      "503": [
        "application/json",
        "application/problem+json"
      ]
    },
    "scope": "network:read",
    "security": [
      {
        "apiKey": [
          "network:read"
        ]
      },
      {
        "bearer": [
          "network:read"
        ]
      },
      {
        "clientCredentials": [
          "network:read"
        ]
      },
      {
        "mutualTls": [
          "network:read"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "updateNetwork",
    "method": "PUT",
    "path": "/network/{network_id}",
    "parameters": {
      "path": [
        {
          "name": "network_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": [
        {
          "name": "If-Match",
          "type": "string"
        },
        {
          "name": "Prefer",
          "type": "string"
        }
      ]
    },
    "body": {
      "required": true,
      "maxBytes": 1048576,
      "types": [
        "application/json"
      ]
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json",
        "application/problem+json"
      ],
      "401": [
        "application/json",
        "application/problem+json"
      ],
      "403": [
        "application/json",
        "application/problem+json"
      ],
      "404": [
        "application/json",
        "application/problem+json"
      ],
      "406": [
        "application/json",
        "application/problem+json"
      ],
      "412": [
        "application/json",
        "application/problem+json"
      ],
      "413": [
        "application/json",
        "application/problem+json"
      ],
      "415": [
        "application/json",
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/json",
        "application/problem+json"
      ],
      "503": [
        "application/json",
        "application/problem+json"
      ],
      "507": [
        "application/json",
        "application/problem+json"
      ]
    },
    "scope": "network:write",
    "security": [
      {
        "apiKey": [
          "network:write"
        ]
      },
      {
        "bearer": [
          "network:write"
        ]
      },
      {
        "clientCredentials": [
          "network:write"
        ]
      },
      {
        "mutualTls": [
          "network:write"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "patchNetwork",
    "method": "PATCH",
    "path": "/network/{network_id}",
    "parameters": {
      "path": [
        {
          "name": "network_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": [
        {
          "name": "If-Match",
          "type": "string"
        },
        {
          "name": "Prefer",
          "type": "string"
        }
      ]
    },
    "body": {
      "required": true,
      "maxBytes": 262144,
      "types": [
        "application/merge-patch+json",
        "application/json-patch+json"
      ]
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json",
        "application/problem+json"
      ],
      "401": [
        "application/json",
        "application/problem+json"
      ],
      "403": [
        "application/json",
        "application/problem+json"
      ],
      "404": [
        "application/json",
        "application/problem+json"
      ],
      "406": [
        "application/json",
        "application/problem+json"
      ],
      "409": [
        "application/json",
        "application/problem+json"
      ],
      "412": [
        "application/json",
        "application/problem+json"
      ],
      "413": [
        "application/json",
        "application/problem+json"
      ],
      "415": [
        "application/json",
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/json",
        "application/problem+json"
      ],
      "503": [
        "application/json",
        "application/problem+json"
      ],
      "507": [
        "application/json",
        "application/problem+json"
      ]
    },
    "scope": "network:write",
    "security": [
      {
        "apiKey": [
          "network:write"
        ]
      },
      {
        "bearer": [
          "network:write"
        ]
      },
      {
        "clientCredentials": [
          "network:write"
        ]
      },
      {
        "mutualTls": [
          "network:write"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "deleteNetwork",
    "method": "DELETE",
    "path": "/network/{network_id}",
    "parameters": {
      "path": [
        {
          "name": "network_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": [
        {
          "name": "If-Match",
          "type": "string"
        }
      ]
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json",
        "application/problem+json"
      ],
      "401": [
        "application/json",
        "application/problem+json"
      ],
      "403": [
        "application/json",
        "application/problem+json"
      ],
      "404": [
        "application/json",
        "application/problem+json"
      ],
      "406": [
        "application/json",
        "application/problem+json"
      ],
      "412": [
        "application/json",
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/json",
        "application/problem+json"
      ],
      "503": [
        "application/json",
        "application/problem+json"
      ],
      "507": [
        "application/json",
        "application/problem+json"
      ]
    },
    "scope": "network:write",
    "security": [
      {
        "apiKey": [
          "network:write"
        ]
      },
      {
        "bearer": [
          "network:write"
        ]
      },
      {
        "clientCredentials": [
          "network:write"
        ]
      },
      {
        "mutualTls": [
          "network:write"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "queryNetworks",
    "method": "POST",
    "path": "/networks",
    "parameters": {
      "path": [],
      "query": [
        {
          "name": "limit",
          "type": "integer"
        },
        {
          "name": "after",
          "type": "string"
        },
        {
          "name": "sort",
          "type": "string"
        }
      ],
      "header": []
    },
    "body": {
      "required": true,
      "maxBytes": 65536,
      "types": [
        "application/json"
      ],
      "filter": true
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json",
        "application/problem+json"
      ],
      "401": [
        "application/json",
        "application/problem+json"
      ],
      "403": [
        "application/json",
        "application/problem+json"
      ],
      "406": [
        "application/json",
        "application/problem+json"
      ],
      "413": [
        "application/json",
        "application/problem+json"
      ],
      "415": [
        "application/json",
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/json",
        "application/problem+json"
      ],
      "503": [
        "application/json",
        "application/problem+json"
      ]
    },
    "scope": "network:read",
    "security": [
      {
        "apiKey": [
          "network:read"
        ]
      },
      {
        "bearer": [
          "network:read"
        ]
      },
      {
        "clientCredentials": [
          "network:read"
        ]
      },
      {
        "mutualTls": [
          "network:read"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  }
] as const satisfies readonly Operation[];
