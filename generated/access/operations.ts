// Written by `make generate`. Do not edit: change spec/access.yaml.
import type { HandlersOf } from '../../src/http/handlers.js';
import type { Operation } from '../../src/http/operation.js';
import type { RegistryDefinition } from '../../src/records/definition.js';
import type { operations as Types } from './types.js';

/** The records by their types: as they are sent, or as they are kept where handlers make of that what is sent. */
export interface Records {
  clients: Record<string, unknown>;
}

/** One function for each operation of the document; `satisfies Handlers` makes a missing one a compile error. */
export type Handlers = HandlersOf<Types, Records>;

export const registry = {
  "name": "access",
  "title": "Access",
  "records": {
    "clients": {
      "name": "access",
      "noun": "client",
      "collection": "clients",
      "key": {
        "field": "client_id"
      },
      "fields": [
        "client_id",
        "name",
        "enabled",
        "tokens_from",
        "grants",
        "api_keys",
        "public_keys",
        "certificates"
      ],
      "required": [
        "client_id",
        "name"
      ],
      "defaults": {
        "enabled": true,
        "grants": "[]",
        "api_keys": [],
        "public_keys": [],
        "certificates": []
      },
      "derived": {
        "key_digest": {
          "from": "api_keys",
          "each": "sha256"
        },
        "fingerprint": {
          "from": "certificates",
          "each": "fingerprint"
        }
      },
      "filterable": {
        "client_id": {
          "path": "_id",
          "type": "string"
        },
        "key_digest": {
          "path": "_.key_digest",
          "type": "string",
          "list": true
        },
        "fingerprint": {
          "path": "_.fingerprint",
          "type": "string",
          "list": true
        }
      },
      "sortable": {},
      "indexes": [
        {
          "name": "key_digest",
          "key": {
            "_.key_digest": 1,
            "_id": 1
          }
        },
        {
          "name": "fingerprint",
          "key": {
            "_.fingerprint": 1,
            "_id": 1
          }
        }
      ]
    }
  }
} as const satisfies RegistryDefinition;

export const operations = [
  {
    "id": "listClients",
    "method": "GET",
    "path": "/access/clients",
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
        }
      ],
      "header": []
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "createClient",
    "method": "POST",
    "path": "/access/clients",
    "parameters": {
      "path": [],
      "query": [],
      "header": [
        {
          "name": "Idempotency-Key",
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
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "readClient",
    "method": "GET",
    "path": "/access/clients/{client_id}",
    "parameters": {
      "path": [
        {
          "name": "client_id",
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
        }
      ]
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "304": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "patchClient",
    "method": "PATCH",
    "path": "/access/clients/{client_id}",
    "parameters": {
      "path": [
        {
          "name": "client_id",
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
    "body": {
      "required": true,
      "maxBytes": 1048576,
      "types": [
        "application/merge-patch+json"
      ]
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "deleteClient",
    "method": "DELETE",
    "path": "/access/clients/{client_id}",
    "parameters": {
      "path": [
        {
          "name": "client_id",
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
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "issueKey",
    "method": "POST",
    "path": "/access/clients/{client_id}/keys",
    "parameters": {
      "path": [
        {
          "name": "client_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": []
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
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "revokeKey",
    "method": "DELETE",
    "path": "/access/clients/{client_id}/keys/{key_id}",
    "parameters": {
      "path": [
        {
          "name": "client_id",
          "type": "string"
        },
        {
          "name": "key_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": []
    },
    "answers": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "addPublicKey",
    "method": "POST",
    "path": "/access/clients/{client_id}/public-keys",
    "parameters": {
      "path": [
        {
          "name": "client_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": []
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
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "removePublicKey",
    "method": "DELETE",
    "path": "/access/clients/{client_id}/public-keys/{key_id}",
    "parameters": {
      "path": [
        {
          "name": "client_id",
          "type": "string"
        },
        {
          "name": "key_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": []
    },
    "answers": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "addCertificate",
    "method": "POST",
    "path": "/access/clients/{client_id}/certificates",
    "parameters": {
      "path": [
        {
          "name": "client_id",
          "type": "string"
        }
      ],
      "query": [],
      "header": []
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
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "removeCertificate",
    "method": "DELETE",
    "path": "/access/clients/{client_id}/certificates/{fingerprint}",
    "parameters": {
      "path": [
        {
          "name": "client_id",
          "type": "string"
        },
        {
          "name": "fingerprint",
          "type": "string"
        }
      ],
      "query": [],
      "header": []
    },
    "answers": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ],
      "507": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "listChanges",
    "method": "GET",
    "path": "/access/audit",
    "parameters": {
      "path": [],
      "query": [
        {
          "name": "caller",
          "type": "string"
        },
        {
          "name": "operation",
          "type": "string"
        },
        {
          "name": "registry",
          "type": "string"
        },
        {
          "name": "key",
          "type": "string"
        },
        {
          "name": "request_id",
          "type": "string"
        },
        {
          "name": "since",
          "type": "string"
        },
        {
          "name": "until",
          "type": "string"
        },
        {
          "name": "limit",
          "type": "integer"
        },
        {
          "name": "after",
          "type": "string"
        }
      ],
      "header": []
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "scope": "access:admin",
    "security": [
      {
        "apiKey": [
          "access:admin"
        ]
      },
      {
        "bearer": [
          "access:admin"
        ]
      },
      {
        "clientCredentials": [
          "access:admin"
        ]
      },
      {
        "mutualTls": [
          "access:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "readCaller",
    "method": "GET",
    "path": "/access/me",
    "parameters": {
      "path": [],
      "query": [],
      "header": []
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "scope": "anybody",
    "security": [
      {
        "apiKey": []
      },
      {
        "bearer": []
      },
      {
        "clientCredentials": []
      },
      {
        "mutualTls": []
      }
    ],
    "credentials": [
      "X-API-Key"
    ]
  },
  {
    "id": "requestToken",
    "method": "POST",
    "path": "/oauth2/token",
    "parameters": {
      "path": [],
      "query": [],
      "header": []
    },
    "body": {
      "required": true,
      "maxBytes": 65536,
      "types": [
        "application/x-www-form-urlencoded"
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
      ],
      "507": [
        "application/json",
        "application/problem+json"
      ]
    },
    "security": []
  },
  {
    "id": "readTokenMetadata",
    "method": "GET",
    "path": "/.well-known/oauth-authorization-server",
    "parameters": {
      "path": [],
      "query": [],
      "header": []
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": []
  },
  {
    "id": "readTokenKeys",
    "method": "GET",
    "path": "/.well-known/jwks.json",
    "parameters": {
      "path": [],
      "query": [],
      "header": []
    },
    "answers": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "429": [
        "application/json",
        "application/problem+json"
      ],
      "500": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": []
  }
] as const satisfies readonly Operation[];
