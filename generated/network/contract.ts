// Written by `make generate`. Do not edit: change spec/network.yaml.
import type { ContractCase } from '../../test/support/contract-case.js';

export const cases: readonly ContractCase[] = [
  {
    "name": "createNetwork 201 west-coast",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_id": "net-001",
      "network_name": "West-Coast GPU Mesh",
      "metadata": {
        "owner": "ops@acme.io",
        "region": "us-west"
      },
      "services_map": {
        "metrics": "http://metrics.svc:8888"
      },
      "policies": {
        "quota": "policy://quota/v1"
      }
    },
    "given": [],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "message": "Network created",
        "id": "net-001"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createNetwork 201 minimal",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_id": "net-002",
      "network_name": "East-Coast GPU Mesh"
    },
    "given": [],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "message": "Network created",
        "id": "net-002"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createNetwork 201 repeated",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "idempotency-key": "\"8e03978e-40d5-43e8-bc93-6894a57f9324\""
    },
    "body": {
      "network_id": "net-001",
      "network_name": "West-Coast GPU Mesh",
      "metadata": {
        "owner": "ops@acme.io",
        "region": "us-west"
      },
      "services_map": {
        "metrics": "http://metrics.svc:8888"
      },
      "policies": {
        "quota": "policy://quota/v1"
      }
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "message": "Network created",
        "id": "net-001"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createNetwork 201 representation",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "prefer": "return=representation"
    },
    "body": {
      "network_id": "net-001",
      "network_name": "West-Coast GPU Mesh",
      "metadata": {
        "owner": "ops@acme.io",
        "region": "us-west"
      },
      "services_map": {
        "metrics": "http://metrics.svc:8888"
      },
      "policies": {
        "quota": "policy://quota/v1"
      }
    },
    "given": [],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "network_id": "net-001",
        "network_name": "West-Coast GPU Mesh",
        "metadata": {
          "owner": "ops@acme.io",
          "region": "us-west"
        },
        "services_map": {
          "metrics": "http://metrics.svc:8888"
        },
        "policies": {
          "quota": "policy://quota/v1"
        }
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createNetwork 400 unknown-field",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_id": "net-003",
      "network_name": "Lab",
      "owner_name": "ops"
    },
    "given": [],
    "status": 400,
    "answer": {
      "success": false,
      "error": "the body does not fit its schema: unknown field \"owner_name\""
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createNetwork 406 image-only",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "network_id": "net-001",
      "network_name": "West-Coast GPU Mesh",
      "metadata": {
        "owner": "ops@acme.io",
        "region": "us-west"
      },
      "services_map": {
        "metrics": "http://metrics.svc:8888"
      },
      "policies": {
        "quota": "policy://quota/v1"
      }
    },
    "given": [],
    "status": 406,
    "answer": {
      "success": false,
      "error": "none of the accepted media types can be answered: ask for application/json"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createNetwork 409 duplicate",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_id": "net-001",
      "network_name": "West-Coast GPU Mesh",
      "metadata": {
        "owner": "ops@acme.io",
        "region": "us-west"
      },
      "services_map": {
        "metrics": "http://metrics.svc:8888"
      },
      "policies": {
        "quota": "policy://quota/v1"
      }
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 409,
    "answer": {
      "success": false,
      "error": "duplicate network_id"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createNetwork 413 oversized",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_id": "net-001",
      "network_name": "West-Coast GPU Mesh",
      "metadata": {
        "owner": "ops@acme.io",
        "region": "us-west"
      },
      "services_map": {
        "metrics": "http://metrics.svc:8888"
      },
      "policies": {
        "quota": "policy://quota/v1"
      }
    },
    "bodyBytes": 1048577,
    "given": [],
    "status": 413,
    "answer": {
      "success": false,
      "error": "the body is too large: at most 1048576 bytes are taken"
    },
    "varies": [
      "/error"
    ],
    "unordered": []
  },
  {
    "name": "createNetwork 422 key-reused",
    "method": "POST",
    "path": "/network",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "idempotency-key": "\"f1b5c1d4-3f0e-4a53-9b64-0d6b9a4d2c11\""
    },
    "body": {
      "network_id": "net-002",
      "network_name": "East-Coast GPU Mesh"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 422,
    "answer": {
      "success": false,
      "error": "the Idempotency-Key was sent with another request before, choose a new key for a new request"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readNetwork 200 found",
    "method": "GET",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "network_id": "net-001",
        "network_name": "West-Coast GPU Mesh",
        "metadata": {
          "owner": "ops@acme.io",
          "region": "us-west"
        },
        "services_map": {
          "metrics": "http://metrics.svc:8888"
        },
        "policies": {
          "quota": "policy://quota/v1"
        }
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readNetwork 400 unknown-parameter",
    "method": "GET",
    "path": "/network/net-001?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "success": false,
      "error": "a parameter is not valid: unknown query parameter \"shape\""
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readNetwork 404 unknown-network",
    "method": "GET",
    "path": "/network/net-404",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "network not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readNetwork 406 image-only",
    "method": "GET",
    "path": "/network/net-001",
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "success": false,
      "error": "none of the accepted media types can be answered: ask for application/json"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readNetwork 412 stale",
    "method": "GET",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 412,
    "answer": {
      "success": false,
      "error": "the record was changed since, read it again and repeat with its ETag"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "checkNetwork 400 unknown-parameter",
    "method": "HEAD",
    "path": "/network/net-001?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "success": false,
      "error": "a parameter is not valid: unknown query parameter \"shape\""
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "checkNetwork 404 unknown-network",
    "method": "HEAD",
    "path": "/network/net-404",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "network not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "checkNetwork 412 stale",
    "method": "HEAD",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 412,
    "answer": {
      "success": false,
      "error": "the record was changed since, read it again and repeat with its ETag"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 200 renamed",
    "method": "PUT",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_name": "West-Coast Mesh (Prod)",
      "services_map": {
        "metrics": "http://metrics.svc:8888",
        "gateway": "https://gw.example.com"
      }
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "Network updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 200 unchanged",
    "method": "PUT",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {},
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "Network updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 200 moved",
    "method": "PUT",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_name": "West-Coast Mesh (Prod)",
      "services_map": {
        "metrics": "http://metrics.svc:8888",
        "gateway": "https://gw.example.com"
      }
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "Network updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 200 representation",
    "method": "PUT",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "prefer": "return=representation"
    },
    "body": {
      "network_name": "West-Coast GPU Mesh"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "network_id": "net-001",
        "network_name": "West-Coast GPU Mesh",
        "metadata": {
          "owner": "ops@acme.io",
          "region": "us-west"
        },
        "services_map": {
          "metrics": "http://metrics.svc:8888"
        },
        "policies": {
          "quota": "policy://quota/v1"
        }
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 400 other-id",
    "method": "PUT",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_id": "net-009"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 400,
    "answer": {
      "success": false,
      "error": "the id in the body must be the one in the path, leave it out or repeat it"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 404 unknown-network",
    "method": "PUT",
    "path": "/network/net-404",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_name": "Nowhere"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "network not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 406 image-only",
    "method": "PUT",
    "path": "/network/net-001",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "network_name": "West-Coast Mesh (Prod)",
      "services_map": {
        "metrics": "http://metrics.svc:8888",
        "gateway": "https://gw.example.com"
      }
    },
    "given": [],
    "status": 406,
    "answer": {
      "success": false,
      "error": "none of the accepted media types can be answered: ask for application/json"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 412 stale",
    "method": "PUT",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "body": {
      "network_name": "Too late"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 412,
    "answer": {
      "success": false,
      "error": "the record was changed since, read it again and repeat with its ETag"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateNetwork 413 oversized",
    "method": "PUT",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_name": "West-Coast Mesh (Prod)",
      "services_map": {
        "metrics": "http://metrics.svc:8888",
        "gateway": "https://gw.example.com"
      }
    },
    "bodyBytes": 1048577,
    "given": [],
    "status": 413,
    "answer": {
      "success": false,
      "error": "the body is too large: at most 1048576 bytes are taken"
    },
    "varies": [
      "/error"
    ],
    "unordered": []
  },
  {
    "name": "patchNetwork 200 renamed",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "policies": null
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "Network updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 200 unchanged",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "policies": null
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "Network updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 200 moved",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "policies": null
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "Network updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 200 representation",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json-patch+json",
      "prefer": "return=representation"
    },
    "body": [
      {
        "op": "test",
        "path": "/metadata/region",
        "value": "us-west"
      },
      {
        "op": "replace",
        "path": "/metadata/region",
        "value": "us-west"
      }
    ],
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "network_id": "net-001",
        "network_name": "West-Coast GPU Mesh",
        "metadata": {
          "owner": "ops@acme.io",
          "region": "us-west"
        },
        "services_map": {
          "metrics": "http://metrics.svc:8888"
        },
        "policies": {
          "quota": "policy://quota/v1"
        }
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 400 broken-result",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json-patch+json"
    },
    "body": [
      {
        "op": "replace",
        "path": "/network_name",
        "value": 7
      }
    ],
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 400,
    "answer": {
      "success": false,
      "error": "the record would not be valid: /network_name must be string"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 404 unknown-network",
    "method": "PATCH",
    "path": "/network/net-404",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "network_name": "Nowhere"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "network not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 406 image-only",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "image/png",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "policies": null
    },
    "given": [],
    "status": 406,
    "answer": {
      "success": false,
      "error": "none of the accepted media types can be answered: ask for application/json"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 409 failed-test",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json-patch+json"
    },
    "body": [
      {
        "op": "test",
        "path": "/metadata/region",
        "value": "eu-central"
      }
    ],
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 409,
    "answer": {
      "success": false,
      "error": "the patch does not apply to the record as it is: operation 0, test of /metadata/region failed"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 412 stale",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "body": {
      "network_name": "Too late"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 412,
    "answer": {
      "success": false,
      "error": "the record was changed since, read it again and repeat with its ETag"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchNetwork 413 oversized",
    "method": "PATCH",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "policies": null
    },
    "bodyBytes": 1048577,
    "given": [],
    "status": 413,
    "answer": {
      "success": false,
      "error": "the body is too large: at most 1048576 bytes are taken"
    },
    "varies": [
      "/error"
    ],
    "unordered": []
  },
  {
    "name": "deleteNetwork 200 deleted",
    "method": "DELETE",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "Network deleted"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteNetwork 400 unknown-parameter",
    "method": "DELETE",
    "path": "/network/net-001?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "success": false,
      "error": "a parameter is not valid: unknown query parameter \"shape\""
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteNetwork 404 unknown-network",
    "method": "DELETE",
    "path": "/network/net-404",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "network not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteNetwork 406 image-only",
    "method": "DELETE",
    "path": "/network/net-001",
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "success": false,
      "error": "none of the accepted media types can be answered: ask for application/json"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteNetwork 412 stale",
    "method": "DELETE",
    "path": "/network/net-001",
    "headers": {
      "accept": "application/json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 412,
    "answer": {
      "success": false,
      "error": "the record was changed since, read it again and repeat with its ETag"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryNetworks 200 by-name",
    "method": "POST",
    "path": "/networks",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_name": "West-Coast GPU Mesh"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": [
        {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        }
      ]
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryNetworks 200 by-owner",
    "method": "POST",
    "path": "/networks",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "metadata.owner": "ops@acme.io"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": [
        {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        }
      ]
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryNetworks 200 region-with-metrics",
    "method": "POST",
    "path": "/networks",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "metadata.region": "us-west",
      "services_map.metrics": {
        "$exists": true
      }
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": [
        {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        }
      ]
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryNetworks 200 by-tag",
    "method": "POST",
    "path": "/networks",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "metadata.tags": "gpu"
    },
    "given": [
      {
        "path": "/network",
        "body": {
          "network_id": "net-001",
          "network_name": "West-Coast GPU Mesh",
          "metadata": {
            "owner": "ops@acme.io",
            "region": "us-west"
          },
          "services_map": {
            "metrics": "http://metrics.svc:8888"
          },
          "policies": {
            "quota": "policy://quota/v1"
          }
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": []
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryNetworks 400 unknown-operator",
    "method": "POST",
    "path": "/networks",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "$where": "this.name == 1"
    },
    "given": [],
    "status": 400,
    "answer": {
      "success": false,
      "error": "invalid filter syntax: unknown operator $where"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryNetworks 406 image-only",
    "method": "POST",
    "path": "/networks",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "network_name": "West-Coast GPU Mesh"
    },
    "given": [],
    "status": 406,
    "answer": {
      "success": false,
      "error": "none of the accepted media types can be answered: ask for application/json"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryNetworks 413 oversized",
    "method": "POST",
    "path": "/networks",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "network_name": "West-Coast GPU Mesh"
    },
    "bodyBytes": 1048577,
    "given": [],
    "status": 413,
    "answer": {
      "success": false,
      "error": "the body is too large: at most 1048576 bytes are taken"
    },
    "varies": [
      "/error"
    ],
    "unordered": []
  }
];
