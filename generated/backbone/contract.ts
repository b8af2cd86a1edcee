// Written by `make generate`. Do not edit: change spec/backbone.yaml.
import type { ContractCase } from '../../test/support/contract-case.js';

export const cases: readonly ContractCase[] = [
  {
    "name": "createBackbone 201 user-sync",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "org_ids": "org123,org456",
      "cluster_id": "cluster-a",
      "public_url": "https://cluster-a.example.com/api",
      "metadata": {
        "region": "us-west",
        "version": "v1.0"
      },
      "name": "UserSyncService"
    },
    "given": [],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData created",
        "id": "0f8fad5b-d9cb-469f-a165-70867728950e"
      }
    },
    "varies": [
      "/data/id"
    ],
    "unordered": []
  },
  {
    "name": "createBackbone 201 publisher",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "org_ids": "org123",
      "cluster_id": "cluster-a",
      "public_url": "https://example.com",
      "metadata": {
        "type": "pubsub"
      },
      "name": "ICE-Publisher"
    },
    "given": [],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData created",
        "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7"
      }
    },
    "varies": [
      "/data/id"
    ],
    "unordered": []
  },
  {
    "name": "createBackbone 201 with-id",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
      "org_ids": "org123,org456",
      "cluster_id": "cluster-a",
      "public_url": "https://cluster-a.example.com/api",
      "metadata": {
        "region": "us-west",
        "version": "v1.0"
      },
      "name": "UserSyncService"
    },
    "given": [],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData created",
        "id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBackbone 201 repeated",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "idempotency-key": "\"8e03978e-40d5-43e8-bc93-6894a57f9324\""
    },
    "body": {
      "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
      "org_ids": "org123,org456",
      "cluster_id": "cluster-a",
      "public_url": "https://cluster-a.example.com/api",
      "metadata": {
        "region": "us-west",
        "version": "v1.0"
      },
      "name": "UserSyncService"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData created",
        "id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBackbone 201 representation",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "prefer": "return=representation"
    },
    "body": {
      "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
      "org_ids": "org123,org456",
      "cluster_id": "cluster-a",
      "public_url": "https://cluster-a.example.com/api",
      "metadata": {
        "region": "us-west",
        "version": "v1.0"
      },
      "name": "UserSyncService"
    },
    "given": [],
    "status": 201,
    "answer": {
      "success": true,
      "data": {
        "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
        "org_ids": "org123,org456",
        "cluster_id": "cluster-a",
        "public_url": "https://cluster-a.example.com/api",
        "metadata": {
          "region": "us-west",
          "version": "v1.0"
        },
        "name": "UserSyncService"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBackbone 400 unknown-field",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "name": "ICE-Publisher",
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
    "name": "createBackbone 406 image-only",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "org_ids": "org123,org456",
      "cluster_id": "cluster-a",
      "public_url": "https://cluster-a.example.com/api",
      "metadata": {
        "region": "us-west",
        "version": "v1.0"
      },
      "name": "UserSyncService"
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
    "name": "createBackbone 409 duplicate",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
      "org_ids": "org123,org456",
      "cluster_id": "cluster-a",
      "public_url": "https://cluster-a.example.com/api",
      "metadata": {
        "region": "us-west",
        "version": "v1.0"
      },
      "name": "UserSyncService"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 409,
    "answer": {
      "success": false,
      "error": "duplicate system_id"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBackbone 413 oversized",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "org_ids": "org123,org456",
      "cluster_id": "cluster-a",
      "public_url": "https://cluster-a.example.com/api",
      "metadata": {
        "region": "us-west",
        "version": "v1.0"
      },
      "name": "UserSyncService"
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
    "name": "createBackbone 422 key-reused",
    "method": "POST",
    "path": "/backbone",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "idempotency-key": "\"f1b5c1d4-3f0e-4a53-9b64-0d6b9a4d2c11\""
    },
    "body": {
      "org_ids": "org123",
      "cluster_id": "cluster-a",
      "public_url": "",
      "metadata": {},
      "name": "ICE-Publisher"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "readBackbone 200 found",
    "method": "GET",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
        "org_ids": "org123,org456",
        "cluster_id": "cluster-a",
        "public_url": "https://cluster-a.example.com/api",
        "metadata": {
          "region": "us-west",
          "version": "v1.0"
        },
        "name": "UserSyncService"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readBackbone 400 unknown-parameter",
    "method": "GET",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514?shape=round",
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
    "name": "readBackbone 404 unknown-system",
    "method": "GET",
    "path": "/backbone/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "backbone not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readBackbone 406 image-only",
    "method": "GET",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
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
    "name": "readBackbone 412 stale",
    "method": "GET",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "checkBackbone 400 unknown-parameter",
    "method": "HEAD",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514?shape=round",
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
    "name": "checkBackbone 404 unknown-system",
    "method": "HEAD",
    "path": "/backbone/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "backbone not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "checkBackbone 412 stale",
    "method": "HEAD",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "updateBackbone 200 upgraded",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "metadata": {
        "version": "v1.1",
        "region": "us-east"
      }
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateBackbone 200 moved",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "metadata": {
        "region": "eu-central",
        "status": "active"
      }
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateBackbone 200 unchanged",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {},
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateBackbone 200 merged",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "metadata": {
        "version": "v1.1",
        "region": "us-east"
      }
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateBackbone 200 representation",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "prefer": "return=representation"
    },
    "body": {
      "name": "UserSyncService"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
        "org_ids": "org123,org456",
        "cluster_id": "cluster-a",
        "public_url": "https://cluster-a.example.com/api",
        "metadata": {
          "region": "us-west",
          "version": "v1.0"
        },
        "name": "UserSyncService"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateBackbone 400 other-id",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "system_id": "0f8fad5b-d9cb-469f-a165-70867728950e"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "updateBackbone 404 unknown-system",
    "method": "PUT",
    "path": "/backbone/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "name": "Nowhere"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "backbone not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updateBackbone 406 image-only",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "metadata": {
        "version": "v1.1",
        "region": "us-east"
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
    "name": "updateBackbone 412 stale",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "body": {
      "name": "Too late"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "updateBackbone 413 oversized",
    "method": "PUT",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "metadata": {
        "version": "v1.1",
        "region": "us-east"
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
    "name": "patchBackbone 200 upgraded",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "public_url": null
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchBackbone 200 moved",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "public_url": null
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchBackbone 200 unchanged",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "public_url": null
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchBackbone 200 merged",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "public_url": null
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData updated"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchBackbone 200 representation",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
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
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
        "org_ids": "org123,org456",
        "cluster_id": "cluster-a",
        "public_url": "https://cluster-a.example.com/api",
        "metadata": {
          "region": "us-west",
          "version": "v1.0"
        },
        "name": "UserSyncService"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchBackbone 400 broken-result",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json-patch+json"
    },
    "body": [
      {
        "op": "replace",
        "path": "/name",
        "value": 7
      }
    ],
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 400,
    "answer": {
      "success": false,
      "error": "the record would not be valid: /name must be string"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchBackbone 404 unknown-system",
    "method": "PATCH",
    "path": "/backbone/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "name": "Nowhere"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "backbone not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "patchBackbone 406 image-only",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "image/png",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "public_url": null
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
    "name": "patchBackbone 409 failed-test",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
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
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "patchBackbone 412 stale",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "body": {
      "name": "Too late"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "patchBackbone 413 oversized",
    "method": "PATCH",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "content-type": "application/merge-patch+json"
    },
    "body": {
      "metadata": {
        "region": "us-east"
      },
      "public_url": null
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
    "name": "deleteBackbone 200 deleted",
    "method": "DELETE",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": {
        "message": "BackboneData deleted"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteBackbone 400 unknown-parameter",
    "method": "DELETE",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514?shape=round",
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
    "name": "deleteBackbone 404 unknown-system",
    "method": "DELETE",
    "path": "/backbone/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "success": false,
      "error": "backbone not found"
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteBackbone 406 image-only",
    "method": "DELETE",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
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
    "name": "deleteBackbone 412 stale",
    "method": "DELETE",
    "path": "/backbone/2e733b76-79d1-4f5b-912d-44fbc2d0f514",
    "headers": {
      "accept": "application/json",
      "if-match": "\"AAAAAAAAAAAAAAAA\""
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "queryBackbones 200 by-cluster",
    "method": "POST",
    "path": "/backbones",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "cluster_id": "cluster-a"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": [
        {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        }
      ]
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryBackbones 200 by-organisation",
    "method": "POST",
    "path": "/backbones",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "org_id": "org456"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": [
        {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        }
      ]
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryBackbones 200 by-region",
    "method": "POST",
    "path": "/backbones",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "metadata.region": "us-west"
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        },
        "made": {}
      }
    ],
    "status": 200,
    "answer": {
      "success": true,
      "data": [
        {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
        }
      ]
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "queryBackbones 200 elsewhere",
    "method": "POST",
    "path": "/backbones",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "cluster_id": {
        "$ne": "cluster-a"
      }
    },
    "given": [
      {
        "path": "/backbone",
        "body": {
          "system_id": "2e733b76-79d1-4f5b-912d-44fbc2d0f514",
          "org_ids": "org123,org456",
          "cluster_id": "cluster-a",
          "public_url": "https://cluster-a.example.com/api",
          "metadata": {
            "region": "us-west",
            "version": "v1.0"
          },
          "name": "UserSyncService"
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
    "name": "queryBackbones 400 unknown-operator",
    "method": "POST",
    "path": "/backbones",
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
    "name": "queryBackbones 406 image-only",
    "method": "POST",
    "path": "/backbones",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "cluster_id": "cluster-a"
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
    "name": "queryBackbones 413 oversized",
    "method": "POST",
    "path": "/backbones",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "cluster_id": "cluster-a"
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
