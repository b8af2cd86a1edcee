// Written by `make generate`. Do not edit: change spec/backbone.yaml.
import type { HandlersOf } from '../../src/http/handlers.js';
import type { Operation } from '../../src/http/operation.js';
import type { RegistryDefinition } from '../../src/records/definition.js';
import type { components, operations as Types } from './types.js';

/** The records by their types: as they are sent, or as they are kept where handlers make of that what is sent. */
export interface Records {
  backbones: components['schemas']["BackboneRecord"];
}

/** One function for each operation of the document; `satisfies Handlers` makes a missing one a compile error. */
export type Handlers = HandlersOf<Types, Records>;

export const registry = {
  "name": "backbone",
  "title": "Backbone registry",
  "records": {
    "backbones": {
      "name": "backbone",
      "noun": "backbone",
      "collection": "backbones",
      "key": {
        "field": "system_id",
        "generate": "uuid"
      },
      "fields": [
        "system_id",
        "org_ids",
        "cluster_id",
        "public_url",
        "metadata",
        "name"
      ],
      "required": [
        "system_id"
      ],
      "defaults": {
        "org_ids": "",
        "cluster_id": "",
        "public_url": "",
        "metadata": {},
        "name": ""
      },
      "derived": {
        "org_id": {
          "from": "org_ids",
          "split": ","
        }
      },
      "filterable": {
        "system_id": {
          "path": "_id",
          "type": "string"
        },
        "org_ids": {
          "path": "org_ids",
          "type": "string"
        },
        "cluster_id": {
          "path": "cluster_id",
          "type": "string"
        },
        "public_url": {
          "path": "public_url",
          "type": "string"
        },
        "metadata": {
          "path": "metadata",
          "type": "object",
          "open": true
        },
        "name": {
          "path": "name",
          "type": "string"
        },
        "org_id": {
          "path": "_.org_id",
          "type": "string",
          "list": true
        }
      },
      "sortable": {
        "system_id": "_id",
        "cluster_id": "cluster_id",
        "name": "name"
      },
      "indexes": [
        {
          "name": "org_ids",
          "key": {
            "org_ids": 1,
            "_id": 1
          }
        },
        {
          "name": "cluster_id",
          "key": {
            "cluster_id": 1,
            "_id": 1
          }
        },
        {
          "name": "public_url",
          "key": {
            "public_url": 1,
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
          "name": "name",
          "key": {
            "name": 1,
            "_id": 1
          }
        },
        {
          "name": "org_id",
          "key": {
            "_.org_id": 1,
            "_id": 1
          }
        }
      ]
    }
  }
} as const satisfies RegistryDefinition;

export const operations = [
  {
    "id": "createBackbone",
    "method": "POST",
    "path": "/backbone",
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
    "scope": "backbone:write",
    "security": [
      {
        "apiKey": [
          "backbone:write"
        ]
      },
      {
        "bearer": [
          "backbone:write"
        ]
      },
      {
        "clientCredentials": [
          "backbone:write"
        ]
      },
      {
        "mutualTls": [
          "backbone:write"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "readBackbone",
    "method": "GET",
    "path": "/backbone/{system_id}",
    "parameters": {
      "path": [
        {
          "name": "system_id",
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
    "scope": "backbone:read",
    "security": [
      {
        "apiKey": [
          "backbone:read"
        ]
      },
      {
        "bearer": [
          "backbone:read"
        ]
      },
      {
        "clientCredentials": [
          "backbone:read"
        ]
      },
      {
        "mutualTls": [
          "backbone:read"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "checkBackbone",
    "method": "HEAD",
    "path": "/backbone/{system_id}",
    "parameters": {
      "path": [
        {
          "name": "system_id",
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
    "scope": "backbone:read",
    "security": [
      {
        "apiKey": [
          "backbone:read"
        ]
      },
      {
        "bearer": [
          "backbone:read"
        ]
      },
      {
        "clientCredentials": [
          "backbone:read"
        ]
      },
      {
        "mutualTls": [
          "backbone:read"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "updateBackbone",
    "method": "PUT",
    "path": "/backbone/{system_id}",
    "parameters": {
      "path": [
        {
          "name": "system_id",
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
    "scope": "backbone:write",
    "security": [
      {
        "apiKey": [
          "backbone:write"
        ]
      },
      {
        "bearer": [
          "backbone:write"
        ]
      },
      {
        "clientCredentials": [
          "backbone:write"
        ]
      },
      {
        "mutualTls": [
          "backbone:write"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "patchBackbone",
    "method": "PATCH",
    "path": "/backbone/{system_id}",
    "parameters": {
      "path": [
        {
          "name": "system_id",
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
    "scope": "backbone:write",
    "security": [
      {
        "apiKey": [
          "backbone:write"
        ]
      },
      {
        "bearer": [
          "backbone:write"
        ]
      },
      {
        "clientCredentials": [
          "backbone:write"
        ]
      },
      {
        "mutualTls": [
          "backbone:write"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "deleteBackbone",
    "method": "DELETE",
    "path": "/backbone/{system_id}",
    "parameters": {
      "path": [
        {
          "name": "system_id",
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
    "scope": "backbone:write",
    "security": [
      {
        "apiKey": [
          "backbone:write"
        ]
      },
      {
        "bearer": [
          "backbone:write"
        ]
      },
      {
        "clientCredentials": [
          "backbone:write"
        ]
      },
      {
        "mutualTls": [
          "backbone:write"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "queryBackbones",
    "method": "POST",
    "path": "/backbones",
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
    "scope": "backbone:read",
    "security": [
      {
        "apiKey": [
          "backbone:read"
        ]
      },
      {
        "bearer": [
          "backbone:read"
        ]
      },
      {
        "clientCredentials": [
          "backbone:read"
        ]
      },
      {
        "mutualTls": [
          "backbone:read"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  }
] as const satisfies readonly Operation[];
