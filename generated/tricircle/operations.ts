// Written by `make generate`. Do not edit: change spec/tricircle.yaml.
import type { HandlersOf } from '../../src/http/handlers.js';
import type { Operation } from '../../src/http/operation.js';
import type { RegistryDefinition } from '../../src/records/definition.js';
import type { components, operations as Types } from './types.js';

/** The records by their types: as they are sent, or as they are kept where handlers make of that what is sent. */
export interface Records {
  pods: components['schemas']["Pod"];
  bindings: components['schemas']["PodBinding"];
}

/** One function for each operation of the document; `satisfies Handlers` makes a missing one a compile error. */
export type Handlers = HandlersOf<Types, Records>;

export const registry = {
  "name": "tricircle",
  "title": "Tricircle",
  "port": 19999,
  "records": {
    "pods": {
      "name": "tricircle.pods",
      "noun": "pod",
      "collection": "pods",
      "key": {
        "field": "pod_id",
        "generate": "uuid"
      },
      "fields": [
        "pod_id",
        "pod_name",
        "region_name",
        "az_name",
        "pod_az_name",
        "dc_name"
      ],
      "required": [
        "pod_id",
        "pod_name",
        "region_name"
      ],
      "defaults": {
        "az_name": "",
        "pod_az_name": "",
        "dc_name": ""
      },
      "derived": {},
      "filterable": {
        "pod_id": {
          "path": "_id",
          "type": "string"
        },
        "pod_name": {
          "path": "pod_name",
          "type": "string"
        },
        "region_name": {
          "path": "region_name",
          "type": "string"
        },
        "az_name": {
          "path": "az_name",
          "type": "string"
        },
        "pod_az_name": {
          "path": "pod_az_name",
          "type": "string"
        },
        "dc_name": {
          "path": "dc_name",
          "type": "string"
        }
      },
      "sortable": {
        "az_name": "az_name"
      },
      "unique": [
        {
          "name": "top-region",
          "fields": [
            "az_name"
          ],
          "where": {
            "az_name": ""
          },
          "error": "top-region-exists"
        },
        {
          "name": "pod-name",
          "fields": [
            "pod_name"
          ],
          "error": "pod-duplicate",
          "heldBy": {
            "where": {
              "az_name": ""
            },
            "error": "pod-named-as-top-region"
          }
        }
      ],
      "referenced": true,
      "indexes": [
        {
          "name": "pod_name",
          "key": {
            "pod_name": 1,
            "_id": 1
          }
        },
        {
          "name": "region_name",
          "key": {
            "region_name": 1,
            "_id": 1
          }
        },
        {
          "name": "az_name",
          "key": {
            "az_name": 1,
            "_id": 1
          }
        },
        {
          "name": "pod_az_name",
          "key": {
            "pod_az_name": 1,
            "_id": 1
          }
        },
        {
          "name": "dc_name",
          "key": {
            "dc_name": 1,
            "_id": 1
          }
        },
        {
          "name": "top-region",
          "key": {
            "_.top-region": 1
          },
          "unique": true
        },
        {
          "name": "pod-name",
          "key": {
            "pod_name": 1
          },
          "unique": true
        },
        {
          "name": "_removing",
          "key": {
            "_removing.since": 1
          },
          "sparse": true
        }
      ]
    },
    "bindings": {
      "name": "tricircle.bindings",
      "noun": "binding",
      "collection": "bindings",
      "key": {
        "field": "id",
        "generate": "uuid"
      },
      "fields": [
        "id",
        "tenant_id",
        "project_id",
        "pod_id",
        "created_at",
        "updated_at"
      ],
      "required": [
        "id",
        "tenant_id",
        "project_id",
        "pod_id",
        "created_at"
      ],
      "defaults": {
        "updated_at": null
      },
      "derived": {},
      "filterable": {
        "id": {
          "path": "_id",
          "type": "string"
        },
        "tenant_id": {
          "path": "tenant_id",
          "type": "string"
        },
        "project_id": {
          "path": "project_id",
          "type": "string"
        },
        "pod_id": {
          "path": "pod_id",
          "type": "string"
        }
      },
      "sortable": {},
      "unique": [
        {
          "name": "pair",
          "fields": [
            "tenant_id",
            "pod_id"
          ],
          "error": "binding-duplicate"
        }
      ],
      "references": [
        {
          "field": "pod_id",
          "to": "pods",
          "unknown": "pod-unknown",
          "unfit": {
            "where": {
              "az_name": ""
            },
            "error": "top-region-bound"
          },
          "bound": "pod-bound"
        }
      ],
      "indexes": [
        {
          "name": "tenant_id",
          "key": {
            "tenant_id": 1,
            "_id": 1
          }
        },
        {
          "name": "project_id",
          "key": {
            "project_id": 1,
            "_id": 1
          }
        },
        {
          "name": "pod_id",
          "key": {
            "pod_id": 1,
            "_id": 1
          }
        },
        {
          "name": "pair",
          "key": {
            "tenant_id": 1,
            "pod_id": 1
          },
          "unique": true
        },
        {
          "name": "_pending",
          "key": {
            "_pending": 1
          },
          "sparse": true
        }
      ]
    }
  }
} as const satisfies RegistryDefinition;

export const operations = [
  {
    "id": "listVersions",
    "method": "GET",
    "path": "/",
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
      },
      {
        "keystone": []
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ],
    "ownPort": true
  },
  {
    "id": "showVersion",
    "method": "GET",
    "path": "/v1.0",
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
      },
      {
        "keystone": []
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "listPods",
    "method": "GET",
    "path": "/v1.0/pods",
    "parameters": {
      "path": [],
      "query": [
        {
          "name": "pod_id",
          "type": "string"
        },
        {
          "name": "pod_name",
          "type": "string"
        },
        {
          "name": "region_name",
          "type": "string"
        },
        {
          "name": "az_name",
          "type": "string"
        },
        {
          "name": "pod_az_name",
          "type": "string"
        },
        {
          "name": "dc_name",
          "type": "string"
        },
        {
          "name": "limit",
          "type": "integer"
        },
        {
          "name": "marker",
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "createPod",
    "method": "POST",
    "path": "/v1.0/pods",
    "parameters": {
      "path": [],
      "query": [],
      "header": [
        {
          "name": "Prefer",
          "type": "string"
        }
      ]
    },
    "body": {
      "required": true,
      "maxBytes": 65536,
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "readPod",
    "method": "GET",
    "path": "/v1.0/pods/{pod_id}",
    "parameters": {
      "path": [
        {
          "name": "pod_id",
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "checkPod",
    "method": "HEAD",
    "path": "/v1.0/pods/{pod_id}",
    "parameters": {
      "path": [
        {
          "name": "pod_id",
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "updatePod",
    "method": "PUT",
    "path": "/v1.0/pods/{pod_id}",
    "parameters": {
      "path": [
        {
          "name": "pod_id",
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
      "maxBytes": 65536,
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "deletePod",
    "method": "DELETE",
    "path": "/v1.0/pods/{pod_id}",
    "parameters": {
      "path": [
        {
          "name": "pod_id",
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
      "409": [
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ],
    "bodyIfNamed": true
  },
  {
    "id": "listBindings",
    "method": "GET",
    "path": "/v1.0/bindings",
    "parameters": {
      "path": [],
      "query": [
        {
          "name": "id",
          "type": "string"
        },
        {
          "name": "tenant_id",
          "type": "string"
        },
        {
          "name": "project_id",
          "type": "string"
        },
        {
          "name": "pod_id",
          "type": "string"
        },
        {
          "name": "limit",
          "type": "integer"
        },
        {
          "name": "marker",
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "createBinding",
    "method": "POST",
    "path": "/v1.0/bindings",
    "parameters": {
      "path": [],
      "query": [],
      "header": [
        {
          "name": "Prefer",
          "type": "string"
        }
      ]
    },
    "body": {
      "required": true,
      "maxBytes": 65536,
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "readBinding",
    "method": "GET",
    "path": "/v1.0/bindings/{id}",
    "parameters": {
      "path": [
        {
          "name": "id",
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "checkBinding",
    "method": "HEAD",
    "path": "/v1.0/bindings/{id}",
    "parameters": {
      "path": [
        {
          "name": "id",
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  },
  {
    "id": "deleteBinding",
    "method": "DELETE",
    "path": "/v1.0/bindings/{id}",
    "parameters": {
      "path": [
        {
          "name": "id",
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ],
    "bodyIfNamed": true
  },
  {
    "id": "listZones",
    "method": "GET",
    "path": "/v1.0/availability-zones",
    "parameters": {
      "path": [],
      "query": [
        {
          "name": "az_name",
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
    "scope": "tricircle:admin",
    "security": [
      {
        "apiKey": [
          "tricircle:admin"
        ]
      },
      {
        "bearer": [
          "tricircle:admin"
        ]
      },
      {
        "clientCredentials": [
          "tricircle:admin"
        ]
      },
      {
        "mutualTls": [
          "tricircle:admin"
        ]
      },
      {
        "keystone": [
          "tricircle:admin"
        ]
      }
    ],
    "credentials": [
      "X-API-Key",
      "X-Auth-Token"
    ]
  }
] as const satisfies readonly Operation[];
