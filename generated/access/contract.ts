// Written by `make generate`. Do not edit: change spec/access.yaml.
import type { ContractCase } from '../../test/support/contract-case.js';

export const cases: readonly ContractCase[] = [
  {
    "name": "createClient 201 operations",
    "method": "POST",
    "path": "/access/clients",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "client_id": "ops",
      "name": "Operations of acme.io",
      "grants": [
        {
          "scope": "network:write",
          "where": {
            "metadata.owner": "ops@acme.io"
          }
        }
      ]
    },
    "given": [],
    "status": 201,
    "answer": {
      "client_id": "ops",
      "name": "Operations of acme.io",
      "enabled": true,
      "grants": [
        {
          "scope": "network:write",
          "where": {
            "metadata.owner": "ops@acme.io"
          }
        }
      ],
      "api_keys": [],
      "public_keys": [],
      "certificates": []
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createClient 409 taken",
    "method": "POST",
    "path": "/access/clients",
    "headers": {
      "accept": "application/problem+json",
      "content-type": "application/json"
    },
    "body": {
      "client_id": "ops",
      "name": "Operations of acme.io",
      "grants": [
        {
          "scope": "network:write",
          "where": {
            "metadata.owner": "ops@acme.io"
          }
        }
      ]
    },
    "given": [
      {
        "path": "/access/clients",
        "body": {
          "client_id": "ops",
          "name": "Operations of acme.io",
          "grants": [
            {
              "scope": "network:write",
              "where": {
                "metadata.owner": "ops@acme.io"
              }
            }
          ]
        },
        "made": {}
      }
    ],
    "status": 409,
    "answer": {
      "type": "/docs/errors.html#client-duplicate",
      "title": "another client has this client_id, choose another one",
      "status": 409,
      "instance": "/access/clients",
      "code": "client-duplicate",
      "requestId": "5f3c9a-1"
    },
    "varies": [
      "/requestId"
    ],
    "unordered": []
  },
  {
    "name": "readClient 200 found",
    "method": "GET",
    "path": "/access/clients/ops",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/access/clients",
        "body": {
          "client_id": "ops",
          "name": "Operations of acme.io",
          "grants": [
            {
              "scope": "network:write",
              "where": {
                "metadata.owner": "ops@acme.io"
              }
            }
          ]
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "client_id": "ops",
      "name": "Operations of acme.io",
      "enabled": true,
      "grants": [
        {
          "scope": "network:write",
          "where": {
            "metadata.owner": "ops@acme.io"
          }
        }
      ],
      "api_keys": [],
      "public_keys": [],
      "certificates": []
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchClient 200 disabled",
    "method": "PATCH",
    "path": "/access/clients/ops",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "enabled": false
    },
    "given": [
      {
        "path": "/access/clients",
        "body": {
          "client_id": "ops",
          "name": "Operations of acme.io",
          "grants": [
            {
              "scope": "network:write",
              "where": {
                "metadata.owner": "ops@acme.io"
              }
            }
          ]
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "client_id": "ops",
      "name": "Operations of acme.io",
      "enabled": false,
      "grants": [
        {
          "scope": "network:write",
          "where": {
            "metadata.owner": "ops@acme.io"
          }
        }
      ],
      "api_keys": [],
      "public_keys": [],
      "certificates": []
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readCaller 200 administrator",
    "method": "GET",
    "path": "/access/me",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 200,
    "answer": {
      "caller": "administrator",
      "grants": [
        {
          "scope": "*"
        }
      ]
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "requestToken 400 otherGrant",
    "method": "POST",
    "path": "/oauth2/token",
    "headers": {
      "accept": "application/json",
      "content-type": "application/x-www-form-urlencoded"
    },
    "body": {
      "grant_type": "password",
      "client_id": "ops"
    },
    "given": [],
    "status": 400,
    "answer": {
      "error": "unsupported_grant_type",
      "error_description": "this grant_type is not taken, send client_credentials"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "requestToken 401 notAuthenticated",
    "method": "POST",
    "path": "/oauth2/token",
    "headers": {
      "accept": "application/json",
      "content-type": "application/x-www-form-urlencoded"
    },
    "body": {
      "grant_type": "client_credentials",
      "client_id": "ops"
    },
    "given": [],
    "status": 401,
    "answer": {
      "error": "invalid_client",
      "error_description": "the client could not be authenticated: client_assertion is needed, with client_assertion_type urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    },
    "varies": [],
    "unordered": []
  }
];
